/**
 * Shortest simple paths of each sign between two factors. They are found in three ways.
 * 1. All walks over the graph of (factor, sign) have one sign. Exact, in linear time.
 * 2. Every strongly connected component on the way is balanced. Dropping the closed walks, which are positive, leaves a
 *    simple path of the same sign. Exact, in linear time.
 * 3. Otherwise simple paths are searched within bounds: whether one of a given sign exists is NP-complete.
 */
import type { Polarity } from '../model/index.ts';
import { balancedComponents } from './balance.ts';
import { strongComponents } from './components.ts';
import { type Adjacency, adjacencyOf, type SignedGraph } from './graph.ts';
import { product } from './signs.ts';

/** Bounds of the search for simple paths. */
export interface EffectBounds {
  /** Links of a path, at most. */
  readonly length: number;
  /** Links tried for one pair of factors, at most. */
  readonly steps: number;
  /** Links tried in one call, at most. */
  readonly total: number;
  /** Links of all witnesses of one call, at most; further effects have no witnesses. */
  readonly witnesses: number;
}

/** Bounds by default. */
export const effectBounds: EffectBounds = { length: 400, steps: 200_000, total: 20_000_000, witnesses: 2_000_000 };

/** Signs that a path can have, in the order in which paths are listed. */
const pathSigns: readonly Polarity[] = ['+', '-', '?'];
/** States of a factor, one for each sign. A state has the number `factor * states + index of the sign`. */
const states = pathSigns.length;

interface Prepared {
  readonly graph: SignedGraph;
  readonly adjacency: Adjacency;
  /** Index of the sign after a link, by link × 3 + index of the sign before. */
  readonly times: Uint8Array;
  readonly component: readonly number[];
  readonly balanced: readonly boolean[];
  /** Factors by component, effects before causes. */
  readonly order: readonly number[];
  readonly bounds: EffectBounds;
  readonly spent: { steps: number; witnesses: number };
  readonly everySign: boolean;
}

interface SignedPath {
  readonly sign: Polarity;
  /** Positions of its links in the graph; empty beyond the bound of witnesses. */
  readonly links: readonly number[];
}

/** The shortest simple paths between two factors, by sign. */
export interface SignedPaths {
  /** One for each sign of which a path was found, in the order of `pathSigns`. */
  readonly found: readonly SignedPath[];
  /** Signs of which a path may exist: a bound was reached. */
  readonly doubtful: readonly Polarity[];
}

/** A search for simple paths in one graph. */
export interface PathSearch {
  /** The graph. */
  readonly graph: SignedGraph;
  /** Its links by factor. */
  readonly adjacency: Adjacency;
  /** Bounds of all its calls together. */
  readonly bounds: EffectBounds;
  /** What of them is spent. */
  readonly spent: {
    /** Links tried. */
    readonly steps: number;
    /** Links of the paths found. */
    readonly witnesses: number;
  };
  /** The shortest paths to a factor, given by its position, as a function of the first factor; `undefined` without a path. */
  readonly pathsTo: (target: number) => (start: number) => SignedPaths | undefined;
}

/** A shortest walk from each state to the target: its first link and next state; -2 where there is none. */
interface Reach {
  readonly link: Int32Array;
  readonly next: Int32Array;
  /** Number of links of that walk. */
  readonly distance: Int32Array;
}

/** Breadth-first search over states, backwards from an effect. */
function reachBackwards(target: number, p: Prepared): Reach {
  const size = p.graph.factors.length * states;
  const link = new Int32Array(size).fill(-2);
  const next = new Int32Array(size).fill(-2);
  const distance = new Int32Array(size);
  link[target * states] = -1;
  let frontier = [target * states];
  for (let depth = 1; frontier.length > 0; depth += 1) {
    const further: number[] = [];
    for (const state of frontier) {
      for (const arc of p.adjacency.in[Math.floor(state / states)]!) {
        const before = p.adjacency.from[arc]! * states + p.times[arc * states + (state % states)]!;
        if (link[before] !== -2) continue;
        link[before] = arc;
        next[before] = state;
        distance[before] = depth;
        further.push(before);
      }
    }
    frontier = further;
  }
  return { link, next, distance };
}

/** A shortest walk from a state to the target, as positions of links. */
function walkFrom(state: number, reach: Reach): number[] {
  const walk: number[] = [];
  for (let at = state; reach.link[at]! >= 0; at = reach.next[at]!) walk.push(reach.link[at]!);
  return walk;
}

function isSimple(walk: readonly number[], start: number, p: Prepared): boolean {
  const seen = new Set([start]);
  return walk.every((link) => {
    const node = p.adjacency.to[link]!;
    if (seen.has(node)) return false;
    seen.add(node);
    return true;
  });
}

