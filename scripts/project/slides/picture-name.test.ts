import { expect, test } from 'vitest';
import { pictureName, staysBeside } from './picture-name.ts';

const ids = ['title', 'claim/a', 'claim/a/2'];

test('a picture is named by number and id of its slide', () => {
  expect(ids.map((id, i) => pictureName(i, id, 12))).toEqual(['01-title', '02-claim-a', '03-claim-a-2']);
});

test('pictures of slides that a run did not picture stay, also at a click and as one of several maps', () => {
  const slides = ids.map((id) => ({ id, appendix: id === 'claim/a/2' }));
  const names = ['1-title.png', '1-title.0.png', '2-claim-a.0.png', '2-claim-a-2.svg', '3-claim-a-2.webp'];
  const kept = (chosen?: readonly number[]) =>
    names.filter((name) => staysBeside(`dist/deck/talk-png/${name}`, slides, chosen));
  expect(kept()).toEqual(['3-claim-a-2.webp']);
  expect(kept([0])).toEqual(['2-claim-a.0.png', '2-claim-a-2.svg', '3-claim-a-2.webp']);
  for (const file of ['2-title.png', '1-claim-a.png', '01-title.png', '4-claim-b.png', '2-claim-a-b.png'])
    expect(staysBeside(file, slides, []), file).toBe(false);
});
