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
  expect(fullCitation(item, 'en')).toBe('Vogel, Ezra F. 2011. Deng Xiaoping. Belknap Press.');
  expect(shortCitation(item, 'en')).toBe('Vogel 2011');
});

test('a reference without an author begins with its title', () => {
  const item = { id: 't', type: 'treaty', title: 'Armistice', issued: { 'date-parts': [[1953, 7, 27]] } };
  expect(fullCitation(item, 'en')).toBe('Armistice. 1953.');
  expect(shortCitation(item, 'en')).toBe('Armistice 1953');
});

test('“et al.”, “ed.” and “no.” are in the language of the deck', () => {
  const item = {
    id: 'm',
    type: 'article-journal',
    title: 'T',
    author: ['Kim', 'Lee', 'Park'].map((family) => ({ family })),
    issue: 3,
    edition: 2,
  };
  const cited = (language: string) => [shortCitation(item, language), fullCitation(item, language)];
  expect(cited('en')).toEqual(['Kim et al.', 'Kim; Lee; Park. T. ed. 2. no. 3.']);
  expect(cited('de')).toEqual(['Kim u. a.', 'Kim; Lee; Park. T. 2. Aufl. Nr. 3.']);
  expect(cited('ko')).toEqual(['Kim 외', 'Kim; Lee; Park. T. 제2판. 제3호.']);
  expect(cited('zh-Hans')).toEqual(['Kim等', 'Kim; Lee; Park. T. 第2版. 第3期.']);
  expect(shortCitation({ ...item, author: item.author.slice(1) }, 'zh-Hans')).toBe('Lee、Park');
});