/** By component: 1 if it and all components on its paths to the target are balanced. */
function balancedRoutes(reach: Reach, p: Prepared): Uint8Array {
  const reaches = (node: number) => [0, 1, 2].some((s) => reach.link[node * states + s] !== -2);
  const ofComponent = new Uint8Array(p.balanced.length);
  for (const [c, balanced] of p.balanced.entries()) ofComponent[c] = balanced ? 1 : 0;
  for (const node of p.order) {
    const own = p.component[node]!;
    if (!reaches(node)) continue;
    for (const link of p.adjacency.out[node]!) {
      const next = p.adjacency.to[link]!;
      if (p.component[next] !== own && reaches(next) && !ofComponent[p.component[next]!]) ofComponent[own] = 0;
    }
  }
  return ofComponent;
}

/**
 * A shortest simple path of one sign, by iterative deepening from the length of the shortest walk. A branch is skipped if
 * even the shortest walk from it is too long.
 * @returns positions of its links; whether the search was exhaustive or found a path
 */
function searchPath(start: number, target: number, sign: number, reach: Reach, p: Prepared) {
  const { out, to } = p.adjacency;
  const visited = new Set<number>();
  const path: number[] = [];
  const maxLength = Math.min(p.bounds.length, p.graph.factors.length - 1);
  let budget = Math.min(p.bounds.steps, p.bounds.total - p.spent.steps);
  let isCut = true;
  /** `wanted`: index of the sign that the rest of the path must have. */
  const visit = (node: number, wanted: number, left: number): boolean => {
    if (node === target) return wanted === 0;
    visited.add(node);
    for (const link of out[node]!) {
      const next = to[link]!;
      if (visited.has(next)) continue;
      budget -= 1;
      p.spent.steps += 1;
      if (budget < 0) break;
      for (let rest = 0; rest < states; rest += 1) {
        if (p.times[link * states + rest] !== wanted || reach.link[next * states + rest] === -2) continue;
        if (reach.distance[next * states + rest]! > left - 1) {
          isCut = true;
          continue;
        }
        path.push(link);
        if (visit(next, rest, left - 1)) return true;
        path.pop();
      }
    }
    visited.delete(node);
    return false;
  };
  for (let length = reach.distance[start * states + sign]!; isCut && length <= maxLength; length += 1) {
    isCut = false;
    if (visit(start, sign, length)) return { path, complete: true };
    if (budget < 0) return { path: undefined, complete: false };
  }
  return { path: undefined, complete: !isCut || maxLength === p.graph.factors.length - 1 };
}

function shortestPaths(
  start: number,
  target: number,
  reach: Reach,
  routes: Uint8Array,
  p: Prepared,
): SignedPaths | undefined {
  const reached = [0, 1, 2].filter((s) => reach.link[start * states + s] !== -2);
  if (start === target || reached.length === 0) return undefined;
  const exact = reached.length === 1 || routes[p.component[start]!] === 1;
  const paths: (readonly number[] | undefined)[] = [];
  const doubtful: Polarity[] = [];
  let known = 0;
  for (const s of reached) {
    const walk = exact && p.spent.witnesses > p.bounds.witnesses ? undefined : walkFrom(start * states + s, reach);
    if (exact || isSimple(walk!, start, p)) paths[s] = walk ?? [];
    if (paths[s] && s < 2) known += 1;
  }
  for (const s of reached) {
    if (paths[s] || (known === 2 && !p.everySign)) continue;
    const { path, complete } = searchPath(start, target, s, reach, p);
    if (path) paths[s] = path;
    else if (!complete) doubtful.push(pathSigns[s]!);
    if (path && s < 2) known += 1;
  }
  const found = reached.flatMap((s) => (paths[s] ? { sign: pathSigns[s]!, links: paths[s] } : []));
  p.spent.witnesses += found.reduce((n, { links }) => n + links.length, 0);
  return { found, doubtful };
}

/**
 * A search in a graph. Once a plus and a minus path are found, a path of open sign is searched only with `everySign`: it
 * does not change the sign of a total effect.
 */
export function prepareSearch(graph: SignedGraph, bounds: EffectBounds, everySign = false): PathSearch {
  const adjacency = adjacencyOf(graph);
  const polarities = graph.links.map((l) => l.polarity);
  const component = strongComponents(adjacency);
  const times = new Uint8Array(polarities.length * states);
  polarities.forEach((polarity, link) => {
    pathSigns.forEach((sign, s) => {
      times[link * states + s] = pathSigns.indexOf(product(sign, polarity));
    });
  });
  const prepared: Prepared = {
    graph,
    adjacency,
    times,
    component,
    balanced: balancedComponents(adjacency, component, polarities),
    order: graph.factors.map((_, i) => i).sort((a, b) => component[a]! - component[b]! || a - b),
    bounds,
    spent: { steps: 0, witnesses: 0 },
    everySign,
  };
  return {
    ...{ graph, adjacency, bounds, spent: prepared.spent },
    pathsTo: (target) => {
      const reach = reachBackwards(target, prepared);
      const routes = balancedRoutes(reach, prepared);
      return (start) => shortestPaths(start, target, reach, routes, prepared);
    },
  };
}
