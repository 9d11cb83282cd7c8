/** Feedback loops: the simple cycles of a signed graph. */
import { balancedComponents } from './balance.ts';
import { strongComponents } from './components.ts';
import { type Adjacency, adjacencyOf, type SignedGraph } from './graph.ts';
import { signInSeries } from './signs.ts';

/** Reinforcing: an even number of minus links. Balancing: an odd number. Unknown: at least one `?` link. */
export type LoopKind = 'reinforcing' | 'balancing' | 'unknown';

/** A feedback loop. */
export interface Loop {
  /** Ids of its factors in order; the smallest id is first. */
  readonly factors: readonly string[];
  /** Ids of its links in order; the first leaves the first factor. */
  readonly links: readonly string[];
  /** Kind by the signs of its links. */
  readonly kind: LoopKind;
}

/** The loops through the same factors in the same order, which differ only in the signs of disputed links. */
export interface Ring {
  /** Ids of its factors in order; the smallest id is first. */
  readonly factors: readonly string[];
  /** Kind of its loops; `mixed` where they are of several kinds. */
  readonly kind: LoopKind | 'mixed';
  /** Number of its loops of each kind: each is one choice of signs. */
  readonly mixes: Readonly<Record<LoopKind, number>>;
}

/** Bounds of the search for loops. */
export interface LoopBounds {
  /** Links of a loop, at most. */
  readonly length: number;
  /** Loops listed, at most. */
  readonly count: number;
  /** Links visited, at most. */
  readonly steps: number;
}

/** Bounds by default. */
export const loopBounds: LoopBounds = { length: 20, count: 1_000, steps: 20_000_000 };

/** The loops found. */
export interface Loops {
  /** The loops gathered into rings, in the order of their first loops. */
  readonly rings: readonly Ring[];
  /** Sorted by length, then by the ids of factors and links in turn. */
  readonly items: readonly Loop[];
  /** Whether a bound was reached: there may be more loops than those listed. */
  readonly truncated: boolean;
  /**
   * Whether any loop is balancing, also beyond the bounds: `yes` where a component is unbalanced without its `?` links,
   * `open` where only a `?` link could make a loop balancing.
   */
  readonly balancing: 'yes' | 'no' | 'open';
}

