/** Words of the panels of the explorer, apart from the other sentences: a page holds those of its language as JSON. */
import { panels as chinese } from './chinese/panels.ts';
import { panels as english } from './english/panels.ts';
import { panels as german } from './german/panels.ts';
import { panels as korean } from './korean/panels.ts';
import { type WordingLanguage, wordingLanguage } from './language.ts';

/** Words of the panels: strings by name, in which `{name}` stands for what is put in its place. */
export type PanelWords = typeof english;

const tables: Record<WordingLanguage, PanelWords> = { en: english, de: german, ko: korean, 'zh-Hans': chinese };

/** The words of the panels in the language of a deck, a BCP 47 tag; English where the language has none. */
export const panelWordsOf = (language: string): PanelWords => tables[wordingLanguage(language)];
