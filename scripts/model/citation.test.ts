import { expect, test } from 'vitest';
import { fullCitation, shortCitation } from './citation.ts';

test('a reference leads with its authors, and an initial’s dot is not doubled', () => {
  const item = {
    id: 'v',
    type: 'book',
    title: 'Deng Xiaoping',
    author: [{ family: 'Vogel', given: 'Ezra F.' }],
    issued: { 'date-parts': [[2011]] },
    publisher: 'Belknap Press',
  };
  expect(fullCitation(item)).toBe('Vogel, Ezra F. 2011. Deng Xiaoping. Belknap Press.');
  expect(shortCitation(item)).toBe('Vogel 2011');
});

test('without an author the title leads', () => {
  const item = { id: 't', type: 'treaty', title: 'Armistice', issued: { 'date-parts': [[1953, 7, 27]] } };
  expect(fullCitation(item)).toBe('Armistice. 1953.');
  expect(shortCitation(item)).toBe('Armistice 1953');
});
