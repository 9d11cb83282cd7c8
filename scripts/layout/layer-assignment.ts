/**
 * Cycle removal and layer assignment: the first two steps of layered drawing. A layer is a column of the map.
 * @see K. Sugiyama, S. Tagawa and M. Toda, Methods for visual understanding of hierarchical system structures, 1981
 */

/** A directed edge between two nodes, by index. */
export interface Edge {
  /** Index of the source. */
  readonly from: number;
  /** Index of the target. */
  readonly to: number;
}

/** How many start nodes the search for back edges tries. */
const triedStarts = 12;

/**
 * A feedback arc set: indices of the edges to be reversed so that the graph has no cycle. It holds every edge that
 * leaves the outcome. The smallest of several depth-first searches; not always the minimum, which is NP-hard to find.
 * `outcome` is -1 if there is none. Self-loops must be left out of `edges`.
 */
export function feedbackArcs(size: number, edges: readonly Edge[], outcome: number): ReadonlySet<number> {
  const incoming = new Array<number>(size).fill(0);
  for (const e of edges) incoming[e.to] = incoming[e.to]! + 1;
  const nodes = [...new Array(size).keys()].sort(
    (a, b) => Number(incoming[a]! > 0) - Number(incoming[b]! > 0) || a - b,
  );
  let smallest: Set<number> | undefined;
  for (const first of nodes.slice(0, triedStarts)) {
    const found = backEdges(size, edges, outcome, [first, ...nodes]);
    if (!smallest || found.size < smallest.size) smallest = found;
  }
  return smallest ?? new Set();
}

/** The back edges of a depth-first search from the start nodes in order. */
function backEdges(size: number, edges: readonly Edge[], outcome: number, starts: readonly number[]): Set<number> {
  const back = new Set<number>();
  edges.forEach((e, i) => {
    if (e.from === outcome) back.add(i);
  });
  const state = new Array<'new' | 'open' | 'done'>(size).fill('new');
  const visit = (node: number): void => {
    state[node] = 'open';
    edges.forEach((e, i) => {
      if (e.from !== node || back.has(i)) return;
      if (state[e.to] === 'open') back.add(i);
      else if (state[e.to] === 'new') visit(e.to);
    });
    state[node] = 'done';
  };
  for (const start of starts) if (state[start] === 'new') visit(start);
  return back;
}

/** Layer of each node by longest path from a source. */
function longestPath(size: number, edges: readonly Edge[]): number[] {
  const layers = new Array<number>(size).fill(0);
  for (let round = 0; round < size; round += 1) {
    let changed = false;
    for (const { from, to } of edges)
      if (layers[to]! < layers[from]! + 1) {
        layers[to] = layers[from]! + 1;
        changed = true;
      }
    if (!changed) break;
  }
  return layers;
}

/** Moves each node within its slack towards the side with more edges, so that the edges get shorter. */
function shortenEdges(layers: readonly number[], edges: readonly Edge[], outcome: number): number[] {
  const next = [...layers];
  const last = Math.max(...layers);
  for (let round = 0; round < layers.length; round += 1)
    for (let node = 0; node < layers.length; node += 1) {
      const before = edges.filter((e) => e.to === node).map((e) => next[e.from]!);
      const after = edges.filter((e) => e.from === node).map((e) => next[e.to]!);
      if (node === outcome || before.length === after.length) continue;
      next[node] =
        after.length > before.length
          ? Math.min(...after) - 1
          : before.length === 0
            ? Math.min(last, ...after.map((a) => a - 1))
            : Math.max(...before) + 1;
    }
  return next;
}

/**
 * Layer assignments of an acyclic graph, layer by node from 0: with short edges, by longest path to a sink, by longest
 * path from a source; equal ones once. The outcome is in the last layer.
 */
export function assignLayers(size: number, edges: readonly Edge[], outcome: number): number[][] {
  const fromSources = longestPath(size, edges);
  const last = Math.max(...fromSources);
  const toSinks = longestPath(
    size,
    edges.map((e) => ({ from: e.to, to: e.from })),
  ).map((layer) => last - layer);
  const all = [shortenEdges(fromSources, edges, outcome), toSinks, fromSources].map((layers) =>
    layers.map((layer, node) => (node === outcome ? last : layer)),
  );
  return all.filter((layers, i) => all.findIndex((other) => other.join() === layers.join()) === i);
}

/** The assignment with one layer split in two: every second node of its order goes to a new layer to its right. */
export function splitLayer(layers: readonly number[], order: readonly number[], layer: number): number[] {
  const moved = new Set(order.filter((_, i) => i % 2 === 1));
  return layers.map((own, node) => (own > layer || (own === layer && moved.has(node)) ? own + 1 : own));
}
