/** Search without regard to case and accents, with the places of the hits in the text as it is. Pure. */
import { foldLetters } from '../explorer/fold-letters.ts';

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
  for (const character of text) {
    const plain = foldLetters(character);
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
