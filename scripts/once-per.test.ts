import { expect, test } from 'vitest';
import { onceInARow, oncePer } from './once-per.ts';

test('a value is made once for each key', () => {
  let made = 0;
  const number = oncePer((_key: object) => ++made);
  const [a, b] = [{}, {}];
  expect([a, b, a].map(number)).toEqual([1, 2, 1]);
});

test('a value is made anew when another pair is asked for', () => {
  let made = 0;
  const number = onceInARow((_a: object, _b: object) => ++made);
  const [a, b] = [{}, {}];
  expect([number(a, b), number(a, b), number(a, a), number(b, a), number(a, b)]).toEqual([1, 1, 2, 3, 4]);
});
