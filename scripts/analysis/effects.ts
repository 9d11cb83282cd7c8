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

/** Breadth-first over (factor, sign) backwards from an effect: the link by which each state was first reached. */
function reachBackwards(target: number, p: Prepared): Int32Array {
  const first = new Int32Array(p.graph.factors.length * 3).fill(-2);
  first[target * 3 + plus] = -1;
  let frontier = [target * 3 + plus];
  while (frontier.length > 0) {
    const next: number[] = [];
    for (const state of frontier) {
      for (const link of p.adjacency.in[Math.floor(state / 3)]!) {
        const before = p.adjacency.from[link]! * 3 + times((state % 3) as PathSign, p.polarities[link]!);
        if (first[before] !== -2) continue;
        first[before] = link;
        next.push(before);
      }
    }
    frontier = next;
  }
  return first;
}

/** The walk that reached a state, as positions of links. */
function walkFrom(start: number, sign: PathSign, first: Int32Array, p: Prepared): number[] {
  const walk: number[] = [];
  let state = start * 3 + sign;
  for (let link = first[state]!; link >= 0; link = first[state]!) {
    walk.push(link);
    const target = p.adjacency.to[link]!;
    const wanted = state % 3;
    const rest = signs.find(
      (s) => times(s, p.polarities[link]!) === wanted && first[target * 3 + s] !== -2 && shorter(first, target * 3 + s, walk, p),
    );
    if (rest === undefined) break;
    state = target * 3 + rest;
  }
  return walk;
}

/** A guard against walking in circles where `?` merges states. */
const shorter = (_first: Int32Array, _state: number, walk: readonly number[], p: Prepared) =>
  walk.length <= p.graph.factors.length * 3;

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

function effectOf(start: number, target: number, first: Int32Array, p: Prepared): Effect | undefined {
  const reached = signs.filter((s) => first[start * 3 + s] !== -2);
  if (start === target || reached.length === 0) return undefined;
  const link = (walk: readonly number[]) => walk.map((i) => p.graph.links[i]!.id);
  const ids = { from: p.graph.factors[start]!.id, to: p.graph.factors[target]!.id };
  const canReach = (node: number) => signs.some((s) => first[node * 3 + s] !== -2);
  const walks = reached.map((s) => walkFrom(start, s, first, p));
  const simple = walks.every((w, i) => isSimple(w, start, p) && signOf(w, p) === reached[i]);
  const onlyBalanced = () => routeIsBalanced(start, canReach, p);
  if (simple && (reached.length === 1 || (reached.includes(plus) && reached.includes(minus)) || onlyBalanced()))
    return { ...ids, sign: verdict(new Set(reached), true), witnesses: walks.map(link) };
  const { found, complete } = searchPaths(start, target, canReach, p);
  const witnesses = signs.flatMap((s) => (found.has(s) ? [link(found.get(s)!)] : []));
  if (onlyBalanced()) return { ...ids, sign: verdict(new Set(reached), true), witnesses };
  return { ...ids, sign: verdict(new Set(found.keys()), complete), witnesses };
}

const signOf = (walk: readonly number[], p: Prepared): PathSign =>
  walk.reduce<PathSign>((s, l) => times(s, p.polarities[l]!), plus);

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
    const first = reachBackwards(target, prepared);
    return graph.factors.flatMap((_, start) => effectOf(start, target, first, prepared) ?? []);
  });
}
