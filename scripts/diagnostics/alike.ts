/** Names that look the same: letter case, width, kinds of spaces, Unicode forms and invisible characters. */

/** What may differ between names that look alike, and the form in which it does not. */
const folds: readonly (readonly [difference: string, fold: (text: string) => string])[] = [
  ['the Unicode form of their letters (NFC or NFD)', (text) => text.normalize('NFC')],
  [
    'full and half width',
    (text) => text.replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)),
  ],
  ['kinds of spaces', (text) => text.replace(/\s+/gu, ' ').trim()],
  ['invisible characters', (text) => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')],
  ['upper and lower case', (text) => text.toLowerCase()],
];

const foldAll = (text: string, without?: string) =>
  folds.reduce((folded, [difference, fold]) => (difference === without ? folded : fold(folded)), text);

/** The form that names have in common if they differ by case, width, spaces, Unicode form or invisible characters alone. */
export const alikeKey = (name: string): string => foldAll(name);

/** All that differs between two names that look alike, as a noun phrase; `undefined` if they are equal or differ by more. */
export function onlyDifference(a: string, b: string): string | undefined {
  if (a === b || foldAll(a) !== foldAll(b)) return undefined;
  const needed = folds.filter(([difference]) => foldAll(a, difference) !== foldAll(b, difference));
  return needed.map(([difference]) => difference).join(' and ');
}
