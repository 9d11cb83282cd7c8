/**
 * Finds quotes in the source. Runs of white space match each other, line wraps included; nothing else is forgiven.
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
import { distance } from 'fastest-levenshtein';
import type { Span } from './model.ts';
import { indexQuotes, type QuoteIndex } from './quote-index.ts';
import { codePointsBefore } from './source-text.ts';

export interface QuoteSelector {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** A place in the source; `exact` is the stretch as it stands. */
export interface Anchor extends Span {
  readonly exact: string;
}

/** A source made searchable: white space folded, with the way back to its offsets. */
export interface SearchableText {
  readonly text: string;
  readonly folded: string;
  /** UTF-16 offset in `text` of each UTF-16 unit of `folded`, and the end. */
  readonly offsets: ArrayLike<number>;
  readonly index: QuoteIndex;
  /** Code points before a UTF-16 offset of `text`. */
  readonly toCodePoints: (offset: number) => number;
}

const fold = (text: string) => text.trim().replace(/\s+/gu, ' ');

/** The source ready to be searched. */
export function toSearchable(text: string): SearchableText {
  // Quotes are many and short: typed arrays are for whole sources.
  const offsets = text.length < 4_096 ? new Array<number>(text.length + 1) : new Uint32Array(text.length + 1);
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  for (const run of text.matchAll(/\s+/gu)) {
    parts.push(text.slice(from, run.index), ' ');
    for (let i = from; i <= run.index; i += 1) offsets[length++] = i;
    from = run.index + run[0].length;
  }
  parts.push(text.slice(from));
  for (let i = from; i <= text.length; i += 1) offsets[length++] = i;
  const folded = parts.join('');
  return {
    text,
    folded,
    offsets,
    index: indexQuotes(folded),
    toCodePoints: codePointsBefore(text),
  };
}

/** All places of a quote, in order; prefix and suffix narrow them down. Empty where there is none. */
export function findQuote(source: SearchableText, selector: QuoteSelector): Anchor[] {
  const quote = fold(selector.quote);
  const prefix = selector.prefix === undefined ? '' : fold(selector.prefix);
  const suffix = selector.suffix === undefined ? '' : fold(selector.suffix);
  const { folded, offsets, toCodePoints } = source;
  return source.index.find(quote).flatMap((at) => {
    const end = at + quote.length;
    const before = folded.slice(Math.max(0, at - prefix.length - 1), at).trimEnd();
    const after = folded.slice(end, end + suffix.length + 1).trimStart();
    if (!before.endsWith(prefix) || !after.startsWith(suffix)) return [];
    const from = offsets[at] as number;
    const to = (offsets[end - 1] as number) + 1;
    return [{ exact: source.text.slice(from, to), start: toCodePoints(from), end: toCodePoints(to) }];
  });
}

/** The passage of the source most like the quote, with as many words, white space folded; empty in an empty source. */
export function nearestPassage(source: SearchableText, quote: string): string {
  const wanted = fold(quote).split(' ');
  const words = [...source.folded.matchAll(/\S+/gu)].map((m) => ({
    word: m[0],
    start: m.index,
    end: m.index + m[0].length,
  }));
  const bag = new Map<string, number>();
  for (const word of wanted) bag.set(word, (bag.get(word) ?? 0) + 1);
  const scored: { start: number; shared: number }[] = [];
  for (let i = 0; i + 1 <= words.length; i += 1) {
    const left = new Map(bag);
    let shared = 0;
    for (const { word } of words.slice(i, i + wanted.length)) {
      const n = left.get(word) ?? 0;
      if (n > 0) {
        shared += 1;
        left.set(word, n - 1);
      }
    }
    scored.push({ start: i, shared });
  }
  scored.sort((a, b) => b.shared - a.shared || a.start - b.start);
  let best = '';
  let least = Number.POSITIVE_INFINITY;
  for (const { start } of scored.slice(0, 8)) {
    for (const length of [wanted.length, wanted.length - 1, wanted.length + 1]) {
      const first = words[start];
      const last = words[Math.min(start + length, words.length) - 1];
      if (!first || !last || length < 1) continue;
      const passage = source.folded.slice(first.start, last.end);
      const edits = distance(passage, fold(quote));
      if (edits < least) {
        least = edits;
        best = passage;
      }
    }
  }
  return best;
}

/** Where two strings part: the differing stretch of each, with a little of what stands around it. */
export function describeDifference(actual: string, expected: string): string {
  let head = 0;
  while (head < actual.length && actual[head] === expected[head]) head += 1;
  let tail = 0;
  const most = Math.min(actual.length, expected.length) - head;
  while (tail < most && actual.at(-1 - tail) === expected.at(-1 - tail)) tail += 1;
  const part = (s: string) => s.slice(head, s.length - tail) || '(nothing)';
  return `after “${expected.slice(Math.max(0, head - 20), head)}” the source has “${part(expected)}”, the quote “${part(actual)}”`;
}
