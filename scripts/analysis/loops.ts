/** Feedback loops: the simple cycles of a signed graph, each with its kind. */
import { balancedComponents } from './balance.ts';
import { strongComponents } from './components.ts';
import { type Adjacency, adjacencyOf, type SignedGraph } from './graph.ts';

/** Reinforcing: an even number of minus links; balancing: an odd one; unknown: a `?` link among them. */
export type LoopKind = 'reinforcing' | 'balancing' | 'unknown';

export interface Loop {
  /** Ids of the factors in order, from the smallest id. */
  readonly factors: readonly string[];
  /** Ids of the links, the first leaving the first factor. */
  readonly links: readonly string[];
  readonly kind: LoopKind;
}

export interface LoopBounds {
  /** Most links of a loop. */
  readonly length: number;
  /** Most loops listed. */
  readonly count: number;
  /** Most links looked at. */
  readonly steps: number;
}

export const loopBounds: LoopBounds = { length: 20, count: 1_000, steps: 20_000_000 };

export interface Loops {
  /** By length, then by the ids of factor and link, step for step. */
  readonly items: readonly Loop[];
  /** Whether a bound was hit, so that there may be more loops than those listed. */
  readonly truncated: boolean;
  /**
   * Whether any loop is balancing, told without listing them: `yes` where a component is not sign-balanced even without
   * its `?` links, `open` where only `?` links could make one.
   */
  readonly balancing: 'yes' | 'no' | 'open';
}

interface Listing {
  readonly graph: SignedGraph;
  readonly adjacency: Adjacency;
  readonly component: readonly number[];
  /** Number of factors of each component. */
  readonly sizes: readonly number[];
  readonly bounds: LoopBounds;
  /** Each loop found, as positions of links. */
  readonly found: (readonly number[])[];
  steps: number;
}

/** Links that lead from each factor back to `root` inside its component, over factors not before it: distance, or -1. */
function distancesTo(root: number, list: Listing, most: number): Map<number, number> {
  const { in: incoming, from } = list.adjacency;
  const distance = new Map([[root, 0]]);
  let frontier = [root];
  for (let depth = 1; depth <= most && frontier.length > 0; depth += 1) {
    const further: number[] = [];
    for (const node of frontier) {
      list.steps += incoming[node]!.length;
      if (list.steps > list.bounds.steps) return distance;
      for (const link of incoming[node]!) {
        const before = from[link]!;
        if (before < root || list.component[before] !== list.component[root] || distance.has(before)) continue;
        distance.set(before, depth);
        further.push(before);
      }
    }
    frontier = further;
  }
  return distance;
}

/**
 * Adds all loops of exactly `length` links; `false` where the bounds ended it. Each loop is found from its smallest
 * factor, and no branch is entered from which the root is too far.
 */
function listOfLength(length: number, list: Listing): boolean {
  const { adjacency, component, bounds } = list;
  const onPath = new Uint8Array(list.graph.factors.length);
  const path: number[] = [];
  const visit = (root: number, node: number, distance: ReadonlyMap<number, number>): boolean => {
    onPath[node] = 1;
    for (const link of adjacency.out[node]!) {
      const next = adjacency.to[link]!;
      list.steps += 1;
      if (list.steps > bounds.steps) return false;
      const left = length - path.length - 1;
      if (next === root) {
        if (left > 0) continue;
        if (list.found.length >= bounds.count) return false;
        list.found.push([...path, link]);
      } else if (left > 0 && !onPath[next] && (distance.get(next) ?? Number.POSITIVE_INFINITY) <= left) {
        path.push(link);
        if (!visit(root, next, distance)) return false;
        path.pop();
      }
    }
    onPath[node] = 0;
    return true;
  };
  for (let root = 0; root < list.graph.factors.length; root += 1) {
    const closes = adjacency.out[root]!.some((link) => component[adjacency.to[link]!] === component[root]);
    if (!closes) continue;
    const distance = distancesTo(root, list, length - 1);
    if (list.steps > bounds.steps || !visit(root, root, distance)) return false;
  }
  return true;
}

