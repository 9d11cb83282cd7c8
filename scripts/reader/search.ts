/** Search in folded letters, see `foldLetters`, with the places of the hits in the text as it is. Pure. */
import { abbreviationDot, foldLetters } from '../explorer/fold-letters.ts';

/** Text to be searched. */
export interface Searchable {
  /** Its letters folded. */
  readonly folded: string;
  /** For each UTF-16 unit of `folded`, the 0-based unit of the text from which it comes; then the length of the text. */
  readonly places: readonly number[];
}

/** A text in the form that is searched. */
export function toSearchable(text: string): Searchable {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  const dots = new Set(Array.from(text.matchAll(abbreviationDot), (dot) => dot.index));
  for (const character of text) {
    const plain = dots.has(at) ? '' : foldLetters(character);
    folded += plain;
    for (let i = 0; i < plain.length; i += 1) places.push(at);
    at += character.length;
  }
  return { folded, places: [...places, at] };
}

/** The words of a query in the form that is searched. */
export const wordsOf = (query: string): string[] => toSearchable(query).folded.split(/\s+/u).filter(Boolean);

/** Whether a text has all words. */
export const hasWords = ({ folded }: Searchable, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(word));

const letter = /[\p{L}\p{N}]/u;

/** Whether a text has all words at the beginning of words of its own. */
const beginsWords = ({ folded }: Searchable, words: readonly string[]): boolean =>
  words.every((word) => {
    let at = folded.indexOf(word);
    while (at > 0 && letter.test(folded[at - 1]!)) at = folded.indexOf(word, at + 1);
    return at !== -1;
  });

/** A passage that is searched. */
export interface SearchedPassage {
  /** Its headline or name; empty for a passage without. */
  readonly heading: Searchable;
  /** Its headline and its quotes. */
  readonly own: Searchable;
  /** All its text. */
  readonly all: Searchable;
}

/**
 * Rank of a passage; the lowest is best. Below 1 the headline begins with the words, and the rank is the share of the rest of
 * it. 1: words of the headline begin with them; 2: they are in it; 3 and 4: the same of headline and quotes; 5 and 6: of all
 * its text. `undefined` where it lacks a word.
 */
export function rankOf({ heading, own, all }: SearchedPassage, words: readonly string[]): number | undefined {
  const beginning = words.join(' ');
  if (heading.folded.startsWith(beginning)) return 1 - beginning.length / heading.folded.length;
  const ranks = [heading, own, all].flatMap((text) => [beginsWords(text, words), hasWords(text, words)]);
  const rank = ranks.indexOf(true);
  return rank === -1 ? undefined : rank + 1;
}

/** Fewest letters that a cut word keeps. */
const leastLetters = 4;
/** Most letters that are cut from the end of a word. */
const mostCut = 3;

/** A word without some of its last letters. Numbers and short words stay as they are. */
const cutWord = (word: string, letters: number): string =>
  /\p{N}/u.test(word) ? word : word.slice(0, Math.max(word.length - letters, Math.min(word.length, leastLetters)));

/** Endings of words are cut where fewer passages than these have the words. */
const few = 3;

/** Passages that have all words, the best first. */
function ranked<P extends SearchedPassage>(passages: readonly P[], words: readonly string[]): P[] {
  const ranks = new Map(passages.map((passage) => [passage, rankOf(passage, words)]));
  const found = passages.filter((passage) => ranks.get(passage) !== undefined);
  return found.toSorted((a, b) => ranks.get(a)! - ranks.get(b)!);
}

/** What a search finds. */
export interface SearchResult<P> {
  /** The passages, the best first: those with the words as they are before those with other endings. */
  readonly found: readonly P[];
  /** Words that all of them have, without the endings that were cut. */
  readonly words: readonly string[];
  /** Words that no passage has, not even without their endings. The search leaves them out. */
  readonly missing: readonly string[];
}

/**
 * Searches passages for the words of a query. Where few have all of them, the last letters of each word are cut, one at a
 * time, until enough do: “signed” finds “signing” too, in any language with endings.
 */
export function searchPassages<P extends SearchedPassage>(
  query: readonly string[],
  passages: readonly P[],
): SearchResult<P> {
  const count = (words: readonly string[]) => passages.filter(({ all }) => hasWords(all, words)).length;
  const missing = query.filter((word) => count([cutWord(word, mostCut)]) === 0);
  const exact = query.filter((word) => !missing.includes(word));
  if (exact.length === 0) return { found: [], words: [], missing };
  const forms = Array.from({ length: mostCut + 1 }, (_, letters) => exact.map((word) => cutWord(word, letters)));
  const enough = Math.min(few, count(forms.at(-1)!));
  const words = forms.find((form) => count(form) >= enough)!;
  return { found: [...new Set([...ranked(passages, exact), ...ranked(passages, words)])], words, missing };
}

/** Where the words are in the text: first UTF-16 unit and the one after the last, word by word. */
export function findHits({ folded, places }: Searchable, words: readonly string[]): [start: number, end: number][] {
  const hits: [number, number][] = [];
  for (const word of words)
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      const last = places[at + word.length - 1]!;
      // Units of one character have the same place, and marks that were dropped belong to the letter before them.
      const end = places.slice(at + word.length).find((place) => place > last)!;
      hits.push([places[at]!, end]);
    }
  return hits;
}

/** Letters of a text that fit in a line, and that it has before a hit. */
const [lineLength, lead] = [100, 20];

/** A text for one line: a long one begins shortly before the first hit. */
export function excerptOf(text: string, words: readonly string[]): string {
  const at = Math.min(...findHits(toSearchable(text), words).map(([start]) => start), text.length);
  if (text.length <= lineLength || at <= 2 * lead || at === text.length) return text;
  return `… ${text.slice(text.lastIndexOf(' ', at - lead) + 1)}`;
}