interface Search {
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

/** Number of links from each factor to `root`, through factors of its component that are not before it. */
function distancesTo(root: number, search: Search, maxDepth: number): Map<number, number> {
  const { in: incoming, from } = search.adjacency;
  const distance = new Map([[root, 0]]);
  let frontier = [root];
  for (let depth = 1; depth <= maxDepth && frontier.length > 0; depth += 1) {
    const further: number[] = [];
    for (const node of frontier) {
      search.steps += incoming[node]!.length;
      if (search.steps > search.bounds.steps) return distance;
      for (const link of incoming[node]!) {
        const before = from[link]!;
        if (before < root || search.component[before] !== search.component[root] || distance.has(before)) continue;
        distance.set(before, depth);
        further.push(before);
      }
    }
    frontier = further;
  }
  return distance;
}

/**
 * Adds all loops of exactly `length` links; `false` where a bound was reached. A loop is found from its smallest factor.
 * Branches from which the root is too far are skipped.
 */
function listOfLength(length: number, search: Search): boolean {
  const { adjacency, component, bounds } = search;
  const onPath = new Uint8Array(search.graph.factors.length);
  const path: number[] = [];
  const visit = (root: number, node: number, distance: ReadonlyMap<number, number>): boolean => {
    onPath[node] = 1;
    for (const link of adjacency.out[node]!) {
      const next = adjacency.to[link]!;
      search.steps += 1;
      if (search.steps > bounds.steps) return false;
      const left = length - path.length - 1;
      if (next === root) {
        if (left > 0) continue;
        if (search.found.length >= bounds.count) return false;
        search.found.push([...path, link]);
      } else if (left > 0 && !onPath[next] && (distance.get(next) ?? Number.POSITIVE_INFINITY) <= left) {
        path.push(link);
        if (!visit(root, next, distance)) return false;
        path.pop();
      }
    }
    onPath[node] = 0;
    return true;
  };
  for (let root = 0; root < search.graph.factors.length; root += 1) {
    const closes = adjacency.out[root]!.some((link) => component[adjacency.to[link]!] === component[root]);
    if (!closes) continue;
    const distance = distancesTo(root, search, length - 1);
    if (search.steps > bounds.steps || !visit(root, root, distance)) return false;
  }
  return true;
}

/**
 * Whether a loop of more than `length` links may exist: one does, or a bound was reached. A branch is entered only if
 * the root can be reached outside the path, so that every branch ends in a loop.
 * @see Johnson 1975, "Finding all the elementary circuits of a directed graph", SIAM J. Comput. 4:77–84
 */
function mayHaveLonger(length: number, search: Search): boolean {
  const { adjacency, component, bounds } = search;
  const onPath = new Uint8Array(search.graph.factors.length);
  /** Whether the root can be reached from a factor outside the path. */
  const canReturn = (from: number, root: number): boolean => {
    const seen = new Set([from]);
    const stack = [from];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (const link of adjacency.out[node]!) {
        const next = adjacency.to[link]!;
        search.steps += 1;
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
      if (search.steps > bounds.steps) return true;
      if (next <= root || component[next] !== component[root] || onPath[next] || !canReturn(next, root)) continue;
      if (visit(root, next, depth + 1)) return true;
    }
    onPath[node] = 0;
    return false;
  };
  for (let root = 0; root < search.graph.factors.length; root += 1) {
    if (search.sizes[component[root]!]! <= length) continue;
    if (search.steps > bounds.steps || visit(root, root, 0)) return true;
  }
  return false;
}

/**
 * Whether any loop is balancing; linear in factors and links.
 * @see Harary 1953, "On the notion of balance of a signed graph"
 */
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

const kinds = { '+': 'reinforcing', '-': 'balancing', '?': 'unknown' } as const;

function toLoop(links: SignedGraph['links']): Loop {
  return {
    factors: links.map((l) => l.from),
    links: links.map((l) => l.id),
    kind: kinds[signInSeries(links.map((l) => l.polarity))],
  };
}

/** The rings of some loops, in the order of their first loops. */
export function ringsOf(loops: readonly Loop[]): Ring[] {
  const rings = Map.groupBy(loops, (l) => JSON.stringify(l.factors));
  return [...rings.values()].map((own) => {
    const of = (kind: LoopKind) => own.filter((l) => l.kind === kind).length;
    const { factors, kind } = own[0]!;
    return {
      factors,
      kind: of(kind) === own.length ? kind : 'mixed',
      mixes: { reinforcing: of('reinforcing'), balancing: of('balancing'), unknown: of('unknown') },
    };
  });
}

/**
 * The loop through these factors, in their order; `undefined` where a link is missing. Of the links of a disputed pair, the
 * one that most claims assert is in it, then the first.
 */
export function loopThrough(graph: SignedGraph, factors: readonly string[]): Loop | undefined {
  const links = factors.map((from, i) => {
    const to = factors[(i + 1) % factors.length];
    const between = graph.links.filter((l) => l.from === from && l.to === to);
    return between.toSorted((a, b) => b.claims.length - a.claims.length)[0];
  });
  return links.every((l) => l !== undefined) ? toLoop(links) : undefined;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The loops of a graph up to the bounds, shortest first. Each link of a disputed pair gives a loop of its own; a
 * self-loop is a loop of one factor. If `count` is reached, the loops listed are the first in the order of `items`: the
 * order of the graph does not matter.
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
  const search: Search = { graph: sorted, adjacency, component, sizes, bounds, found: [], steps: 0 };
  const longest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const maxLength = Math.min(bounds.length, longest);
  let truncated = false;
  for (let length = 1; length <= maxLength && !truncated; length += 1) truncated = !listOfLength(length, search);
  if (!truncated && longest > bounds.length) truncated = mayHaveLonger(bounds.length, search);
  const items = search.found.map((path) => toLoop(path.map((i) => sorted.links[i]!)));
  return { items, rings: ringsOf(items), truncated, balancing: findBalancing(graph) };
}
