/** The steps of the layered layout one by one, on graphs solved by hand and against brute force. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { separate } from './coordinate-assignment.ts';
import { countCrossings, insertDummyNodes, reduceCrossings } from './crossing-reduction.ts';
import { assignLayers, type Edge, feedbackArcs, splitLayer } from './layer-assignment.ts';

const edge = (from: number, to: number): Edge => ({ from, to });

/** Random edges without self-loops on up to seven nodes. */
const graph = fc
  .record({ size: fc.integer({ min: 2, max: 7 }), ends: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 12 }) })
  .map(({ size, ends }) => ({
    size,
    edges: ends.map(([a, b]) => edge(a % size, b % size)).filter((e) => e.from !== e.to),
  }));

const reverse = (edges: readonly Edge[], arcs: ReadonlySet<number>) =>
  edges.map((e, i) => (arcs.has(i) ? edge(e.to, e.from) : e));

/** Whether removing sources one by one leaves no node. */
function isAcyclic(size: number, edges: readonly Edge[]): boolean {
  const left = new Set([...new Array(size).keys()]);
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const node of left) if (!edges.some((e) => e.to === node && left.has(e.from))) left.delete(node);
  }
  return left.size === 0;
}

test('a cycle of three has one feedback arc, and a pair of opposite links has one', () => {
  expect(feedbackArcs(3, [edge(0, 1), edge(1, 2), edge(2, 0)], -1).size).toBe(1);
  expect(feedbackArcs(2, [edge(0, 1), edge(1, 0)], -1).size).toBe(1);
  expect([...feedbackArcs(2, [edge(0, 1), edge(1, 0)], 0)]).toEqual([0]);
  expect(feedbackArcs(3, [edge(0, 1), edge(1, 2), edge(0, 2)], -1).size).toBe(0);
});

test('reversing the feedback arcs of any graph leaves no cycle', () => {
  fc.assert(
    fc.property(graph, ({ size, edges }) => {
      expect(isAcyclic(size, reverse(edges, feedbackArcs(size, edges, size - 1)))).toBe(true);
    }),
  );
});

test('in every layer assignment each edge leads to a later layer, and the outcome is in the last one', () => {
  fc.assert(
    fc.property(graph, ({ size, edges }) => {
      const outcome = size - 1;
      const acyclic = reverse(edges, feedbackArcs(size, edges, outcome));
      for (const layers of assignLayers(size, acyclic, outcome)) {
        for (const { from, to } of acyclic) expect(layers[from]).toBeLessThan(layers[to]!);
        expect(layers[outcome]).toBe(Math.max(...layers));
        expect(Math.min(...layers)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('a short edge pulls its cause towards its effect', () => {
  // 0 → 1 → 2, 3 → 2: the cause 3 may be in layer 0 or 1.
  const edges = [edge(0, 1), edge(1, 2), edge(3, 2)];
  expect(assignLayers(4, edges, 2)).toEqual([
    [0, 1, 2, 1],
    [0, 1, 2, 0],
  ]);
});

test('splitting a layer moves every second node of its order to a new layer on the right', () => {
  expect(splitLayer([0, 0, 0, 1], [2, 0, 1], 0)).toEqual([1, 0, 0, 2]);
});

test('a long edge gets a dummy node in each layer that it passes', () => {
  expect(insertDummyNodes([0, 3, 1], [edge(0, 1), edge(0, 2)])).toEqual({
    vertices: [
      { layer: 0, node: 0, rank: 0 },
      { layer: 3, node: 1, rank: 1 },
      { layer: 1, node: 2, rank: 2 },
      { layer: 1, node: undefined, rank: 0 },
      { layer: 2, node: undefined, rank: 0 },
    ],
    segments: [
      { link: 0, from: 0, to: 3 },
      { link: 0, from: 3, to: 4 },
      { link: 0, from: 4, to: 1 },
      { link: 1, from: 0, to: 2 },
    ],
  });
});

/** All orders of some items. */
const permutations = (items: readonly number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item) => permutations(items.filter((i) => i !== item)).map((rest) => [item, ...rest]));

const crossingsOf = (layers: readonly number[], edges: readonly Edge[]) => {
  const layering = insertDummyNodes(layers, edges);
  return countCrossings(layering, reduceCrossings(layering, 1)[0]!);
};

test('crossing reduction draws planar layerings without a crossing, and the complete graph on 3 + 3 nodes with nine', () => {
  expect(crossingsOf([0, 0, 1, 1], [edge(0, 3), edge(1, 2)])).toBe(0);
  const path = [edge(0, 6), edge(1, 6), edge(1, 4), edge(2, 4), edge(2, 7), edge(3, 7), edge(3, 5)];
  expect(crossingsOf([0, 0, 0, 0, 1, 1, 1, 1], path)).toBe(0);
  expect(crossingsOf([0, 0, 1, 1, 2, 2], [edge(0, 3), edge(1, 2), edge(2, 5), edge(3, 4), edge(0, 4)])).toBe(0);
  const complete = [0, 1, 2].flatMap((from) => [3, 4, 5].map((to) => edge(from, to)));
  expect(crossingsOf([0, 0, 0, 1, 1, 1], complete)).toBe(9);
});

test('crossing reduction of two layers is between the minimum of brute force and the initial order', () => {
  const bipartite = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 4, max: 7 })), {
    minLength: 1,
    maxLength: 9,
  });
  const layers = [0, 0, 0, 0, 1, 1, 1, 1];
  fc.assert(
    fc.property(bipartite, (ends) => {
      const edges = ends.map(([from, to]) => edge(from, to));
      const layering = insertDummyNodes(layers, edges);
      const all = permutations([0, 1, 2, 3]).flatMap((left) =>
        permutations([4, 5, 6, 7]).map((right) => countCrossings(layering, [left, right])),
      );
      const initial = [
        [0, 1, 2, 3],
        [4, 5, 6, 7],
      ];
      const found = crossingsOf(layers, edges);
      expect(found).toBeGreaterThanOrEqual(Math.min(...all));
      expect(found).toBeLessThanOrEqual(countCrossings(layering, initial));
    }),
    { numRuns: 60 },
  );
});

test('equal layerings get equal orders, computed twice', () => {
  fc.assert(
    fc.property(graph, ({ size, edges }) => {
      const acyclic = reverse(edges, feedbackArcs(size, edges, -1));
      const layering = () => insertDummyNodes(assignLayers(size, acyclic, -1)[0]!, acyclic);
      expect(reduceCrossings(layering(), 3)).toEqual(reduceCrossings(layering(), 3));
    }),
  );
});

test('isotonic regression keeps gaps and order, and moves heavy positions less', () => {
  expect(separate([0, 10], [1, 1], [4])).toEqual([0, 10]);
  expect(separate([0, 0, 0], [1, 1, 1], [1, 1])).toEqual([-1, 0, 1]);
  expect(separate([4, 0], [1, 1], [2])).toEqual([1, 3]);
  expect(separate([0, 0], [3, 1], [4])).toEqual([-1, 3]);
  expect(separate([], [], [])).toEqual([]);
});
