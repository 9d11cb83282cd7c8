/**
 * Total effects: the common sign of all simple paths between two factors, in three tiers.
 * 1. Walks over the doubled graph of (factor, sign) show one sign: exact, in linear time.
 * 2. Every strong component on the way is sign-balanced: a walk becomes a simple path of the same sign, since only
 *    positive closed walks are dropped; exact again.
 * 3. Otherwise simple paths are searched within bounds (whether one of a given sign exists is NP-complete); where a
 *    bound is hit before the sign is certain, the effect is unsettled.
 * @see Axelrod (ed.) 1976, Structure of Decision
 */
import { balancedComponents } from './balance.ts';
import { strongComponents } from './components.ts';
import { type Adjacency, adjacencyOf, type SignedGraph } from './graph.ts';
import {
  anySign,
  type EffectSign,
  negative,
  positive,
  product,
  type SignSet,
  signOfPolarity,
  verdictOf,
} from './signs.ts';

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
  /** Most links tried in all bounded searches of a call. */
  readonly total: number;
  /** Most links of all witnesses of a call; effects past it are told without witnesses. */
  readonly witnesses: number;
}

export const effectBounds: EffectBounds = { length: 400, steps: 200_000, total: 20_000_000, witnesses: 2_000_000 };

/** The signs a path can have, by the last place of a state of the doubled graph. */
const pathSigns: readonly SignSet[] = [positive, negative, anySign];
const states = pathSigns.length;

/** Position in `pathSigns` of a path sign and one more link. */
const timesLink = (sign: number, link: SignSet): number => pathSigns.indexOf(product(pathSigns[sign]!, link));

interface Prepared {
  readonly graph: SignedGraph;
  readonly adjacency: Adjacency;
  /** Sign after one more link, by link × 3 + sign before. */
  readonly times: Uint8Array;
  readonly component: readonly number[];
  readonly balanced: readonly boolean[];
  /** Factors in the order of their components, effects before causes. */
  readonly order: readonly number[];
  readonly bounds: EffectBounds;
  readonly spent: { steps: number; witnesses: number };
}

/** For each state (factor × 3 + sign): first link and next state of a shortest walk to the target; -2 where none. */
interface Reach {
  readonly link: Int32Array;
  readonly next: Int32Array;
  /** Links of that walk. */
  readonly distance: Int32Array;
}

/** Breadth-first over (factor, sign) backwards from an effect. */
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

/** For each factor that reaches the target: whether every component on its ways there is balanced. */
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

interface Search {
  readonly path: readonly number[] | undefined;
  /** Whether no path of the sign can exist where none was found. */
  readonly complete: boolean;
}

/**
 * A shortest simple path of one sign, by iterative deepening from the length of the shortest walk; a branch is left
 * where even a walk could not end in time.
 */
function searchPath(start: number, target: number, sign: number, reach: Reach, p: Prepared): Search {
  const { out, to } = p.adjacency;
  const visited = new Set<number>();
  const path: number[] = [];
  const most = Math.min(p.bounds.length, p.graph.factors.length - 1);
  let budget = Math.min(p.bounds.steps, p.bounds.total - p.spent.steps);
  let beyond = true;
  /** `wanted`: sign that the rest of the path must have. */
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
          beyond = true;
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
  for (let length = reach.distance[start * states + sign]!; beyond && length <= most; length += 1) {
    beyond = false;
    if (visit(start, sign, length)) return { path, complete: true };
    if (budget < 0) return { path: undefined, complete: false };
  }
  return { path: undefined, complete: !beyond || most === p.graph.factors.length - 1 };
}

/** The verdict, where signs not searched to the end may or may not exist: certain only if it is the same either way. */
function verdictWith(found: readonly SignSet[], doubtful: readonly SignSet[]): EffectSign {
  const verdicts = new Set<EffectSign>();
  for (let subset = 0; subset < 1 << doubtful.length; subset += 1) {
    const signs = [...found, ...doubtful.filter((_, i) => subset & (1 << i))];
    if (signs.length > 0) verdicts.add(verdictOf(signs));
  }
  return verdicts.size === 1 ? [...verdicts][0]! : 'unsettled';
}

function effectOf(start: number, target: number, reach: Reach, routes: Uint8Array, p: Prepared): Effect | undefined {
  const reached = [0, 1, 2].filter((s) => reach.link[start * states + s] !== -2);
  if (start === target || reached.length === 0) return undefined;
  const exact = reached.length === 1 || routes[p.component[start]!] === 1;
  const paths: (readonly number[] | undefined)[] = [];
  const doubtful: SignSet[] = [];
  let known = 0;
  for (const s of reached) {
    const walk = exact && p.spent.witnesses > p.bounds.witnesses ? undefined : walkFrom(start * states + s, reach);
    if (exact || isSimple(walk!, start, p)) paths[s] = walk ?? [];
    if (paths[s] && s < 2) known += 1;
  }
  for (const s of reached) {
    if (paths[s] || known === 2) continue;
    const { path, complete } = searchPath(start, target, s, reach, p);
    if (path) paths[s] = path;
    else if (!complete) doubtful.push(pathSigns[s]!);
    if (path && s < 2) known += 1;
  }
  const found = reached.filter((s) => paths[s]);
  p.spent.witnesses += found.reduce((n, s) => n + paths[s]!.length, 0);
  const told = p.spent.witnesses <= p.bounds.witnesses;
  return {
    from: p.graph.factors[start]!.id,
    to: p.graph.factors[target]!.id,
    sign: verdictWith(
      found.map((s) => pathSigns[s]!),
      doubtful,
    ),
    witnesses: told ? found.map((s) => paths[s]!.map((i) => p.graph.links[i]!.id)) : [],
  };
}

/** Total effects on the given factors, by position of effect and cause; pairs without a path are left out. */
export function totalEffects(graph: SignedGraph, targets: readonly string[], bounds = effectBounds): Effect[] {
  const adjacency = adjacencyOf(graph);
  const polarities = graph.links.map((l) => l.polarity);
  const component = strongComponents(adjacency);
  const times = new Uint8Array(polarities.length * states);
  polarities.forEach((polarity, link) => {
    for (let s = 0; s < states; s += 1) times[link * states + s] = timesLink(s, signOfPolarity(polarity));
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
  };
  return targets.flatMap((id) => {
    const target = adjacency.position.get(id);
    if (target === undefined) return [];
    const reach = reachBackwards(target, prepared);
    const routes = balancedRoutes(reach, prepared);
    return graph.factors.flatMap((_, start) => effectOf(start, target, reach, routes, prepared) ?? []);
  });
}
