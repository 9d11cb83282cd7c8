/**
 * Total effects: the common sign of all simple paths between two factors.
 * @see Axelrod (ed.) 1976, Structure of Decision; the tiers in short: walks over the doubled graph are exact where they
 * show one sign, or where every strong component on the way is balanced; else simple paths are searched within bounds.
 */
import type { Polarity } from '../model/index.ts';
import { balancedComponents } from './balance.ts';
import { strongComponents } from './components.ts';
import { type Adjacency, adjacencyOf, type SignedGraph } from './graph.ts';

export type EffectSign = '+' | '-' | 'indeterminate' | 'unclear' | 'unsettled';

export interface Effect {
  readonly from: string;
  readonly to: string;
  readonly sign: EffectSign;
  /** One shortest path for each sign found, plus before minus before unclear, as ids of links from cause to effect. */
  readonly witnesses: readonly (readonly string[])[];
}

export interface EffectBounds {
  /** Most links of a path in the bounded search. */
  readonly length: number;
  /** Most links tried in the bounded search of one pair. */
  readonly steps: number;
}

export const effectBounds: EffectBounds = { length: 16, steps: 200_000 };

type PathSign = 0 | 1 | 2;
const plus: PathSign = 0;
const minus: PathSign = 1;
const unclear: PathSign = 2;
const signs = [plus, minus, unclear] as const;

/** Sign of a path and one more link: minus turns it round, unclear stays. */
const times = (sign: PathSign, polarity: Polarity): PathSign =>
  sign === unclear || polarity === '?' ? unclear : polarity === '-' ? ((1 - sign) as PathSign) : sign;

/** Verdict of the signs found; `complete` where no other sign can exist. */
function verdict(found: ReadonlySet<PathSign>, complete: boolean): EffectSign {
  if (found.has(plus) && found.has(minus)) return 'indeterminate';
  if (!complete) return 'unsettled';
  if (found.has(unclear)) return 'unclear';
  return found.has(plus) ? '+' : '-';
}

interface Prepared {
  readonly graph: SignedGraph;
  readonly adjacency: Adjacency;
  readonly polarities: readonly Polarity[];
  readonly component: readonly number[];
  readonly balanced: readonly boolean[];
  readonly bounds: EffectBounds;
}

/** For each state (factor × 3 + sign): the link and the state by which it was first reached, -2 where it was not. */
interface Reach {
  readonly link: Int32Array;
  readonly next: Int32Array;
}

/** Breadth-first over (factor, sign) backwards from an effect, so that following `next` is a shortest walk. */
function reachBackwards(target: number, p: Prepared): Reach {
  const link = new Int32Array(p.graph.factors.length * 3).fill(-2);
  const next = new Int32Array(link.length).fill(-2);
  link[target * 3 + plus] = -1;
  let frontier = [target * 3 + plus];
  while (frontier.length > 0) {
    const further: number[] = [];
    for (const state of frontier) {
      for (const arc of p.adjacency.in[Math.floor(state / 3)]!) {
        const before = p.adjacency.from[arc]! * 3 + times((state % 3) as PathSign, p.polarities[arc]!);
        if (link[before] !== -2) continue;
        link[before] = arc;
        next[before] = state;
        further.push(before);
      }
    }
    frontier = further;
  }
  return { link, next };
}

/** A shortest walk from a state to the target, as positions of links. */
function walkFrom(state: number, reach: Reach): number[] {
  const walk: number[] = [];
  for (let at = state; reach.link[at]! >= 0; at = reach.next[at]!) walk.push(reach.link[at]!);
  return walk;
}

const isSimple = (walk: readonly number[], start: number, p: Prepared) => {
  const seen = new Set([start]);
  return walk.every((link) => {
    const target = p.adjacency.to[link]!;
    return !seen.has(target) && seen.add(target);
  });
};

/** Shortest simple path for each sign within the bounds, by iterative deepening; stops when both signs are seen. */
function searchPaths(start: number, target: number, canReach: (node: number) => boolean, p: Prepared) {
  const found = new Map<PathSign, readonly number[]>();
  let steps = 0;
  let cut = false;
  const visited = new Uint8Array(p.graph.factors.length);
  const path: number[] = [];
  let beyond = false;
  const visit = (node: number, sign: PathSign, depth: number): void => {
    if (node === target) {
      if (!found.has(sign)) found.set(sign, [...path]);
      return;
    }
    if (depth === 0) {
      beyond = true;
      return;
    }
    visited[node] = 1;
    for (const link of p.adjacency.out[node]!) {
      const next = p.adjacency.to[link]!;
      if (visited[next] || !canReach(next)) continue;
      steps += 1;
      if (steps > p.bounds.steps) {
        cut = true;
        break;
      }
      path.push(link);
      visit(next, times(sign, p.polarities[link]!), depth - 1);
      path.pop();
      if (cut || (found.has(plus) && found.has(minus))) break;
    }
    visited[node] = 0;
  };
  const most = Math.min(p.bounds.length, p.graph.factors.length - 1);
  for (let depth = 1; depth <= most; depth += 1) {
    beyond = false;
    visit(start, plus, depth);
    if (cut || !beyond || (found.has(plus) && found.has(minus))) break;
  }
  return { found, complete: !cut && !beyond };
}

function effectOf(start: number, target: number, reach: Reach, p: Prepared): Effect | undefined {
  const reached = signs.filter((s) => reach.link[start * 3 + s] !== -2);
  if (start === target || reached.length === 0) return undefined;
  const ids = { from: p.graph.factors[start]!.id, to: p.graph.factors[target]!.id };
  const named = (walk: readonly number[]) => walk.map((i) => p.graph.links[i]!.id);
  const walks = reached.map((s) => walkFrom(start * 3 + s, reach));
  if (walks.every((w) => isSimple(w, start, p)))
    return { ...ids, sign: verdict(new Set(reached), true), witnesses: walks.map(named) };
  const canReach = (node: number) => signs.some((s) => reach.link[node * 3 + s] !== -2);
  const { found, complete } = searchPaths(start, target, canReach, p);
  const witnesses = signs.flatMap((s) => (found.has(s) ? [named(found.get(s)!)] : []));
  if (!complete && routeIsBalanced(start, canReach, p))
    return { ...ids, sign: verdict(new Set(reached), true), witnesses };
  return { ...ids, sign: verdict(new Set(found.keys()), complete), witnesses };
}

/** Whether every component on a way from `start` to the target is balanced. */
function routeIsBalanced(start: number, canReach: (node: number) => boolean, p: Prepared): boolean {
  const seen = new Set([start]);
  const queue = [start];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (!p.balanced[p.component[node]!]) return false;
    for (const link of p.adjacency.out[node]!) {
      const next = p.adjacency.to[link]!;
      if (!seen.has(next) && canReach(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return true;
}

/** Total effects on the given factors, by position of effect and cause; pairs without a path are left out. */
export function totalEffects(graph: SignedGraph, targets: readonly string[], bounds = effectBounds): Effect[] {
  const adjacency = adjacencyOf(graph);
  const polarities = graph.links.map((l) => l.polarity);
  const component = strongComponents(adjacency);
  const balanced = balancedComponents(adjacency, component, polarities);
  const prepared: Prepared = { graph, adjacency, polarities, component, balanced, bounds };
  return targets.flatMap((id) => {
    const target = adjacency.position.get(id);
    if (target === undefined) return [];
    const reach = reachBackwards(target, prepared);
    return graph.factors.flatMap((_, start) => effectOf(start, target, reach, prepared) ?? []);
  });
}
