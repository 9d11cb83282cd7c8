import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longRunsOf, runsOf } from './runs.ts';

test('runs found by bisection are those found item by item', () => {
  expect(longRunsOf([3, 4, 9, 1], (run) => run.reduce((sum, n) => sum + n) <= 7)).toEqual([[3, 4], [9], [1]]);
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 60 }), fc.nat(40), (items, room) => {
      const isFitting = (run: readonly number[]) => run.reduce((sum, n) => sum + n, 0) <= room;
      expect(longRunsOf(items, isFitting)).toEqual(runsOf(items, isFitting));
    }),
  );
});
