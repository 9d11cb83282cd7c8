import { expect, test } from 'vitest';
import { readSource } from '../read-source.ts';
import { shownText, shownWords } from './shown-text.ts';

/** The first statement of a text as slides print it. */
function shown(text: string, ignore: readonly string[] = []): string {
  const { source } = readSource(text, { headings: [], ignore });
  const { text: exact, start } = source.statements[0]!;
  return shownText(source, exact, start);
}

test.each([
  ['a page mark', 'The price [Pg 13]\nof corn.', ['[Pg 13]'], 'The price of corn.'],
  [
    'a footnote mark',
    'The wages[1], 𝒳 the price{2}and the corn.',
    ['[1]', '{2}'],
    'The wages, 𝒳 the price and the corn.',
  ],
  ['a footnote mark before a particle', '가격[1]은 价格[1]上涨。', ['[1]'], '가격은 价格上涨。'],
  [
    'a footnote mark with a space before it',
    'The wages [1], the “corn [2] [3]” [1]; a war [1] and 가격 [1]은.',
    ['[1]', '[2]', '[3]'],
    'The wages, the “corn”; a war and 가격 은.',
  ],
  ['words', 'The price, as we saw, of corn.', ['as we saw,'], 'The price, … of corn.'],
  [
    'a running head and its page',
    'The price\nON CORN\nPage 13\nof corn.',
    ['ON CORN', 'Page 13'],
    'The price … of corn.',
  ],
  ['the number of a page', 'The price is what\n\n  – 12 –\n\nwe saw.', ['– 12 –'], 'The price is what we saw.'],
  [
    'marks of footnotes that are mere numbers',
    'Corn is dear.1 War”2 and trade,3 which',
    ['1', '2', '3'],
    'Corn is dear. War” and trade, which',
  ],
  [
    'a number among the words',
    'In 12 villages (12 in all), of 10–12 men, with 1.12 of bread.',
    ['12'],
    'In … villages ( … in all), of 10– … men, with 1. … of bread.',
  ],
  ['the marks of a block quote', '# One\n\n> The price\n> of corn.', [], 'The price of corn.'],
])('%s that `ignore` leaves out inside a statement', (_, text, ignore, expected) => {
  expect(shown(text, ignore)).toBe(expected);
});

test.each([
  ['# One\n\nThe *price* of **corn**, _not_ ***wages***.', 'The price of corn, not wages.'],
  ['# One\n\nA **price *of* corn** and 곡물**가격**을.', 'A price of corn and 곡물가격을.'],
  [
    '# One\n\nAn \\*asterisk\\*, `c*o*de`, snake_case_name, 2 * 3 * 4.',
    'An *asterisk*, c*o*de, snake_case_name, 2 * 3 * 4.',
  ],
  ['# One\n\nTwo *lines\nof* corn.', 'Two lines of corn.'],
  [
    'In his _Essay_ and in *others*, 5*6*7 is Smith’s* and Hume’s*.',
    'In his Essay and in others, 5*6*7 is Smith’s* and Hume’s*.',
  ],
  ['■ One\n○ The *price* of corn.', 'The *price* of corn.'],
])('marks of emphasis in “%s”', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('words of the data are shown as at their first place in the source, without marks of emphasis', () => {
  const { source } = readSource('# One\n\nIn carriers of the *MTNR1B*\nallele (see 5 * 3) it falls.\n', {
    headings: [],
    ignore: [],
  });
  expect(shownWords(source, 'the *MTNR1B* allele')).toBe('the MTNR1B allele');
  expect(shownWords(source, 'see 5 * 3')).toBe('see 5 * 3');
  expect(shownWords(source, 'other  *words*')).toBe('other *words*');
});
