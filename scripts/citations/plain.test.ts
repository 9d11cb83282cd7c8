import { expect, test } from 'vitest';
import { normaliseWork } from '../model/index.ts';
import { plainCitation, plainEntry } from './plain.ts';

test('a reference begins with its authors, and the full stop after an initial is not doubled', () => {
  const item = {
    id: 'v',
    type: 'book',
    title: 'Deng Xiaoping',
    author: [{ family: 'Vogel', given: 'Ezra F.' }],
    issued: { 'date-parts': [[2011]] },
    publisher: 'Belknap Press',
  };
  expect(plainEntry(item, 'en')).toBe('Vogel, Ezra F. 2011. Deng Xiaoping. Belknap Press.');
  expect(plainCitation(item, 'en')).toBe('Vogel 2011');
});

test('a reference without an author begins with its title', () => {
  const item = { id: 't', type: 'treaty', title: 'Armistice', issued: { 'date-parts': [[1953, 7, 27]] } };
  expect(plainEntry(item, 'en')).toBe('Armistice. 1953.');
  expect(plainCitation(item, 'en')).toBe('Armistice 1953');
});

test('a title that ends with its year is cited without the year behind it', () => {
  const act = { id: 'a', type: 'legislation', title: 'Highways Act 1980', issued: { 'date-parts': [[1980]] } };
  expect([plainCitation(act, 'en'), plainEntry(act, 'en')]).toEqual(['Highways Act 1980', 'Highways Act 1980.']);
  const other = { ...act, title: 'Report 11980' };
  expect(plainCitation(other, 'en')).toBe('Report 11980 1980');
  const author = [{ family: 'Doe 1980' }];
  expect(plainCitation({ ...act, author }, 'en')).toBe('Doe 1980 1980');
});

test('a manuscript is where it is kept', () => {
  const item = { id: 'm', type: 'manuscript', title: 'On bread', archive: 'Town Archive', archive_location: 'Box 3' };
  expect(plainEntry(item, 'en')).toBe('On bread. Box 3, Town Archive.');
  expect(plainEntry({ ...item, publisher: 'J. Johnson' }, 'en')).toBe('On bread. J. Johnson.');
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
  const cited = (language: string) => [plainCitation(item, language), plainEntry(item, language)];
  expect(cited('en')).toEqual(['Kim et al.', 'Kim; Lee; Park. T. ed. 2. no. 3.']);
  expect(cited('de')).toEqual(['Kim u. a.', 'Kim; Lee; Park. T. 2. Aufl. Nr. 3.']);
  expect(cited('ko')).toEqual(['Kim 외', 'Kim; Lee; Park. T. 제2판. 제3호.']);
  expect(cited('zh-Hans')).toEqual(['Kim等', 'Kim; Lee; Park. T. 第2版. 第3期.']);
  expect(plainCitation({ ...item, author: item.author.slice(1) }, 'zh-Hans')).toBe('Lee、Park');
});

test('a work as Zotero writes it: year as text, markup, particle, organisation, pages and DOI', () => {
  const item = normaliseWork({
    ...{ id: 'z', type: 'article-journal', DOI: '10.1234/abc', issue: '2', page: '1-20', volume: '7' },
    title: 'On <i>Trade</i> &amp; Trust: "a reply"',
    'container-title': 'Review of <i>Things</i>',
    author: [
      { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
      { literal: 'World Trade Organization' },
    ],
    issued: { 'date-parts': [['2016', 2, 9]] },
  });
  expect(plainEntry(item, 'en')).toBe(
    'van Beethoven, Ludwig; World Trade Organization. 2016. On Trade & Trust: "a reply". Review of Things 7 no. 2: 1–20. doi:10.1234/abc.',
  );
  expect(plainCitation(item, 'en')).toBe('van Beethoven & World Trade Organization 2016');
});

const book = { id: 'x', type: 'book', title: 'A Book' };

test('the volume of a book is named as one, that of a journal is its number', () => {
  const cited = (item: object) => ['en', 'de', 'ko'].map((language) => plainEntry({ ...book, ...item }, language));
  expect(cited({ volume: '2' })).toEqual(['A Book. vol. 2.', 'A Book. Bd. 2.', 'A Book. 제2권.']);
  expect(cited({ volume: '2', 'container-title': 'J' })).toEqual(Array(3).fill('A Book. J 2.'));
});

test.each([
  [{ issued: { raw: '1999-05-01' } }, 'A Book. 1999.'],
  [{ title: 'Why?', issued: { raw: '1999' } }, 'Why? 1999.'],
  [{ issued: { raw: 'spring 1999' } }, 'A Book. spring 1999.'],
  [{ issued: { raw: '1977/1988' } }, 'A Book. 1977–1988.'],
  [
    {
      issued: {
        'date-parts': [
          [1977, 7, 27],
          [1988, 8, 28],
        ],
      },
    },
    'A Book. 1977–1988.',
  ],
  [{ issued: { 'date-parts': [[-430]], circa: true } }, 'A Book. c. 430 BCE.'],
  [{ editor: [{ family: 'Doe', given: 'Jan' }], issued: { 'date-parts': [[1999]] } }, 'Doe, Jan (ed.). 1999. A Book.'],
  [
    {
      author: [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
      translator: [{ family: 'Roe', given: 'T' }],
      issued: { 'date-parts': [[1958]] },
      'original-date': { 'date-parts': [['1950']] },
      page: '3-9',
    },
    'King, Martin Luther, Jr. 1958 [1950]. A Book. Trans. Roe, T. pp. 3–9.',
  ],
  [
    { author: [{ family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' }] },
    'Humboldt, Alexander von. A Book.',
  ],
  [
    {
      author: [
        { family: '毛', given: '泽东' },
        { family: '김', given: '일성' },
      ],
    },
    '毛泽东; 김일성. A Book.',
  ],
])('the reference of %j', (fields, expected) => {
  expect(plainEntry(normaliseWork({ ...book, ...fields }), 'en')).toBe(expected);
});

test('an editor is cited where there is no author', () => {
  expect(plainCitation({ ...book, editor: [{ family: 'Doe' }], issued: { 'date-parts': [[1999]] } }, 'en')).toBe(
    'Doe 1999',
  );
});

test('editors, years and pages are in the language of the deck', () => {
  const item = {
    ...{ ...book, page: '3', editor: [{ family: 'Doe' }], translator: [{ family: 'Roe' }] },
    issued: { 'date-parts': [[-430]], circa: true },
  };
  expect(['de', 'ko', 'zh-Hans'].map((language) => plainEntry(item, language))).toEqual([
    'Doe (Hg.). um 430 v. Chr. A Book. Übers. von Roe. S. 3.',
    'Doe 엮음. 기원전 430경. A Book. Roe 옮김. 3쪽.',
    'Doe编. 约公元前430. A Book. Roe译. 第3页.',
  ]);
});

test('lines of the note that name fields are fields: Zotero exports its field “Extra” as note', () => {
  const note = 'original-date: 1750\nCitation Key: miller1798\nPublisher Place: Bonn\nRead by all';
  const item = normaliseWork({ ...book, 'publisher-place': 'London', issued: { 'date-parts': [[1798]] }, note });
  expect(item).toEqual({
    ...book,
    'original-date': { 'date-parts': [[1750]] },
    'publisher-place': 'London',
    issued: { 'date-parts': [[1798]] },
    note: 'Read by all',
  });
  expect(normaliseWork({ ...book, note: 'Chapter 2: a summary\nSee: x' })).toEqual({
    ...book,
    note: 'Chapter 2: a summary\nSee: x',
  });
});
