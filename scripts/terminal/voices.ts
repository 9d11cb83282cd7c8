/** Names of those who assert or deny a link, in reports. */
import { deniersOf, isDeniedByAuthor, type Link } from '../model/index.ts';

/** The text, where it speaks, before actors. */
export const voicesInWords = (isTextAmongThem: boolean, actors: readonly string[]): string =>
  [...(isTextAmongThem ? ['the text itself'] : []), ...actors].join(', ');

/** All who deny a link. */
export const deniersInWords = (link: Link): string => voicesInWords(isDeniedByAuthor(link), deniersOf(link));
