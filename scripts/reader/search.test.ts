/** Search: case, accents, compatible letters, places of hits. */
import { expect, test } from 'vitest';
import { excerptOf, findHits, hasWords, rankOf, toSearchable, wordsInUse, wordsOf } from './search.ts';

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

test('a passage ranks by where it has the words, and by whether they begin words', () => {
  const passage = (heading: string, quote = '', rest = '') => ({
    heading: toSearchable(heading),
    own: toSearchable(`${heading} ${quote}`),
    all: toSearchable(`${heading} ${quote} ${rest}`),
  });
  const ranked = [
    passage('Trade wars lower trust'),
    passage('Wars follow trade'),
    passage('Outwarding trade'),
    passage('Trust', 'war and trade'),
    passage('Trust', 'outwarding trade'),
    passage('Trust', 'trade', 'war'),
    passage('Trust', 'trade', 'onward'),
    passage('Trust', 'trade', 'peace'),
  ];
  expect(ranked.map((p) => rankOf(p, wordsOf('TRADE war')))).toEqual([1 - 9 / 22, 1, 2, 3, 4, 5, 6, undefined]);
});

test('words lose their last letters until a passage has them all', () => {
  const passages = ['The signing of the treaty in 1961', 'Treaties signed, 1962', '韩国的军事同盟'].map((text) => {
    const searchable = toSearchable(text);
    return { heading: searchable, own: searchable, all: searchable };
  });
  const used = (query: string) => wordsInUse(wordsOf(query), passages).join(' ');
  expect(used('treaty sign')).toBe('treaty sign');
  expect(used('treaty signed 1961')).toBe('trea sign 1961');
  expect(used('treaty 1963')).toBe('treaty 1963');
  expect(used('signatures')).toBe('signatures');
  expect(used('軍事')).toBe('軍事');
  expect(used('')).toBe('');
});

test('a long text begins shortly before its first hit, a short one as it is', () => {
  const [short, long] = ['a '.repeat(40), 'word '.repeat(30)];
  expect(excerptOf(`${short}hit`, ['hit'])).toBe(`${short}hit`);
  expect(excerptOf(`${long}first hit`, ['hit', 'first'])).toBe('… word word word word first hit');
  expect(excerptOf(`first ${long}`, ['first'])).toBe(`first ${long}`);
  expect(excerptOf(long, ['hit'])).toBe(long);
});
