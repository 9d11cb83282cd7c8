/**
 * The simple paths from one factor to another, shortest first, and the steps of a path or loop. By the rules of path
 * analysis, a path follows the arrows, visits no factor twice, and has the product of the signs of its links.
 * @see Wright 1921, "Correlation and causation", J. Agric. Res. 20
 * @see Wright 1934, "The method of path coefficients", Ann. Math. Stat. 5
 */
import type { Polarity } from '../model/index.ts';
import { oncePer } from '../once-per.ts';
import { signOfPaths } from './effects.ts';
import type { Adjacency, GraphLink, SignedGraph } from './graph.ts';
import { effectBounds, prepareSearch } from './path-search.ts';
import { type EffectSign, signInSeries, signsAlong } from './signs.ts';

/** A link of a path or loop. */
export interface PathStep {
  /** The link. */
  readonly link: GraphLink;
  /** Sign of the path from its start to the end of this link. */
  readonly sign: Polarity;
}

/** A simple path. */
export interface Path {
  /** Ids of its links from cause to effect. */
  readonly links: readonly string[];
  /** Product of the signs of its links. */
  readonly sign: Polarity;
}

/** The simple paths from one factor to another. */
export interface Paths {
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
  /** Sign of the total effect; `undefined` where there is no path, and for a factor and itself. */
  readonly sign: EffectSign | undefined;
  /** Shortest first; paths of one length in the order of the links of the graph. */
  readonly items: readonly Path[];
  /** Whether a bound was reached: there may be more paths than those listed. */
  readonly truncated: boolean;
}

/** Bounds of a list of paths. */
export interface PathBounds {
  /** Links of a path, at most. */
  readonly length: number;
  /** Paths listed, at most. */
  readonly count: number;
  /** Links tried, at most. */
  readonly steps: number;
}

/** Bounds by default. */
export const pathBounds: PathBounds = { length: 20, count: 200, steps: 1_000_000 };

const linksById = oncePer((graph: SignedGraph) => new Map(graph.links.map((l) => [l.id, l])));

/** The steps of a path or loop, given the ids of its links in order. Unknown ids are left out. */
export function stepsAlong(graph: SignedGraph, ids: readonly string[]): PathStep[] {
  const links = ids.flatMap((id) => linksById(graph).get(id) ?? []);
  const signs = signsAlong(links.map((l) => l.polarity));
  return links.map((link, i) => ({ link, sign: signs[i]! }));
}

/** Number of links of a shortest walk from each factor to the target; `undefined` where there is none. */
function distancesTo(target: number, { in: incoming, from }: Adjacency): (number | undefined)[] {
  const distance: (number | undefined)[] = [];
  distance[target] = 0;
  const queue = [target];
  for (const node of queue)
    for (const link of incoming[node]!) {
      const before = from[link]!;
      if (distance[before] !== undefined) continue;
      distance[before] = distance[node]! + 1;
      queue.push(before);
    }
  return distance;
}

/** Lists simple paths by position, by iterative deepening. A branch from which the target is too far is skipped. */
function listPaths(start: number, target: number, adjacency: Adjacency, bounds: PathBounds) {
  const distance = distancesTo(target, adjacency);
  const found: number[][] = [];
  const onPath = new Set<number>();
  const path: number[] = [];
  let steps = 0;
  let isCut = true;
  /** Lists paths of exactly `left` more links; `false` where a bound was reached. */
  const visit = (node: number, left: number): boolean => {
    onPath.add(node);
    for (const link of adjacency.out[node]!) {
      const next = adjacency.to[link]!;
      const rest = distance[next];
      if (rest === undefined || onPath.has(next)) continue;
      steps += 1;
      if (steps > bounds.steps) return false;
      if (next === target) {
        if (left > 1) continue;
        if (found.length >= bounds.count) return false;
        found.push([...path, link]);
      } else if (rest < left) {
        path.push(link);
        if (!visit(next, left - 1)) return false;
        path.pop();
      } else isCut = true;
    }
    onPath.delete(node);
    return true;
  };
  const shortest = distance[start];
  if (start === target || shortest === undefined) return { found, truncated: false };
  for (let length = shortest; isCut && length <= bounds.length; length += 1) {
    isCut = false;
    if (!visit(start, length)) return { found, truncated: true };
  }
  return { found, truncated: isCut };
}

/** The simple paths from one factor to another, and the total effect that they amount to; none where an id is unknown. */
export function findPaths(graph: SignedGraph, from: string, to: string, bounds = pathBounds): Paths {
  const search = prepareSearch(graph, { ...effectBounds, steps: bounds.steps });
  const start = search.adjacency.position.get(from);
  const target = search.adjacency.position.get(to);
  if (start === undefined || target === undefined) return { from, to, sign: undefined, items: [], truncated: false };
  const { found, truncated } = listPaths(start, target, search.adjacency, bounds);
  const paths = search.pathsTo(target)(start);
  const items = found.map((path): Path => {
    const links = path.map((i) => graph.links[i]!);
    return { links: links.map((l) => l.id), sign: signInSeries(links.map((l) => l.polarity)) };
  });
  return { from, to, sign: paths && signOfPaths(paths), items, truncated };
}
