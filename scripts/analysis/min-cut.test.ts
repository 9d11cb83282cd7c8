import { expect, test } from 'vitest';
import { minCut } from './min-cut.ts';
import { writtenGraph } from './written-graph.ts';

test.each([
  ['a+b b+z', { value: 1, links: ['a+b'] }],
  ['a+b a-b b+z', { value: 1, links: ['b+z'] }],
  ['a+z a+b b+z', { value: 2, links: ['a+b', 'a+z'] }],
  ['a+b a+c b+d c+d d+z', { value: 1, links: ['d+z'] }],
  ['z+a', { value: 0, links: [] }],
  ['a+a a+z', { value: 1, links: ['a+z'] }],
])('the minimum cut of %s is %j', (text, cut) => {
  const found = minCut(writtenGraph(text), 'a', 'z');
  expect({ ...found, links: [...found.links].sort() }).toEqual(cut);
});

test('an augmenting path may undo flow', () => {
  expect(minCut(writtenGraph('a+b a+c b+c b+d c+e d+z e+z c+d'), 'a', 'z').value).toBe(2);
});

test('the cut has least capacity, not fewest links', () => {
  const capacity = (id: string) => (id === 'a+b' ? 5 : 1);
  expect(minCut(writtenGraph('a+b b+c c+z b+z'), 'a', 'z', capacity)).toEqual({ value: 2, links: ['b+c', 'b+z'] });
});

test('a factor has no cut from itself or from an unknown one', () => {
  expect([minCut(writtenGraph('a+b b+a'), 'a', 'a'), minCut(writtenGraph('a+b'), 'a', 'x')]).toEqual([
    { value: 0, links: [] },
    { value: 0, links: [] },
  ]);
});
