/** Words of the source as slides print them: without marks of emphasis, and with “…” for what the data leave out. */
import type { Source, Span } from '../model.ts';
import { leavesNoSpace } from './anchor-quote.ts';

/** What stands for a stretch that is left out. */
const gap = ' … ';

/** A mark of the edition, such as `[Pg 13]` or `{12}`. */
const editorsMark = /^(?:\[[^[\]]*\]|\{[^{}]*\})$/u;

/** The number that a line is, of up to four digits, also between dashes, as those of pages; `undefined` for other lines. */
export function loneNumberOf(line: string): number | undefined {
  const number = /^(?:[-–—]\s*)?(\d{1,4})(?:\s*[-–—])?$/u.exec(line.trim())?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Whether a number between two parts of a text is that of a page, alone in its line, or the mark of a note, behind a word. */
function isEditorsNumber(number: string, before: string, after: string): boolean {
  if (loneNumberOf(number) === undefined) return false;
  const isAlone = /[\r\n][^\S\r\n]*$/u.test(before) && /^[^\S\r\n]*[\r\n]/u.test(after);
  const isBehindWord =
    /^\d{1,3}$/u.test(number) && /\p{L}[.,;:!?。，]?[”’"»)]?$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
  return isAlone || isBehindWord;
}

/**
 * A stretch of the source as slides print it: marks of emphasis are dropped, and so are ignored marks in brackets or without
 * letters, numbers of pages and marks of notes; any other ignored stretch is “…”. Each run of white space is one space. `text`
 * is the stretch.
 */
export function shownText({ ignored, marks }: Pick<Source, 'ignored' | 'marks'>, text: string, start: number): string {
  const points = [...text];
  const isOf = ({ start: from, end: to }: Span) => from < start + points.length && to > start;
  const left = [
    ...ignored.filter(isOf).map((span) => ({ ...span, isMark: false })),
    ...marks.filter(isOf).map((span) => ({ ...span, isMark: true })),
  ].sort((a, b) => a.start - b.start);
  let shown = '';
  let at = 0;
  for (const { start: first, end, isMark } of left) {
    const [from, to] = [Math.max(at, first - start), Math.min(points.length, end - start)];
    if (from >= to) continue;
    shown += points.slice(at, from).join('');
    const after = points[to] ?? '';
    const isTight = leavesNoSpace(shown, points.slice(to, to + 2).join(''));
    const isInside = /[\p{L}\p{N}]$/u.test(shown) && /^[\p{L}\p{N}]/u.test(after) && !isTight;
    if (!isMark) {
      const stretch = points.slice(from, to).join('');
      const isSilent =
        editorsMark.test(stretch.trim()) ||
        !/[\p{L}\p{N}]/u.test(stretch) ||
        isEditorsNumber(stretch, points.slice(0, from).join(''), points.slice(to).join(''));
      const replacement = isSilent ? (isInside ? ' ' : '') : gap;
      // Neighbouring stretches have one “…”.
      if (replacement !== gap || !shown.trimEnd().endsWith('…')) shown += replacement;
      if (replacement === '' && isTight) shown = shown.trimEnd();
    }
    at = to;
  }
  return `${shown}${points.slice(at).join('')}`.replace(/\s+/gu, ' ');
}

/** Words that the data take from the source, at their first place there, as slides print them. */
export function shownWords(source: Pick<Source, 'text' | 'ignored' | 'marks'>, words: string): string {
  const parts = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  const found = source.marks.length === 0 ? undefined : new RegExp(parts.join('\\s+'), 'u').exec(source.text);
  if (!found) return words.replace(/\s+/gu, ' ');
  return shownText(source, found[0], [...source.text.slice(0, found.index)].length);
}

/** The same for words that a coder may leave out; `true` where none are given. */
export const shownOrTrue = (source: Parameters<typeof shownWords>[0], words: string | true): string | true =>
  words === true ? words : shownWords(source, words);
