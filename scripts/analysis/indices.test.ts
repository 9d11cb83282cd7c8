import { expect, test } from 'vitest';
import { numberedGraph, writtenGraph } from '../fixtures/written-graph.ts';
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
    drivers: 2,
    receivers: 1,
    density: 0.333333,
    // out-degrees 1, 1, 2, 0: 12 / (3 · 4 · 5) · 2
    hierarchy: 0.4,
    complexity: 0.5,
  });
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
