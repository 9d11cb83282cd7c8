/** Sentences that Claimdeck makes, by language. Every language has the same functions: `Wording` proves it. */
import { english } from './english/index.ts';

export { isolate, isRightToLeft } from './direction.ts';

/** The sentences of a language. */
export type Wording = typeof english;

/** The sentences in the language of a deck, a BCP 47 tag; English where the language has none. */
export const wordingOf = (_language: string): Wording => english;
