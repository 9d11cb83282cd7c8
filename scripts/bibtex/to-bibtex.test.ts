/** Works written as BibLaTeX are read again as they were. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeEffects } from '../effects.ts';
import type { CslItem } from '../model/index.ts';
import { requireModel } from '../project/data/load-deck.ts';
import { parseBibtex } from './parse-bibtex.ts';
import { toBibtex } from './to-bibtex.ts';

const works: readonly CslItem[] = [
  {
    ...{ id: 'b', type: 'article-journal', title: 'Trade & trust: 50 % of it', 'container-title': 'Z. für Straße' },
    ...{ volume: '3', issue: '2', page: '1–20', DOI: '10.1/a_b', URL: 'https://example.org/a_b?c=%20', language: 'de' },
    author: [
      { family: 'Malthus', given: 'Thomas Robert' },
      { family: 'Özal', given: 'José', suffix: 'Jr.' },
      { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
      { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' },
      { literal: 'Ministry of Trade, and others' },
    ],
    issued: { 'date-parts': [[2001, 5, 17]] },
  },
  { id: 'r', type: 'article-newspaper', title: 'News', issued: { 'date-parts': [[1977], [1988]], circa: true } },
  { id: 'p', type: 'book', title: 'Before', issued: { 'date-parts': [[-430], [-1]] } },
  { id: 'q', type: 'book', title: 'Between', issued: { 'date-parts': [[-1, 3], [14]] } },
  {
    id: 't',
    type: 'thesis',
    title: 'On trust',
    genre: 'PhD thesis',
    publisher: 'Köln',
    issued: { literal: 'in press' },
  },
  {
    id: 'h',
    type: 'book',
    title: 'Histories',
    issued: { 'date-parts': [[-430]] },
    'original-date': { 'date-parts': [[1]] },
  },
  { id: 'v', type: 'review', title: 'On bread', 'container-title': 'Grain', volume: '3', issue: '2', page: '1–9' },
  { id: 'f', type: 'motion_picture', title: 'The river' },
  { id: 'd', type: 'standard', title: 'Weights of bread' },
  { id: 'm', type: 'manuscript', title: 'On bread', archive: 'Town Archive' },
  { id: 's', type: 'webpage', title: 'Aid ~1950: {a} \\b ^ $5 to $6', URL: 'https://example.org/~a--b' },
  { id: 'x', type: 'document', title: '𝔸 sheet', editor: [{ family: 'van', given: 'Anh' }] },
];

test.each(works.map((work) => [work.id, work] as const))('%s comes back', (_, work) => {
  const { works: read, unknownCommands } = parseBibtex(toBibtex([work]));
  expect(read).toEqual([work]);
  expect(unknownCommands).toEqual([]);
});

test('braces of a title have names, since BibTeX counts those behind a backslash; those of an address are encoded', () => {
  const work: CslItem = { id: 'a', type: 'book', title: 'A { of corn', URL: 'https://corn.example/{a' };
  const bibtex = toBibtex([work]);
  expect(bibtex).toContain('title = {A \\textbraceleft{} of corn}');
  expect(bibtex).toContain('url = {https://corn.example/%7Ba}');
  expect(bibtex.match(/\{/gu)).toHaveLength(bibtex.match(/\}/gu)!.length);
});

test('an entry has its fields in lines, and kept words in braces', () => {
  const work = { id: 'w', type: 'book', title: 'The de facto rule', keptWords: ['de', 'facto'], publisher: 'A & B' };
  expect(toBibtex([work])).toBe('@book{w,\n  title = {The {de} {facto} rule},\n  publisher = {A \\& B},\n}\n');
});

test('a publisher with “and” is one publisher, not the two of a list', () => {
  const work = { id: 's', type: 'book', publisher: 'Simon and Schuster', 'publisher-place': 'New York and London' };
  const written = toBibtex([work]);
  expect(written).toBe('@book{s,\n  publisher = {{Simon and Schuster}},\n  location = {{New York and London}},\n}\n');
  expect(parseBibtex(written).works).toEqual([work]);
});

test.each([
  ['thesis', '@thesis{x,\n  institution = {Bonn},\n}\n'],
  ['report', '@report{x,\n  institution = {Bonn},\n}\n'],
  ['webpage', '@online{x,\n  organization = {Bonn},\n}\n'],
  ['document', '@misc{x,\n  organization = {Bonn},\n}\n'],
  ['book', '@book{x,\n  publisher = {Bonn},\n}\n'],
])('the publisher of a %s is in the field that BibLaTeX prints', (type, expected) => {
  const work = { id: 'x', type, publisher: 'Bonn' };
  expect(toBibtex([work])).toBe(expected);
  expect(parseBibtex(expected).works).toEqual([work]);
});

test('the place of a manuscript in its archive is in one field', () => {
  const work = { id: 'm', type: 'manuscript', archive_location: 'Box 3', archive: 'Archive of Law & Trade' };
  expect(toBibtex([work])).toBe('@unpublished{m,\n  library = {Box 3, Archive of Law \\& Trade},\n}\n');
});

test('of types and fields that BibLaTeX has not, what it has comes back', async () => {
  const { model } = await requireModel(
    'north-korea-china-alliance',
    nodeEffects(path.resolve(import.meta.dirname, '../..')),
  );
  const all = [model.work, ...model.references];
  const kept = (items: readonly CslItem[]) =>
    items.map(({ 'event-place': _, type, ...rest }) => ({
      ...rest,
      type: /treaty|speech/u.test(type) ? 'document' : type,
    }));
  expect(parseBibtex(toBibtex(all)).works).toEqual(kept(all));
});
