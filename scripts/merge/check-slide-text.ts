/**
 * Recognises damaged files of slides: a formatter that turned frontmatter into text, Git's conflict markers, a cut file. A
 * merge would take such damage for hand edits.
 */
import { conflictMarkers } from '../conflict-markers.ts';

/** Damage of one file. */
export interface SlideTextFault {
  /** What damaged the file: a formatter, or an unfinished Git merge. */
  readonly code: 'E_SLIDES_REFORMATTED' | 'E_SLIDES_CONFLICT_MARKERS';
  /** Lines of the file, 1-based and ascending; at least one. */
  readonly lines: readonly number[];
}

/** What a line belongs to: `code` is a closed code fence, `comment` a closed HTML comment such as the notes. */
type Context = 'frontmatter' | 'code' | 'comment' | 'text';

const opensComment = (line: string) => line.lastIndexOf('<!--') > line.lastIndexOf('-->');

/** The context of the block that opens at line `start`, and its last line; `undefined` for a line of text. */
function blockAt(lines: readonly string[], start: number): { context: Context; end: number } | undefined {
  const line = lines[start]!;
  const endOf = (closes: (line: string) => boolean) => {
    for (let end = start + 1; end < lines.length; end += 1) if (closes(lines[end]!)) return end;
    return -1;
  };
  const unclosed = { context: 'text', end: lines.length - 1 } as const;
  if (/^---(?!-)/u.test(line)) {
    if (!lines[start + 1]?.trim()) return undefined;
    const end = endOf((other) => other.trimEnd() === '---');
    return end === -1 ? unclosed : { context: 'frontmatter', end };
  }
  const [, fence, language] = /^(\s*(?:`{3,}|~{3,}))\s*(\w*)/u.exec(line) ?? [];
  if (fence !== undefined) {
    const end = endOf((other) => other.startsWith(fence));
    // A diagram shows neither frontmatter nor conflict markers, so its fence counts as text.
    return end === -1 ? undefined : { context: language === 'mermaid' ? 'text' : 'code', end };
  }
  if (!opensComment(line)) return undefined;
  const end = endOf((other) => other.includes('-->') && !opensComment(other));
  return end === -1 ? unclosed : { context: 'comment', end };
}

/** Lines that may open a block. Most do not, and one expression is faster than the tests of `blockAt`. */
const mayOpenBlock = /^---|^\s*(?:`{3}|~{3})|<!--/u;

/** The context of each line, by the rules of Slidev's parser. */
function contextsOf(lines: readonly string[]): Context[] {
  const contexts = lines.map((): Context => 'text');
  for (let i = 0; i < lines.length; i += 1) {
    const block = mayOpenBlock.test(lines[i]!) ? blockAt(lines, i) : undefined;
    if (block === undefined) continue;
    contexts.fill(block.context, i, block.end + 1);
    i = block.end;
  }
  return contexts;
}

const countLineBreaks = (text: string) => text.split('\n').length - 1;

/** Line numbers, 1-based, of `generated:` keys that are body text of a slide. */
function frontmatterInText(text: string, lines: readonly string[], contexts: readonly Context[]): number[] {
  const isIndentedCode = (i: number) => /^(?: {4}|\t)/u.test(lines[i]!) && (lines[i - 1] ?? '').trim() === '';
  const isShown = (i: number) => contexts[i] === 'text' && !isIndentedCode(i);
  const found: number[] = [];
  let [line, end] = [0, 0];
  // A formatter may wrap the line between key and hash. Backticks mark inline code, which may show a key.
  for (const { index, 0: key } of text.matchAll(/(?<![\w`])generated:\s+["']?[0-9a-f]{12}(?![\w`])/gu)) {
    const first = line + countLineBreaks(text.slice(end, index));
    line = first + countLineBreaks(key);
    end = index + key.length;
    if (isShown(first) && isShown(line)) found.push(first + 1);
  }
  return found;
}

/** A text without its byte-order mark, with LF alone at the ends of lines. */
const unified = (text: string) => text.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n');

/** The damage of a file of slides; `undefined` for an intact file. Text that a slide shows in a code fence is no damage. */
export function checkSlideText(content: string): SlideTextFault | undefined {
  const text = unified(content);
  const lines = text.split('\n');
  const contexts = contextsOf(lines);
  const markers = conflictMarkers(lines, (i) => contexts[i] === 'code');
  if (markers.length > 0) return { code: 'E_SLIDES_CONFLICT_MARKERS', lines: markers };
  const keys = frontmatterInText(text, lines, contexts);
  return keys.length > 0 ? { code: 'E_SLIDES_REFORMATTED', lines: keys } : undefined;
}

/** Where a slide begins: a `---` line before frontmatter. */
const slideStart = /^\s*---\n\S/u;

/** Index behind the first line of a slide that begins with `part` and goes on; -1 where there is none. */
function endOfPart(slide: string, part: string): number {
  for (let at = slide.indexOf(`\n${part}`); at !== -1; at = slide.indexOf(`\n${part}`, at + 1)) {
    const end = at + 1 + part.length;
    if (end < slide.length && slide[end] !== '\n') return end;
  }
  return -1;
}

/** Whether a slide ends in the middle of a line that `whole`, a text that begins with another version of it, has as well. */
function endsInLine(slide: string, whole: string): boolean {
  const next = whole.search(/\n\s*---\n\S/u);
  const part = slide.slice(slide.lastIndexOf('\n') + 1);
  // In the last slide, a hand may have shortened the line.
  return next !== -1 && part.trim() !== '' && endOfPart(whole.slice(0, next), part) !== -1;
}

/**
 * The last line, 1-based, of a file of slides that ends in the middle of a slide; `undefined` for a whole file. `other` is
 * another version of the file: it has the last slide as well, with more text.
 */
export function findCut(text: string, other: string): number | undefined {
  const [cut, whole] = [unified(text), unified(other)];
  const id = /^id: .+$/gmu;
  // The last line may be a part of an id.
  const last = [...cut.slice(0, cut.lastIndexOf('\n') + 1).matchAll(id)].at(-1);
  const same = [...whole.matchAll(id)].find(([line]) => line === last?.[0]);
  if (last && !same) return undefined;
  const [slide, wholeSlide] = [cut.slice(last?.index), whole.slice(same?.index)];
  const lastLine = cut.trimEnd().split('\n').length;
  if (!wholeSlide.startsWith(slide)) return endsInLine(slide, wholeSlide) ? lastLine : undefined;
  const rest = wholeSlide.slice(slide.length);
  // Deleted slides leave whole slides, perhaps with the separator behind them, and an editor ends a file with a line break.
  const restOfSlides = wholeSlide.slice(slide.replace(/\n---\n?$/u, '').length);
  if (rest.trim() === '' || slideStart.test(rest) || slideStart.test(restOfSlides)) return undefined;
  return cut.endsWith('\n') && !/^id: /mu.test(rest) ? undefined : lastLine;
}
