/**
 * The place of a heading in words, apart from the other sentences: the model needs no others, and loads fast without them.
 */
import { type WordingLanguage, wordingLanguage } from './language.ts';

const places: Record<WordingLanguage, (place: string) => string> = {
  en: (place) => `heading of ${place}`,
  de: (place) => `Überschrift von ${place}`,
  ko: (place) => `${place}의 제목`,
  'zh-Hans': (place) => `${place}的标题`,
};

/** The place of the heading at `place`, in the language of a deck, a BCP 47 tag: `heading of §2`. */
export const headingPlace = (place: string, language: string): string => places[wordingLanguage(language)](place);
