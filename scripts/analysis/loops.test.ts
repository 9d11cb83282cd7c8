import { expect, test } from 'vitest';
import { numberedGraph, writtenGraph } from '../fixtures/written-graph.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { graphOf } from './graph.ts';
import { findLoops, loopBounds, loopThrough } from './loops.ts';

const loopsOf = (text: string, bounds = loopBounds) =>
  findLoops(writtenGraph(text), bounds).items.map((l) => `${l.factors.join('')} ${l.kind}`);
const ring = (size: number) =>
  numberedGraph(
    size,
    Array.from({ length: size }, (_, i) => [i, '+', (i + 1) % size] as const),
  );
const twoCycles = (size: number) =>
  numberedGraph(
    size,
    Array.from({ length: size - 1 }, (_, i) => [[i, '+', i + 1] as const, [i + 1, '+', i] as const]).flat(),
  );

test.each([
  ['a+b b+c', []],
  ['a+b b+a', ['ab reinforcing']],
  ['a-b b+a', ['ab balancing']],
  ['a-b b-a', ['ab reinforcing']],
  ['a-b b-c c-a', ['abc balancing']],
  ['a-b b?a', ['ab unknown']],
  ['a+a b-b c?c', ['a reinforcing', 'b balancing', 'c unknown']],
  ['b+a a-b c-c a+b', ['c balancing', 'ab reinforcing', 'ab balancing']],
  ['c+a b+c a+b b+a', ['ab reinforcing', 'abc reinforcing']],
])('%s has the loops %j', (text, loops) => {
  expect(loopsOf(text)).toEqual(loops);
});

test('loops that differ only in the signs of their links are one ring with its mixes', () => {
  expect(findLoops(writtenGraph('a+b a-b b+a b-a b?a a+c c+a')).rings).toEqual([
    { factors: ['a', 'b'], kind: 'mixed', mixes: { reinforcing: 2, balancing: 2, unknown: 2 } },
    { factors: ['a', 'c'], kind: 'reinforcing', mixes: { reinforcing: 1, balancing: 0, unknown: 0 } },
  ]);
});

test('a loop begins with its smallest factor', () => {
  expect(findLoops(writtenGraph('c+b b-d d+c')).items).toEqual([
    { factors: ['b', 'd', 'c'], links: ['b-d', 'd+c', 'c+b'], kind: 'balancing' },
  ]);
});

test('the order of the loops does not depend on that of factors and links', () => {
  const graph = writtenGraph('a+b b+c c+a b-a c-b a-c a-a');
  const turned = { factors: [...graph.factors].reverse(), links: [...graph.links].reverse() };
  expect(findLoops(turned)).toEqual(findLoops(graph));
  const few = { ...loopBounds, count: 3 };
  expect(findLoops(turned, few)).toEqual(findLoops(graph, few));
});

test('a ring of maximum length is listed; one link more is truncated', () => {
  expect(findLoops(ring(20))).toMatchObject({ items: [{ kind: 'reinforcing' }], truncated: false });
  expect(findLoops(ring(21))).toEqual({ items: [], rings: [], truncated: true, balancing: 'no' });
  expect(findLoops(ring(5), { ...loopBounds, length: 4 }).truncated).toBe(true);
});

test('a component larger than the maximum length is not truncated if no loop is longer', () => {
  const chain = findLoops(twoCycles(400));
  expect([chain.items.length, chain.truncated]).toEqual([399, false]);
});

test('as many loops as the count allows are not truncated, one more is', () => {
  expect(findLoops(twoCycles(11), { ...loopBounds, count: 10 })).toMatchObject({ truncated: false });
  const cut = findLoops(twoCycles(12), { ...loopBounds, count: 10 });
  expect([cut.items.length, cut.truncated]).toEqual([10, true]);
});

test('if the count is reached, all shorter loops are listed', () => {
  expect(loopsOf('a+b b+c c+a b-a c-b a-c a-a', { ...loopBounds, count: 4 }).map((l) => l.split(' ')[0])).toEqual([
    'a',
    'ab',
    'ac',
    'bc',
  ]);
});

test('the number of visited links is a bound', () => {
  expect(findLoops(ring(5), { ...loopBounds, steps: 3 }).truncated).toBe(true);
});

test.each([
  ['a+b b+c', 'no'],
  ['a-b b-c', 'no'],
  ['a-b b-a', 'no'],
  ['a-b b+a', 'yes'],
  ['a-a', 'yes'],
  ['a+a', 'no'],
  ['a?a', 'open'],
  ['a+b b?a', 'open'],
  ['a?b b+c', 'no'],
  ['a+b a-b b+a', 'yes'],
  ['a+b b?a c-c', 'yes'],
])('%s: balancing is %s', (text, balancing) => {
  expect(findLoops(writtenGraph(text)).balancing).toBe(balancing);
});

test('balancing is known where no loop is listed', () => {
  const links = Array.from({ length: 50 }, (_, i) => [i, i === 7 ? '-' : '+', (i + 1) % 50] as const);
  expect(findLoops(numberedGraph(50, links))).toEqual({ items: [], rings: [], truncated: true, balancing: 'yes' });
});

test('a loop through factors begins with the first one; without a link there is none', () => {
  const graph = writtenGraph('c+b b-d d+c c+d');
  expect(loopThrough(graph, ['d', 'c', 'b'])).toEqual({
    factors: ['d', 'c', 'b'],
    links: ['d+c', 'c+b', 'b-d'],
    kind: 'balancing',
  });
  expect(loopThrough(graph, ['b', 'c'])).toBeUndefined();
});

test('of a disputed pair, the loop through given factors has the link that most claims assert', () => {
  const graph = graphOf(writtenModel([['a-b b+a', 'a+b', 'a+b']]));
  expect(loopThrough(graph, ['a', 'b'])?.links).toEqual(['a>b:+', 'b>a:+']);
});
