/** Words of the frame around a slide, apart from the other sentences: the reader's browser loads these. */
import { frame as chinese } from './chinese/frame.ts';
import { frame as english } from './english/frame.ts';
import { frame as german } from './german/frame.ts';
import { frame as korean } from './korean/frame.ts';
import { type WordingLanguage, wordingLanguage } from './language.ts';

/** Words of the frame around a slide. */
export type FrameWords = typeof english;

const frames: Record<WordingLanguage, FrameWords> = { en: english, de: german, ko: korean, 'zh-Hans': chinese };

/** The words of the frame in the language of a deck, a BCP 47 tag; English where the language has none. */
export const frameOf = (language: string): FrameWords => frames[wordingLanguage(language)];

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.values(value).map(textOf).join(' ') : String(value);

/** A text with every letter of the words of the frame in a language, for the choice of fonts. Functions are their source. */
export const frameText = (language: string): string => textOf(frameOf(language));
