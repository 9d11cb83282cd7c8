/** Words of the remix board, apart from the other sentences: its page loads these. */
import { board as chinese } from './chinese/board.ts';
import { board as english } from './english/board.ts';
import { board as german } from './german/board.ts';
import { board as korean } from './korean/board.ts';
import { type WordingLanguage, wordingLanguage } from './language.ts';

/** Words of the remix board. */
export type BoardWords = typeof english;

const boards: Record<WordingLanguage, BoardWords> = { en: english, de: german, ko: korean, 'zh-Hans': chinese };

/** The words of the remix board in the language of a deck, a BCP 47 tag; English where the language has none. */
export const boardWordsOf = (language: string): BoardWords => boards[wordingLanguage(language)];
