import { expect, test } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { disputedIn } from './reader-input.ts';

test('of two signs, only the one that a passage denies is told as denied', () => {
  const analysis = analyse(writtenModel([['a+z'], ['a-z'], ['a+zx']]));
  expect([...disputedIn(analysis)]).toEqual([
    ['a>z:+', 'denial'],
    ['a>z:-', 'signs'],
    ['a>z:+:denied', 'denial'],
  ]);
});
