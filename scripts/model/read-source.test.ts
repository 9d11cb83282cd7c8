import { expect, test } from 'vitest';
import { readSource } from './read-source.ts';

test('the last source is kept; what it does not have is told each time', () => {
  const text = '# One\n\nRain falls.\n';
  const missing: string[] = [];
  const read = (words: string, ignore: readonly string[]) =>
    readSource(words, { headings: ['One'], ignore }, (_, { quote }) => void missing.push(quote));
  const first = read(text, ['[Pg 1]']);
  expect(read(`# One\n\n${'Rain falls.'}\n`, ['[Pg 1]'])).toBe(first);
  expect(missing).toEqual(['[Pg 1]', '[Pg 1]']);
  expect(read(text, ['Rain']).source.statements.map((s) => s.text)).toEqual(['falls.']);
  expect(read('# One\n\nSnow falls.\n', ['Rain']).source.statements.map((s) => s.text)).toEqual(['Snow falls.']);
  expect(missing).toEqual(['[Pg 1]', '[Pg 1]', 'Rain']);
});

test('headings of the data matter in prose only', () => {
  const read = (text: string, heading: string) => readSource(text, { headings: [heading] });
  const marked = read('# One\n\nRain falls.\n', 'One');
  expect(read('# One\n\nRain falls.\n', 'Two')).toBe(marked);
  const prose = read('One\n\nRain falls.\n', 'Two');
  expect(read('One\n\nRain falls.\n', 'One').source.headings).toHaveLength(1);
  expect(prose.source.headings).toHaveLength(0);
});
