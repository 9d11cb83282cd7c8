/** Search: case, accents, compatible letters, places of hits. */
import { expect, test } from 'vitest';
import { findHits, hasWords, toSearchable, wordsOf } from './search.ts';

const found = (text: string, query: string) =>
  findHits(toSearchable(text), wordsOf(query)).map(([start, end]) => text.slice(start, end));

test.each([
  ['Élan and ELAN', 'élan', ['Élan', 'ELAN']],
  ['Malthus’s Essay', 'ESSAY mal', ['Essay', 'Mal']],
  ['e\u0301lan vital', 'elan', ['e\u0301lan']],
  ['𝔸lliance of 𝔸ll', 'al', ['𝔸l', '𝔸l']],
  ['ﬁnance', 'fin', ['ﬁn']],
  ['العَلاقات', 'العلاقات', ['العَلاقات']],
  ['韩国与中国', '中国', ['中国']],
  ['nothing', 'x', []],
])('“%s” has “%s” at its places', (text, query, hits) => {
  expect(found(text, query)).toEqual(hits);
});

test('a text fits if it has every word, and an empty query has none', () => {
  const text = toSearchable('Trade raises trust.');
  expect([hasWords(text, wordsOf('TRUST trade')), hasWords(text, wordsOf('trust fear'))]).toEqual([true, false]);
  expect(wordsOf('  ')).toEqual([]);
});
