/** Text of citations with titles in italics. Inside this folder italics are marked in strings, which are simple to join. */

/** A stretch of a citation. */
export interface CitationRun {
  /** The words. */
  readonly text: string;
  /** Whether they are set in italics, as titles of books are. */
  readonly italic?: true;
}

// Noncharacters of Unicode, which are reserved for use inside a program.
const [on, off] = ['\uFDD0', '\uFDD1'];

/** A text in italics; empty for an empty text. */
export const italic = (text: string): string => (text === '' ? '' : `${on}${text}${off}`);

/** The stretches of a text with marks. */
export const toRuns = (marked: string): readonly CitationRun[] =>
  marked
    .split(/(\uFDD0[^\uFDD1]*\uFDD1)/u)
    .filter((part) => part !== '')
    .map((part): CitationRun => (part.startsWith(on) ? { text: part.slice(1, -1), italic: true } : { text: part }));

/** The words of a citation without italics. */
export const toWords = (runs: readonly CitationRun[]): string => runs.map(({ text }) => text).join('');

/** Parts that are not empty, with a separator between them. */
export const joinParts = (parts: readonly string[], separator: string): string => parts.filter(Boolean).join(separator);

const endsSentence = /[\p{Sentence_Terminal}…](?:\s?["'”’“»」』》]){0,2}\uFDD1?$/u;

/** A text that ends with a full stop, or with the mark that it has. */
export const closed = (text: string): string => (text === '' || endsSentence.test(text) ? text : `${text}.`);

/** Parts as sentences, each with a capital. */
export const joinSentences = (parts: readonly string[]): string => joinParts(parts.map(closed), ' ');

/** A text whose first letter is a capital. */
export const capitalised = (text: string): string =>
  text.replace(/^(\uFDD0?)(\p{Ll})/u, (_, mark: string, letter: string) => `${mark}${letter.toUpperCase()}`);
