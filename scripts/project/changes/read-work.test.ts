import { expect, test } from 'vitest';
import { DiagnosticError } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { readWork } from './read-work.ts';

const zotero = 'http://zotero.org/users/1/items';
const library = [
  {
    ...{
      id: `${zotero}/AAAA1111`,
      type: 'book',
      title: 'On <i>bread</i>',
      note: 'original-date: 1750\nCitation Key: x',
    },
    author: [{ family: 'Miller', given: 'Ann' }],
    issued: { 'date-parts': [['1798']] },
  },
  { id: `${zotero}/BBBB2222`, type: 'webpage', title: 'Prices' },
  { id: 'no type' },
];

/** The work, or the message and what was found. */
async function read(work: string, files: Readonly<Record<string, unknown>> = { 'library.json': library }) {
  const effects = {
    readText: async (file: string) => (file in files ? JSON.stringify(files[file]) : undefined),
    list: async () => Object.keys(files),
  };
  try {
    return (await readWork('x', work, effects as unknown as Effects)).work;
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return error.diagnostics.map(({ code, message, actual }) => [code, message, actual]);
  }
}

test('a work of a library of Zotero is chosen by the end of its id, or by the whole id', async () => {
  const work = {
    ...{ id: `${zotero}/AAAA1111`, type: 'book', title: 'On bread', author: [{ family: 'Miller', given: 'Ann' }] },
    ...{ issued: { 'date-parts': [[1798]] }, 'original-date': { 'date-parts': [[1750]] } },
  };
  expect(await read('library.json#AAAA1111')).toEqual(work);
  expect(await read(`library.json#${zotero}/AAAA1111`)).toEqual(work);
});

const found = '#AAAA1111 (Miller 1798, On bread), #BBBB2222 (Prices)';

test('a library without a key, and a key that it does not have, list the works', async () => {
  expect(await read('library.json')).toEqual([['E_WORK_BROKEN', 'The file has 3 works.', found]]);
  expect(await read('library.json#CCCC3333')).toEqual([
    ['E_WORK_BROKEN', 'The file has no such work with `id` and `type`.', found],
  ]);
  expect(await read('null.json', { 'null.json': [null, 'x'] })).toEqual([
    ['E_WORK_BROKEN', 'The file has no such work with `id` and `type`.', undefined],
  ]);
  const many = Array.from({ length: 100 }, (_, i) => ({ id: `k${i}`, type: 'book' }));
  expect(await read('many.json', { 'many.json': many })).toEqual([
    ['E_WORK_BROKEN', 'The file has 100 works.', expect.stringMatching(/^#k0 \(k0\), .*#k11 \(k11\), and 88 more$/u)],
  ]);
});

test('an entry of BibTeX whose braces are not closed is told, whether or not the work is before it', async () => {
  const text = '@book{a, title = {A}}\n@book{b, title = {B},\n@book{c, title = {C}}';
  const effects = { readText: async () => text } as unknown as Effects;
  const unread = 'The braces of “@book{b” are not closed: it and what follows are not read.';
  expect((await readWork('x', 'w.bib#a', effects)).remarks).toEqual([`w.bib: ${unread}`]);
  await expect(readWork('x', 'w.bib#c', effects)).rejects.toThrow(unread);
});
