import { expect, test } from 'vitest';
import { product, signsAlong, verdictOf } from './signs.ts';

test.each([
  ['+', '+', '+'],
  ['+', '-', '-'],
  ['-', '-', '+'],
  ['?', '+', '?'],
  ['?', '-', '?'],
  ['?', '?', '?'],
] as const)('links of %s and %s in series are %s, in any order', (a, b, sign) => {
  expect([product(a, b), product(b, a)]).toEqual([sign, sign]);
});

test('a path has a sign after each of its links; an open one stays open', () => {
  expect(signsAlong(['-', '-', '?', '-'])).toEqual(['-', '+', '?', '?']);
});

test.each([
  [['+'], '+'],
  [['-', '-'], '-'],
  [['+', '-'], 'indeterminate'],
  [['+', '-', '?'], 'indeterminate'],
  [['+', '?'], 'unclear'],
  [['-', '?'], 'unclear'],
  [['?'], 'unclear'],
] as const)('paths of %j give the sign %s', (paths, verdict) => {
  expect(verdictOf(paths)).toBe(verdict);
});
