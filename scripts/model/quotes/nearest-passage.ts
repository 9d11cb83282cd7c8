/** Finds what a wrong quote was meant to be, and says where the two differ. */
import { distance } from 'fastest-levenshtein';
import { oncePer } from '../../once-per.ts';
import { splitWords } from '../../typography/index.ts';
import { foldSpace, type SearchableText } from './anchor-quote.ts';

interface Word {
  /** Its letters alone. */
  readonly word: string;
  /** UTF-16 range in the folded text. */
  readonly start: number;
  readonly end: number;
}

/** Words of a text up to which each passage is compared letter by letter, as the quotes of a claim with a cue. */
const shortText = 300;

/** Passages of a longer text that are compared letter by letter, at most. */
const candidateLimit = 8;

/**
 * Share of letters that stay from a quote to its nearest passage, at least. Of quotes of eight and more words of another
 * text, 95 of 100 have less; with three tenths of their words dropped or replaced, 95 of 100 have more.
 */
const leastAlike = 0.4;
/** The same for one word: “carried” has 0.43 of the letters of “easier”, “raising” 0.57 of those of “raises”. */
const leastAlikeWord = 0.5;

/** UTF-16 length above which a quote is not compared letter by letter: time grows with its square. */
const longQuote = 3000;

/**
 * The letters by which passages are compared: in lower case, without accents, vowel points and invisible characters, which a
 * copy often lacks, and in one Unicode form.
 */
const lettersOf = (text: string): string =>
  /^[\x20-\x7e]*$/u.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
        .normalize('NFC')
        .toLowerCase();

/** Words of a text in any script, without the white space behind them. */
function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  let start = 0;
  for (const part of splitWords(text)) {
    const word = part.trimEnd();
    if (word !== '') words.push({ word: lettersOf(word), start, end: start + word.length });
    start += part.length;
  }
  return words;
}

const wordsOf = oncePer(({ index }: SearchableText): readonly Word[] => wordsIn(index.folded));

/**
 * Positions of words at which a passage of as many words shares most words with the quote, best first. The passage moves word
 * by word, so that the time does not grow with the length of the quote.
 */
function rankStarts(words: readonly Word[], wanted: readonly string[]): number[] {
  /** For each word of the quote, how many of it the passage still lacks; negative where it has more. */
  const lacking = new Map<string, number>();
  for (const word of wanted) lacking.set(word, (lacking.get(word) ?? 0) + 1);
  let shared = 0;
  const move = (at: number, by: 1 | -1) => {
    const word = words[at]?.word;
    const lack = word === undefined ? undefined : lacking.get(word);
    if (word === undefined || lack === undefined) return;
    lacking.set(word, lack - by);
    if (by === 1 ? lack > 0 : lack >= 0) shared += by;
  };
  const best: { readonly start: number; readonly shared: number }[] = [];
  for (let at = 0; at < wanted.length; at += 1) move(at, 1);
  for (let start = 0; start < words.length; start += 1) {
    const rank = best.findIndex((b) => b.shared < shared);
    if (rank !== -1) best.splice(rank, 0, { start, shared });
    else if (best.length < candidateLimit) best.push({ start, shared });
    if (best.length > candidateLimit) best.pop();
    move(start, -1);
    move(start + wanted.length, 1);
  }
  return best.map(({ start }) => start);
}

/** A passage without the punctuation around it where the quote has none there: quotes end within sentences too. */
function withoutOuterMarks(passage: string, quote: string): string {
  const start = /^[\p{L}\p{M}\p{N}]/u.test(quote) ? passage.replace(/^[^\p{L}\p{M}\p{N}]+/u, '') : passage;
  return /[\p{L}\p{M}\p{N}]$/u.test(quote) ? start.replace(/[^\p{L}\p{M}\p{N}]+$/u, '') : start;
}

/**
 * The passage of a text with the fewest edits from a quote, white space folded; about as many words as the quote has. Empty
 * where no passage is like it. For a long quote, the one that shares most words with it, however few these are.
 */
export function nearestPassage(source: SearchableText, quote: string): string {
  const wanted = foldSpace(quote);
  const wantedWords = wordsIn(wanted).map(({ word }) => word);
  const { length } = wantedWords;
  const words = wordsOf(source);
  const passageAt = (start: number, count: number) => {
    const [first, last] = [words[start], words[Math.min(start + count, words.length) - 1]];
    return first && last && count > 0
      ? withoutOuterMarks(source.index.folded.slice(first.start, last.end), wanted)
      : undefined;
  };
  if (wanted.length > longQuote) return passageAt(rankStarts(words, wantedWords)[0] ?? 0, length) ?? '';
  const starts = words.length > shortText ? rankStarts(words, wantedWords) : words.keys();
  const letters = lettersOf(wanted);
  let nearest = '';
  let fewestEdits = Number.POSITIVE_INFINITY;
  for (const start of starts) {
    for (const count of [length, length - 1, length + 1]) {
      const passage = passageAt(start, count);
      const edits = passage === undefined ? Number.POSITIVE_INFINITY : distance(lettersOf(passage), letters);
      if (edits >= fewestEdits) continue;
      fewestEdits = edits;
      nearest = passage!;
    }
  }
  const least = length === 1 ? leastAlikeWord : leastAlike;
  return fewestEdits <= (1 - least) * Math.max(lettersOf(nearest).length, letters.length) ? nearest : '';
}

/** Detail of a diagnostic for words that a text does not have: its nearest passage, where there is one like them. */
export function nearestDetail(
  source: SearchableText,
  words: string,
): { readonly actual: string; readonly alike?: string; readonly expected?: string } {
  const nearest = nearestPassage(source, words);
  if (nearest === '') return { actual: words };
  return { actual: words, alike: nearest, expected: `${nearest} (nearest passage)` };
}

/** Code points of equal text shown before the difference, at most. */
const leadLength = 20;

const wordsAndSpaces = (text: string) =>
  splitWords(text).flatMap((word) => word.split(/(\s+)/u).filter((s) => s !== ''));

/** A sentence that says by which words a quote differs from the source: `It differs after “…”: source “…”, quote “…”.` */
export function describeDifference(quote: string, source: string): string {
  const [a, b] = [wordsAndSpaces(quote), wordsAndSpaces(source)];
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  const tailLimit = Math.min(a.length, b.length) - head;
  let tail = 0;
  while (tail < tailLimit && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const differing = (words: readonly string[]) => {
    const text = words.slice(head, words.length - tail).join('');
    return text === '' ? 'nothing' : `“${text.trim() || text}”`;
  };
  const before = [...b.slice(0, head).join('')];
  const shown = before.slice(-leadLength).join('');
  // No part of a word, where words have spaces between them.
  const lead = before.length > leadLength ? shown.replace(/^\S+\s+(?=\S)/u, '') : shown;
  const place = head === 0 ? 'at its start' : `after “${lead}”`;
  return `It differs ${place}: source ${differing(b)}, quote ${differing(a)}.`;
}

/** A sentence about a quote that a source does not have, and how the nearest passage, if there is one, differs. */
export const missingQuote = (quote: string, nearest: string | undefined): string =>
  nearest === undefined
    ? 'Quote not found in source.txt, and no passage like it.'
    : `Quote not found in source.txt. ${describeDifference(foldSpace(quote), nearest)}`;
