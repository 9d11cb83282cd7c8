import { expect, test } from 'vitest';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { reporterOf } from '../report.ts';
import { quoteFinder } from './anchor-evidence.ts';
import { excerptAround, findRanges, toSearchable } from './anchor-quote.ts';
import { describeDifference, nearestPassage } from './nearest-passage.ts';

const files = { deck: 'deck', source: 'source', factors: 'factors', context: 'context', sections: [] };
const hintFor = (text: string, quote: { quote: string; prefix?: string }) => {
  const found: Diagnostic[] = [];
  quoteFinder(toSearchable(text), reporterOf(files, found).report)(quote, []);
  return found[0]!;
};

test('the nearest passage of a wrong quote is the one with the fewest edits', () => {
  expect(nearestPassage(toSearchable('Rain raises growth.\nSun  lowers rain.'), 'Sun lovers rain.')).toBe(
    'Sun lowers rain.',
  );
  expect(nearestPassage(toSearchable(''), 'Sun')).toBe('');
});

test('the nearest passage of a quote from within a sentence has no punctuation at its ends', () => {
  const source = toSearchable('He said: “Rain raises growth.” Sun (or heat) lowers it.');
  expect(nearestPassage(source, 'Rain rises growth')).toBe('Rain raises growth');
  expect(nearestPassage(source, 'Rain rises growth.')).toBe('Rain raises growth.”');
  expect(nearestPassage(source, 'or heat lower')).toBe('or heat) lowers');
  expect(hintFor('It is dear, but not there.', { quote: 'It was dear' }).message).toBe(
    'Quote not found in source.txt. It differs after “It ”: source “is”, quote “was”.',
  );
});

test('a long quote is found by its words, in a time that does not grow with its length', () => {
  const numbers = Array.from({ length: 30_000 }, (_, i) => `n${i}`);
  const wrong = numbers.slice(5000, 25_000).with(700, 'other');
  expect(nearestPassage(toSearchable(numbers.join(' ')), wrong.join(' '))).toBe(numbers.slice(5000, 25_000).join(' '));
});

test('the difference is shown in whole words, with their punctuation, in any script', () => {
  const differ = (quote: string, source: string) => describeDifference(quote, source).replace('It differs ', '');
  expect(differ('It is a hour.', 'It is an hour.')).toBe('after “It is ”: source “an”, quote “a”.');
  expect(differ('It is dear', 'It is dear,')).toBe('after “It is ”: source “dear,”, quote “dear”.');
  expect(differ('rain falls', 'rain')).toBe('after “rain”: source nothing, quote “falls”.');
  expect(differ('rain falls', 'rain now falls')).toBe('after “rain ”: source “now”, quote nothing.');
  expect(differ('雨水多的年份里，粮食减产。', '雨水多的年份里，粮食增产。')).toBe(
    'after “雨水多的年份里，粮食”: source “增产。”, quote “减产。”.',
  );
  // 𝒳 and 𝒴 share their first surrogate.
  expect(differ('set 𝒳 is', 'set 𝒴 is')).toBe('after “set ”: source “𝒴”, quote “𝒳”.');
});

test('the lead of a difference is cut between words, else between code points', () => {
  expect(describeDifference('The North Korea–China alliance had', 'The North Korea–China alliance has')).toBe(
    'It differs after “alliance ”: source “has”, quote “had”.',
  );
  const lead = '😀'.repeat(25);
  expect(describeDifference(`${lead} a`, `${lead} b`)).toBe(
    `It differs after “${'😀'.repeat(19)} ”: source “b”, quote “a”.`,
  );
});

test.each(['😀', '𠮷', 'a'])('the excerpt around a quote has 30 code points of %s on each side', (letter) => {
  const text = `${letter.repeat(40)} rain ${letter.repeat(40)}`;
  expect(hintFor(text, { quote: 'rain', prefix: 'sun' })).toMatchObject({
    message: 'Quote found in source.txt, but not with this prefix and suffix.',
    expected: `…${letter.repeat(29)} rain ${letter.repeat(29)}…`,
  });
});

