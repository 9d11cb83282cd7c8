import { expect, test } from 'vitest';
import { minCut } from './min-cut.ts';
import { writtenGraph } from './written-graph.ts';

test.each([
  ['a+b b+z', ['a+b']],
  ['a+b a-b b+z', ['b+z']],
  ['a+z a+b b+z', ['a+b', 'a+z']],
  ['a+b a+c b+d c+d d+z', ['d+z']],
  ['z+a', []],
  ['a+a a+z', ['a+z']],
])('the minimum cut of %s is %j', (text, cut) => {
  expect(minCut(writtenGraph(text), 'a', 'z').sort()).toEqual(cut);
});

test('an augmenting path may undo flow', () => {
  expect(minCut(writtenGraph('a+b a+c b+c b+d c+e d+z e+z c+d'), 'a', 'z')).toHaveLength(2);
});

test('a factor has no cut from itself or from an unknown one', () => {
  expect(minCut(writtenGraph('a+b b+a'), 'a', 'a')).toEqual([]);
  expect(minCut(writtenGraph('a+b'), 'a', 'x')).toEqual([]);
});
