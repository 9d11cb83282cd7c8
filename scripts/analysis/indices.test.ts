import { expect, test } from 'vitest';
import { numberedGraph, writtenGraph } from '../fixtures/written-graph.ts';
import type { SignedGraph } from './graph.ts';
import { factorIndices, mapIndices } from './indices.ts';

test.each([2, 3, 5, 10, 40])('a transitive tournament of %i factors has hierarchy 1, a cycle 0', (n) => {
  const all = Array.from({ length: n }, (_, i) => i);
  const tournament = all.flatMap((a) => all.slice(a + 1).map((b) => [a, '+', b] as const));
  expect(mapIndices(numberedGraph(n, tournament)).hierarchy).toBe(1);
  expect(
    mapIndices(
      numberedGraph(
        n,
        all.map((a) => [a, '-', (a + 1) % n] as const),
      ),
    ).hierarchy,
  ).toBe(0);
});

test('roles follow from degrees', () => {
  expect(factorIndices(writtenGraph('a+b b+c')).map((f) => f.role)).toEqual(['driver', 'intermediate', 'receiver']);
  expect(factorIndices(numberedGraph(1, []))[0]).toMatchObject({ role: 'isolated', centrality: 0 });
});

test('the indices of a map equal those computed by hand', () => {
  expect(mapIndices(writtenGraph('a+c b-c c+d c-d'))).toEqual({
    factors: 4,
    links: 4,
    linksPerFactor: 1,
    selfLoops: 0,
    drivers: 2,
    receivers: 1,
    // The disputed pair c, d is linked once: 3 of 4 · 3 pairs.
    density: 0.25,
    // out-degrees 1, 1, 2, 0: 12 / (3 · 4 · 5) · 2
    hierarchy: 0.4,
    complexity: 0.5,
  });
});

test('links of a factor to itself count in no degree, role, density or hierarchy', () => {
  const [plain, looped] = ['a+b b+c', 'a+b b+c a+a c-c'].map(writtenGraph) as [SignedGraph, SignedGraph];
  expect(factorIndices(looped).map((f) => [f.role, f.centrality, f.selfLoops])).toEqual([
    ['driver', 1, 1],
    ['intermediate', 2, 0],
    ['receiver', 1, 1],
  ]);
  expect(mapIndices(looped)).toEqual({ ...mapIndices(plain), links: 4, linksPerFactor: 1.333333, selfLoops: 2 });
});

test('density is at most 1: all links between two factors, each pair disputed', () => {
  expect(mapIndices(writtenGraph('a+a b+b a+b b+a')).density).toBe(1);
  expect(mapIndices(writtenGraph('a+b a-b b+a b-a')).density).toBe(1);
});

test('an index that divides by zero is null, or 0 for density and links per factor', () => {
  expect(mapIndices(numberedGraph(0, []))).toMatchObject({
    linksPerFactor: 0,
    density: 0,
    hierarchy: null,
    complexity: null,
  });
  expect(mapIndices(writtenGraph('a+b b+a')).complexity).toBeNull();
});
