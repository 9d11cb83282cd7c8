/** Search: case, accents, compatible letters, places of hits. */
import { expect, test } from 'vitest';
import { excerptOf, findHits, hasWords, rankOf, searchPassages, toSearchable, wordsOf } from './search.ts';

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
  ['the U.S.–China split', 'us-china', ['U.S.–China']],
  ['the US-China split', 'U.S.–CHINA', ['US-China']],
  ['Malthus’s “Essay”', `malthus's "essay"`, ['Malthus’s', '“Essay”']],
  ['0.5 at the end. So', '5 end. so', ['5', 'end.', 'So']],
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

/** Names of passages that a query finds, the words that are marked, and those that no passage has. */
function searched(query: string) {
  const texts = [
    'Treaties signed, 1962',
    'The signing of the treaty in 1961',
    'No treaty was signed',
    '韩国的军事同盟',
  ];
  const passages = texts.map((name) => {
    const searchable = toSearchable(name);
    return { name, heading: searchable, own: searchable, all: searchable };
  });
  const { found: all, words, missing } = searchPassages(wordsOf(query), passages);
  return [all.map(({ name }) => texts.indexOf(name)), words.join(' '), missing.join(' ')];
}

test.each([
  ['treat sign', [0, 1, 2], 'treat sign', ''],
  // Two passages have both words as they are; the third has another ending.
  ['sign treaty', [1, 2, 0], 'sign treat', ''],
  ['treaty signed', [2, 0, 1], 'trea sign', ''],
  ['treaty signed 1961', [1], 'trea sign 1961', ''],
  ['treaty 1963', [1, 2, 0], 'treat', '1963'],
  ['1961 1962', [], '1961 1962', ''],
  ['zebra crossings', [], '', 'zebra crossings'],
  ['军事', [3], '军事', ''],
  ['軍事', [], '', '軍事'],
  ['', [], '', ''],
])('“%s” finds %j', (query, ...result) => {
  expect(searched(query)).toEqual(result);
});

test('a long text begins shortly before its first hit, a short one as it is', () => {
  const [short, long] = ['a '.repeat(40), 'word '.repeat(30)];
  expect(excerptOf(`${short}hit`, ['hit'])).toBe(`${short}hit`);
  expect(excerptOf(`${long}first hit`, ['hit', 'first'])).toBe('… word word word word first hit');
  expect(excerptOf(`first ${long}`, ['first'])).toBe(`first ${long}`);
  expect(excerptOf(long, ['hit'])).toBe(long);
});
