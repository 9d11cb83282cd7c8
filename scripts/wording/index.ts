/**
 * Sentences that Claimdeck makes, by language. Every language has the same functions: `Wording` proves it. Words of pages,
 * which no slide needs, are in modules of their own: `board.ts`, `explorer.ts`, `panels.ts`, `reader.ts`.
 */
import { chinese } from './chinese/index.ts';
import { english } from './english/index.ts';
import { german } from './german/index.ts';
import { korean } from './korean/index.ts';
import { type WordingLanguage, wordingLanguage } from './language.ts';

export { isolate, isRightToLeft } from './direction.ts';
export { frameText } from './frame.ts';
export { type ChainKind, type LinkMark, linkMarks, type Pressures, type SectionOrigin, type Voices } from './kinds.ts';
export { foreignAttributes, foreignMarks, wordingLanguage } from './language.ts';
export { dateInWords, timelineDate } from './timeline-date.ts';
export { type Eras, withEra } from './with-era.ts';

/** The sentences of a language. */
export type Wording = typeof english;

const wordings: Record<WordingLanguage, Wording> = { en: english, de: german, ko: korean, 'zh-Hans': chinese };

/** The sentences in the language of a deck, a BCP 47 tag; English where the language has none. */
export const wordingOf = (language: string): Wording => wordings[wordingLanguage(language)];
