/** Whether stretches of a text end where its words end. */
import type { UnitRange } from './anchor-quote.ts';

/** Two letters of a script whose words have spaces between them and whose endings are seldom left out, or two digits. */
const withinWord = /^(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{2}|\p{Nd}{2})$/u;

const isWithinWord = (text: string, at: number) => withinWord.test(text.slice(at - 1, at + 1));

/** The stretch with the rest of the words and numbers that it cuts; the same stretch where it cuts none. */
export function toWholeWords(text: string, range: UnitRange): UnitRange {
  let { from, to } = range;
  while (isWithinWord(text, from)) from -= 1;
  while (isWithinWord(text, to)) to += 1;
  return from === range.from && to === range.to ? range : { from, to };
}
