/** Finds what a wrong quote was meant to be, and says where the two differ. */
import { distance } from 'fastest-levenshtein';
import { foldSpace, type SearchableText } from './anchor-quote.ts';

interface Word {
  readonly word: string;
  /** UTF-16 range in the folded text. */
  readonly start: number;
  readonly end: number;
}

/** Passages compared letter by letter, at most. */
const candidateLimit = 8;

/** Positions of words at which a passage of as many words shares most words with the quote, best first. */
function rankStarts(words: readonly Word[], wanted: readonly string[]): number[] {
  const wantedCounts = new Map<string, number>();
  for (const word of wanted) wantedCounts.set(word, (wantedCounts.get(word) ?? 0) + 1);
  const scored = words.map((_, start) => {
    const left = new Map(wantedCounts);
    let shared = 0;
    for (const { word } of words.slice(start, start + wanted.length)) {
      const count = left.get(word) ?? 0;
      if (count === 0) continue;
      shared += 1;
      left.set(word, count - 1);
    }
    return { start, shared };
  });
  return scored
    .sort((a, b) => b.shared - a.shared || a.start - b.start)
    .slice(0, candidateLimit)
    .map(({ start }) => start);
}

/**
 * The passage of a text with the fewest edits from a quote, white space folded; about as many words as the quote has.
 * Empty for an empty text.
 */
export function nearestPassage(source: SearchableText, quote: string): string {
  const wanted = foldSpace(quote);
  const wantedWords = wanted.split(' ');
  const words = [...source.folded.matchAll(/\S+/gu)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  let nearest = '';
  let fewestEdits = Number.POSITIVE_INFINITY;
  for (const start of rankStarts(words, wantedWords)) {
    for (const length of [wantedWords.length, wantedWords.length - 1, wantedWords.length + 1]) {
      const first = words[start];
      const last = words[Math.min(start + length, words.length) - 1];
      if (!first || !last || length < 1) continue;
      const passage = source.folded.slice(first.start, last.end);
      const edits = distance(passage, wanted);
      if (edits >= fewestEdits) continue;
      fewestEdits = edits;
      nearest = passage;
    }
  }
  return nearest;
}

/** Detail of a diagnostic for words that a text does not have: its nearest passage. */
export function nearestDetail(source: SearchableText, words: string) {
  const nearest = nearestPassage(source, words);
  return { actual: words, alike: nearest, expected: `${nearest} (nearest passage)` };
}

/** Code points of equal text shown before the difference. */
const leadLength = 20;

/** A sentence that says where a quote differs from the source: `It differs after “…”: source “…”, quote “…”.` */
export function describeDifference(quote: string, source: string): string {
  // By code points: two letters outside the BMP may share a surrogate.
  const [a, b] = [[...quote], [...source]];
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  const tailLimit = Math.min(a.length, b.length) - head;
  let tail = 0;
  while (tail < tailLimit && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const differing = (points: readonly string[]) => {
    const text = points.slice(head, points.length - tail).join('');
    return text === '' ? 'nothing' : `“${text}”`;
  };
  const lead = b.slice(Math.max(0, head - leadLength), head).join('');
  const place = head === 0 ? 'at its start' : `after “${lead}”`;
  return `It differs ${place}: source ${differing(b)}, quote ${differing(a)}.`;
}
