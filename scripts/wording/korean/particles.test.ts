import { expect, test } from 'vitest';
import { listed, object, subject, topic } from './particles.ts';

test.each([
  ['무역', '무역은', '무역이', '무역을'],
  ['신뢰', '신뢰는', '신뢰가', '신뢰를'],
  ['관계(關係)', '관계(關係)는', '관계(關係)가', '관계(關係)를'],
  ['“결속”', '“결속”은', '“결속”이', '“결속”을'],
  ['GDP', 'GDP은(는)', 'GDP이(가)', 'GDP을(를)'],
  ['1950', '1950은(는)', '1950이(가)', '1950을(를)'],
  [
    '무역'.normalize('NFD'),
    `${'무역'.normalize('NFD')}은`,
    `${'무역'.normalize('NFD')}이`,
    `${'무역'.normalize('NFD')}을`,
  ],
])('the particles of %s', (word, asTopic, asSubject, asObject) => {
  expect([topic(word), subject(word), object(word)]).toEqual([asTopic, asSubject, asObject]);
});

test('the particle of a list is that of the last word but one', () => {
  expect(listed([])).toBe('');
  expect(listed(['무역'])).toBe('무역');
  expect(listed(['무역', '신뢰'])).toBe('무역과 신뢰');
  expect(listed(['무역', '신뢰', '비용'])).toBe('무역, 신뢰와 비용');
});
