import { expect, test } from 'vitest';
import { isPictureOf, pictureName } from './picture-name.ts';

const ids = ['title', 'claim/a', 'claim/a/2'];

test('a picture is named by number and id of its slide', () => {
  expect(ids.map((id, i) => pictureName(i, id, 12))).toEqual(['01-title', '02-claim-a', '03-claim-a-2']);
});

test('a picture belongs to a slide with its number and id, also at a click and as one of several maps', () => {
  const is = (file: string) => isPictureOf(`dist/deck/talk-png/${file}`, ids);
  for (const file of ['1-title.png', '2-claim-a.0.png', '2-claim-a-2.svg', '3-claim-a-2.webp'])
    expect(is(file), file).toBe(true);
  for (const file of ['2-title.png', '1-claim-a.png', '01-title.png', '4-claim-b.png', '2-claim-a-b.png'])
    expect(is(file), file).toBe(false);
});
