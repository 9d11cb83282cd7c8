import { expect, test } from 'vitest';
import { fullCitation, shortCitation } from './citation.ts';

test('a reference begins with its authors, and the full stop after an initial is not doubled', () => {
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

test('a reference without an author begins with its title', () => {
  const item = { id: 't', type: 'treaty', title: 'Armistice', issued: { 'date-parts': [[1953, 7, 27]] } };
  expect(fullCitation(item)).toBe('Armistice. 1953.');
  expect(shortCitation(item)).toBe('Armistice 1953');
});
