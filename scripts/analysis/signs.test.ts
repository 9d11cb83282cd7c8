import { expect, test } from 'vitest';
import {
  anySign,
  bothSigns,
  negative,
  noSign,
  positive,
  product,
  signOfPolarity,
  union,
  verdictOf,
  zero,
} from './signs.ts';

const single = new Map([
  [positive, 1],
  [zero, 0],
  [negative, -1],
]);
const members = (set: number) => [...single].filter(([bit]) => set & bit).map(([, n]) => n);
const setOf = (numbers: readonly number[]) =>
  numbers.reduce((set, n) => set | (n > 0 ? positive : n < 0 ? negative : zero), noSign);

test('a product is the set of the products of the members, in all 64 cases', () => {
  for (let a = 0; a < 8; a += 1)
    for (let b = 0; b < 8; b += 1)
      expect([a, b, product(a, b)]).toEqual([a, b, setOf(members(a).flatMap((x) => members(b).map((y) => x * y)))]);
});

test('a union is the set of the members of both, in all 64 cases', () => {
  for (let a = 0; a < 8; a += 1)
    for (let b = 0; b < 8; b += 1) expect(union(a, b)).toBe(setOf([...members(a), ...members(b)]));
});

test('a known polarity is one sign, the open one is any sign', () => {
  expect((['+', '-', '?'] as const).map(signOfPolarity)).toEqual([positive, negative, anySign]);
  expect([bothSigns, anySign]).toEqual([5, 7]);
});

test.each([
  [[positive], '+'],
  [[negative, negative], '-'],
  [[positive, negative], 'indeterminate'],
  [[positive, negative, anySign], 'indeterminate'],
  [[positive, anySign], 'unclear'],
  [[negative, anySign], 'unclear'],
  [[anySign], 'unclear'],
  [[], 'unclear'],
])('paths of %j give the sign %s', (paths, verdict) => {
  expect(verdictOf(paths)).toBe(verdict);
});
