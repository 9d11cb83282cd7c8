import { expect, test } from 'vitest';
import { nameApostrophes } from './name-apostrophes.ts';
import { deflated, inflated } from './pdf-streams.ts';

const table = (characters: string) =>
  `begincmap\n2 beginbfchar\n<0161> <${characters}>\n<02BC> <0041>\nendbfchar\nendcmap`;

test('the glyph of the letter ʼ gets the apostrophe in the tables of fonts, and no other stream changes', () => {
  const objects = new Map([
    [1, '<</Type /Font\n/Subtype /Type0\n/ToUnicode 2 0 R>>'],
    [2, deflated(table('02BC'))],
    [3, deflated('<0161> <02BC>')],
    [4, '<</Type /Font\n/Subtype /Type3>>'],
  ]);
  const before = objects.get(3);
  nameApostrophes({ objects, root: 0, info: 0, size: 5 });
  expect(inflated(objects.get(2)!)).toBe(table('2019'));
  expect(objects.get(3)).toBe(before);
});
