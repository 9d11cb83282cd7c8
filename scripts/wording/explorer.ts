/** Words of the explorer, apart from the other sentences: its script loads these. */
import { explorer as chinese } from './chinese/explorer.ts';
import { explorer as english } from './english/explorer.ts';
import { explorer as german } from './german/explorer.ts';
import { explorer as korean } from './korean/explorer.ts';
import { type WordingLanguage, wordingLanguage } from './language.ts';

/** Words of the explorer. */
export type ExplorerWords = typeof english;

const explorers: Record<WordingLanguage, ExplorerWords> = { en: english, de: german, ko: korean, 'zh-Hans': chinese };

/** The words of the explorer in the language of a deck, a BCP 47 tag; English where the language has none. */
export const explorerWordsOf = (language: string): ExplorerWords => explorers[wordingLanguage(language)];
