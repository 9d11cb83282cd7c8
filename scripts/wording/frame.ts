/** Words of the frame around a slide, apart from the other sentences: the reader's browser loads these. */
import { frame } from './english/frame.ts';

/** The words of the frame in the language of a deck, a BCP 47 tag; English where the language has none. */
export const frameOf = (_language: string): typeof frame => frame;
