/** The addresses in the reader to which slides lead. */
import { expect, test } from 'vitest';
import { readerFragment } from './reader-link.ts';

test.each([
  ['claim/x', '#/claim/x'],
  ['claim/x@2', '#/claim/x'],
  ['evidence/x/2', '#/claim/x'],
  ['section/s', '#/section/s'],
  ['map/whole', '#/map'],
  ['map/s', '#/map'],
  ['title', undefined],
  ['', undefined],
])('%s leads to %s', (id, fragment) => {
  expect(readerFragment(id)).toBe(fragment);
});

test('a slide of several claims leads to the first one', () => {
  expect(readerFragment('claims/pair', ['a', 'b'])).toBe('#/claim/a');
});
