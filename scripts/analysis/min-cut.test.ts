import { expect, test } from 'vitest';
import { writtenGraph } from '../fixtures/written-graph.ts';
import { minCut } from './min-cut.ts';

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

test('a link whose flow was undone can carry flow again', () => {
  expect(minCut(writtenGraph('f+z d+f c+z a+d a+b d+c g+b a+g b+f e+d b+e'), 'a', 'z').sort()).toEqual(['d+c', 'f+z']);
});

test('a factor has no cut from itself or from an unknown one', () => {
  expect(minCut(writtenGraph('a+b b+a'), 'a', 'a')).toEqual([]);
  expect(minCut(writtenGraph('a+b'), 'a', 'x')).toEqual([]);
});
