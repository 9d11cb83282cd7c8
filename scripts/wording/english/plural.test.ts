import { expect, test } from 'vitest';
import { english } from './index.ts';
import { isPluralPhrase } from './plural.ts';

test.each([
  ['Unnatural distinctions', true],
  ['Means of subsistence', true],
  ['China’s relations with West', true],
  ['Reform and opening', true],
  ['Number of the people', false],
  ['Working people', true],
  ['Statesmen', true],
  ['Specimen', false],
  ['Internal and external stability', false],
  ['Happiness', false],
  ['Economic crisis', false],
  ['Domestic politics', false],
  ['Public critics', true],
  ['Virus', false],
  ['GPS', false],
  ['Égalité des conditions', false],
  ['Nombre d’habitants', false],
  ['Familles qui se suffisent', true],
  ['Aumento de los precios', false],
  ['Relaciones con China', true],
])('whether “%s” is plural: %s', (phrase, isPlural) => {
  expect(isPluralPhrase(phrase)).toBe(isPlural);
});

test('a verb has the number of its subject, unless the data give another', () => {
  const { clause, denied } = english.links;
  expect(clause('Distinctions', '+', 'vice')).toBe('Distinctions raise vice');
  expect(clause('Famine', '-', 'vice')).toBe('Famine lowers vice');
  expect(clause('Swiss', '-', 'vice', true)).toBe('Swiss lower vice');
  expect(denied('Distinctions', '+', 'vice', { authors: 1, actors: [] })).toBe(
    'Distinctions do not raise vice, the author says',
  );
  expect(denied('Famine', '?', 'vice', { authors: 2, actors: [] })).toBe(
    'Famine does not affect vice, the authors say',
  );
  expect(denied('Famine', '-', 'vice', { authors: 0, actors: [] })).toBe('Famine does not lower vice, the text says');
  expect(english.findings.disputed.sentence('Distinctions', 'vice', [])).toBe(
    'Distinctions are said both to raise and to lower vice',
  );
});
