import { expect, test } from 'vitest';
import { listed, object, topic } from './particles.ts';

test.each([
  ['무역', '무역은', '무역을'],
  ['신뢰', '신뢰는', '신뢰를'],
  ['관계(關係)', '관계(關係)는', '관계(關係)를'],
  ['“결속”', '“결속”은', '“결속”을'],
  ['GDP', 'GDP은(는)', 'GDP을(를)'],
  ['1950', '1950은(는)', '1950을(를)'],
  ['무역'.normalize('NFD'), `${'무역'.normalize('NFD')}은`, `${'무역'.normalize('NFD')}을`],
])('the particles of %s', (word, asTopic, asObject) => {
  expect([topic(word), object(word)]).toEqual([asTopic, asObject]);
});

test('the particle of a list is that of the last word but one', () => {
  expect(listed([])).toBe('');
  expect(listed(['무역'])).toBe('무역');
  expect(listed(['무역', '신뢰'])).toBe('무역과 신뢰');
  expect(listed(['무역', '신뢰', '비용'])).toBe('무역, 신뢰와 비용');
});