/**
 * Whether a loop of more than `length` links exists, looked for within the bounds; `true` where they were hit, since
 * then one may. A branch is entered only where the root can still be reached off the path, so that each ends in a loop.
 * @see Johnson 1975, "Finding all the elementary circuits of a directed graph", SIAM J. Comput. 4:77–84
 */
function mayHaveLonger(length: number, list: Listing): boolean {
  const { adjacency, component, bounds } = list;
  const onPath = new Uint8Array(list.graph.factors.length);
  /** Whether the root can be reached from a factor without touching the path. */
  const returns = (from: number, root: number): boolean => {
    const seen = new Set([from]);
    const stack = [from];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (const link of adjacency.out[node]!) {
        const next = adjacency.to[link]!;
        list.steps += 1;
        if (next === root) return true;
        if (next < root || component[next] !== component[root] || onPath[next] || seen.has(next)) continue;
        seen.add(next);
        stack.push(next);
      }
    }
    return false;
  };
  const visit = (root: number, node: number, depth: number): boolean => {
    if (depth >= length) return true;
    onPath[node] = 1;
    for (const link of adjacency.out[node]!) {
      const next = adjacency.to[link]!;
      if (list.steps > bounds.steps) return true;
      if (next <= root || component[next] !== component[root] || onPath[next] || !returns(next, root)) continue;
      if (visit(root, next, depth + 1)) return true;
    }
    onPath[node] = 0;
    return false;
  };
  for (let root = 0; root < list.graph.factors.length; root += 1) {
    if (list.sizes[component[root]!]! <= length) continue;
    if (list.steps > bounds.steps || visit(root, root, 0)) return true;
  }
  return false;
}

/** Whether some loop is balancing; linear in factors and links. @see Harary 1953, "On the notion of balance of a signed graph" */
function findBalancing(graph: SignedGraph): Loops['balancing'] {
  const signed = { ...graph, links: graph.links.filter((l) => l.polarity !== '?') };
  const adjacency = adjacencyOf(signed);
  const component = strongComponents(adjacency);
  const polarities = signed.links.map((l) => l.polarity);
  if (balancedComponents(adjacency, component, polarities).includes(false)) return 'yes';
  if (signed.links.length === graph.links.length) return 'no';
  const whole = adjacencyOf(graph);
  const of = strongComponents(whole);
  const open = graph.links.some((l, i) => l.polarity === '?' && of[whole.from[i]!] === of[whole.to[i]!]);
  return open ? 'open' : 'no';
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The loops of a graph, shortest first, up to the bounds. Two links between the same factors (a disputed pair) give a
 * loop each; a self-loop is a loop of one factor. Where the count is the bound that was hit, those listed are the first in
 * this order, whatever the order of the graph.
 */
export function findLoops(graph: SignedGraph, bounds = loopBounds): Loops {
  const sorted = {
    factors: [...graph.factors].sort((a, b) => compare(a.id, b.id)),
    links: [...graph.links].sort((a, b) => compare(a.to, b.to) || compare(a.id, b.id)),
  };
  const adjacency = adjacencyOf(sorted);
  const component = strongComponents(adjacency);
  const sizes: number[] = [];
  for (const c of component) sizes[c] = (sizes[c] ?? 0) + 1;
  const list: Listing = { graph: sorted, adjacency, component, sizes, bounds, found: [], steps: 0 };
  const longest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const most = Math.min(bounds.length, longest);
  let truncated = false;
  for (let length = 1; length <= most && !truncated; length += 1) truncated = !listOfLength(length, list);
  if (!truncated && longest > bounds.length) truncated = mayHaveLonger(bounds.length, list);
  const items = list.found.map((path): Loop => {
    const links = path.map((i) => sorted.links[i]!);
    const minus = links.filter((l) => l.polarity === '-').length;
    const unknown = links.some((l) => l.polarity === '?');
    return {
      factors: links.map((l) => l.from),
      links: links.map((l) => l.id),
      kind: unknown ? 'unknown' : minus % 2 === 0 ? 'reinforcing' : 'balancing',
    };
  });
  return { items, truncated, balancing: findBalancing(graph) };
}
