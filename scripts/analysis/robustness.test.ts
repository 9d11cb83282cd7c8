import { expect, test } from 'vitest';
import { writtenGraph } from '../fixtures/written-graph.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { totalEffects } from './effects.ts';
import { graphOf } from './graph.ts';
import { passagesByLink } from './passages.ts';
import { linksBetween, robustnessOf, smallestRemoval, without } from './robustness.ts';

const robustness = (text: string) => {
  const graph = writtenGraph(text);
  const effect = totalEffects(graph, ['z']).find((e) => e.from === 'a')!;
  const { links, exact, cut } = robustnessOf(effect, graph, new Map());
  return [effect.sign, links, exact, cut];
};

test.each([
  ['one path', 'a+b b+z', ['+', 1, true, ['a+b']]],
  ['two paths of one sign', 'a-b b-z a+z', ['+', 2, true, ['a-b', 'a+z']]],
  ['one plus, one minus', 'a+b b+z a-z', ['indeterminate', 1, true, ['a+b']]],
  ['two plus, two minus', 'a+b b+z a+z a-c c+z a+d d-z', ['indeterminate', 2, true, ['a+b', 'a+z']]],
  ['a known path and an open one: without the open one it is known', 'a+b b+z a+z a?z', ['unclear', 1, true, ['a?z']]],
  ['an open path only', 'a?b b+z', ['unclear', 1, true, ['a?b']]],
  ['two open paths', 'a?z a+b b?z', ['unclear', 2, true, ['a?z', 'a+b']]],
])('%s', (_, text, expected) => {
  expect(robustness(text)).toEqual(expected);
});

test('a map in which most factors are linked takes seconds, not minutes', () => {
  const names = [...'abcdefghijklmnopqrsz'];
  const pairs = names.flatMap((from) => names.filter((to) => to !== from).map((to) => [from, to] as const));
  const graph = writtenGraph(pairs.map(([from, to], i) => `${from}${i % 3 === 0 ? '-' : '+'}${to}`).join(' '));
  const found = totalEffects(graph, ['z']).map((effect) => robustnessOf(effect, graph, new Map()));
  expect(found.map(({ links, exact }) => [links, exact])).toEqual(names.slice(1).map(() => [1, false]));
}, 20_000);

test('robustness counts the distinct passages of all links on any path', () => {
  const model = writtenModel([['a+b b-z', 'a+b'], ['b-z c+b']]);
  const graph = graphOf(model);
  const effect = totalEffects(graph, ['z']).find((e) => e.from === 'a')!;
  expect(robustnessOf(effect, graph, passagesByLink(model)).passages).toBe(3);
});

test('the links between two factors are those on a path from one to the other', () => {
  const graph = writtenGraph('a+b b+z c+b b+d');
  expect(linksBetween(graph, 'a', 'z')).toEqual(['a+b', 'b+z']);
  expect(without(graph, new Set(['a+b'])).links.map((l) => l.id)).toEqual(['b+z', 'c+b', 'b+d']);
});

test.each([
  ['a loop through the outcome', 'a+b b+z z+c c+b', ['a+b', 'b+z']],
  ['a loop of the outcome with its direct cause', 'a+z z-a', ['a+z']],
  ['a loop through the cause', 'a+b b+c c+a b+z', ['a+b', 'b+z']],
  ['a loop beside the path', 'a+b b+c c-b b+z', ['a+b', 'b+z']],
  ['a loop of itself', 'a+b b-b b+z', ['a+b', 'b+z']],
  ['a pair that two paths pass in turn', 'a+b b+c c+b a+c b+z c+z', ['a+b', 'b+c', 'c+b', 'a+c', 'b+z', 'c+z']],
])('links on paths: %s', (_, text, expected) => {
  expect(linksBetween(writtenGraph(text), 'a', 'z')).toEqual(expected);
});

test('passages of links that leave the outcome are not counted', () => {
  const model = writtenModel([['a+b b+z'], ['z+c', 'c+b'], ['z+a']]);
  const graph = graphOf(model);
  const effect = totalEffects(graph, ['z']).find((e) => e.from === 'a')!;
  expect(robustnessOf(effect, graph, passagesByLink(model)).passages).toBe(1);
});

test('a statement that holds without links has no smallest removal; beyond the trial limit it is a lower bound', () => {
  expect(smallestRemoval(['x'], () => true)).toBeUndefined();
  const many = Array.from({ length: 300 }, (_, i) => String(i));
  // 300 single links are tried, but not all 44,850 pairs.
  expect(smallestRemoval(many, (removed) => removed.size < 3)).toEqual({ links: 1, exact: false, cut: [] });
});
