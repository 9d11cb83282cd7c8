/** Words of the reader page, apart from the other sentences: its script loads these. */
import { reader as chinese } from './chinese/reader.ts';
import { reader as english } from './english/reader.ts';
import { reader as german } from './german/reader.ts';
import { reader as korean } from './korean/reader.ts';
import { type WordingLanguage, wordingLanguage } from './language.ts';

/** Words of the reader page. */
export type ReaderWords = typeof english;

const readers: Record<WordingLanguage, ReaderWords> = { en: english, de: german, ko: korean, 'zh-Hans': chinese };

/** The words of the reader page in the language of a deck, a BCP 47 tag; English where the language has none. */
export const readerWordsOf = (language: string): ReaderWords => readers[wordingLanguage(language)];
