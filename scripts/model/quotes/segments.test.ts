/** Segments of marked passages: overlaps, marks beyond the passage, characters outside the basic plane. */
import { expect, test } from 'vitest';
import type { Source } from '../model.ts';
import { segmentsOf } from './segments.ts';

const source: Source = {
  ...{ text: '𝔸𝔹 cd ef', form: 'prose', headings: [], statements: [], ignored: [], unmarked: [] },
  marks: [{ start: 6, end: 7 }],
};
const passage = { text: '𝔸𝔹 cd ef', start: 0, end: 8 };
const shown = (marks: readonly { start: number; end: number; id: string }[], of = passage) =>
  segmentsOf(source, of, marks).map(({ text, marks: over }) => [text, over.map(({ id }) => id).join('')]);

test('overlapping marks are split at each border, in code points', () => {
  const marks = [
    { start: 0, end: 4, id: 'a' },
    { start: 1, end: 5, id: 'b' },
    { start: 1, end: 2, id: 'c' },
  ];
  expect(shown(marks)).toEqual([
    ['𝔸', 'a'],
    ['𝔹', 'abc'],
    [' c', 'ab'],
    ['d', 'b'],
    [' f', ''],
  ]);
});

test('marks beyond the passage are cut, and marks that only touch it are left out', () => {
  const marks = [
    { start: 0, end: 3, id: 'a' },
    { start: 2, end: 9, id: 'b' },
    { start: 5, end: 6, id: 'c' },
  ];
  expect(shown(marks, { text: 'cd', start: 3, end: 5 })).toEqual([['cd', 'b']]);
  expect(shown([], passage)).toEqual([['𝔸𝔹 cd f', '']]);
});