test('an excerpt never holds half a surrogate pair, wherever it is cut', () => {
  const text = 'a😀b𠮷c'.repeat(30);
  for (const range of findRanges(toSearchable(text), { quote: 'b𠮷' }))
    for (const margin of [1, 2, 3, 10]) expect(excerptAround(text, range, margin).isWellFormed()).toBe(true);
});

test('a quote that is not in the source is shown beside the nearest passage', () => {
  expect(hintFor('Trade raises trust.', { quote: 'Trade rises trust.' })).toMatchObject({
    message: 'Quote not found in source.txt. It differs after “Trade ”: source “raises”, quote “rises”.',
    expected: 'Trade raises trust. (nearest passage)',
  });
});

test('a quote unlike any passage is shown beside none', () => {
  const text = 'Trade raises trust. War lowers trade between the two countries.';
  expect(hintFor(text, { quote: 'The price of corn depends on the weather of the season.' })).toMatchObject({
    message: 'Quote not found in source.txt, and no passage like it.',
    hint: expect.stringContaining('source'),
  });
  expect(hintFor(text, { quote: 'The price of corn' }).expected).toBeUndefined();
  // A third of the words are others.
  expect(hintFor(text, { quote: 'War lowers trust among the two countries.' }).expected).toBe(
    'War lowers trade between the two countries. (nearest passage)',
  );
});

test('the nearest passage has the words of the quote, where words have no spaces between them', () => {
  const text = '朝鲜战争以后，反美主义成为重要因素。贸易增加了信任，但战争减少了贸易。';
  expect(nearestPassage(toSearchable(text), '贸易增强了信任')).toBe('贸易增加了信任');
});

test('of the places of a frequent quote, four are listed and the others counted', () => {
  const text = Array.from({ length: 300 }, (_, i) => `Rule ${i} is good.`).join(' ');
  expect(hintFor(text, { quote: 'is good' })).toMatchObject({
    message: 'Quote found 300 times in source.txt.',
    expected:
      'a prefix or suffix that leaves one of “Rule 0 is good. Rule 1 is good. Rule 2 is go…” or “Rule 0 is good. Rule 1 is good. Rule 2 is good. Rule 3 is go…” or “… good. Rule 1 is good. Rule 2 is good. Rule 3 is good. Rule 4 is go…” or “… good. Rule 2 is good. Rule 3 is good. Rule 4 is good. Rule 5 is go…”, or of 296 more',
  });
});

test('the nearest passage of a copy in capitals, without accents, vowel points or soft hyphens, or in another Unicode form, is found', () => {
  const text = 'Es regnet.\n무역은 신뢰를 높인다. Café culture lowers the har\u00advest. التِّجَارَةُ تَرْفَعُ الثِّقَةَ.';
  const nearest = (quote: string) => nearestPassage(toSearchable(text.normalize('NFD')), quote);
  expect(nearest('무역은 신뢰를 높인다.')).toBe('무역은 신뢰를 높인다.'.normalize('NFD'));
  expect(nearest('Cafe culture lowers the harvest')).toBe('Café culture lowers the har\u00advest'.normalize('NFD'));
  expect(nearest('CAFÉ CULTURE')).toBe('Café culture'.normalize('NFD'));
  expect(nearest('ES REGNET.')).toBe('Es regnet.');
  expect(nearest('التجارة ترفع الثقة.')).toBe('التِّجَارَةُ تَرْفَعُ الثِّقَةَ.'.normalize('NFD'));
});

test('the nearest word of a wrong cue is found wherever it stands, and an unlike one is not shown', () => {
  const text =
    'In those days the harvest was carried home late, and so the lack of rain again raised the price of bread.';
  const nearest = (cue: string) => nearestPassage(toSearchable(text), cue);
  expect(['raises', 'prise', 'lack of rein'].map(nearest)).toEqual(['raised', 'price', 'lack of rain']);
  expect(nearest('easier')).toBe('');
});
