/** Signed directed graphs: factors are nodes, links are arcs with a sign. */
import type { Model, Polarity } from '../model/index.ts';

/** A link of a graph. */
export interface GraphLink {
  /** Unique in the graph. */
  readonly id: string;
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
  /** Sign of the link. */
  readonly polarity: Polarity;
  /** Ids of the claims that assert it; empty for a table of links. */
  readonly claims: readonly string[];
  /** Who holds it: names of actors, or `''` for the author. Absent where that is not known. */
  readonly holders?: readonly string[];
}

/** A signed directed graph. Several links may have the same ends. */
export interface SignedGraph {
  /** Nodes. */
  readonly factors: readonly {
    /** Unique among the factors. */
    readonly id: string;
    /** Name of the factor: two to five words. */
    readonly label: string;
  }[];
  /** Arcs. Their ends are ids of `factors`. */
  readonly links: readonly GraphLink[];
}

/** A graph by positions: factors and links are their indices in the lists of the graph. */
export interface Adjacency {
  /** Position of a factor by id. */
  readonly position: ReadonlyMap<string, number>;
  /** Outgoing links of each factor. */
  readonly out: readonly (readonly number[])[];
  /** Incoming links of each factor. */
  readonly in: readonly (readonly number[])[];
  /** Cause of each link. */
  readonly from: readonly number[];
  /** Effect of each link. */
  readonly to: readonly number[];
}

/** Ids of a factor and of all to which a path of links leads from it. */
export function reachedFrom(factor: string, links: readonly Pick<GraphLink, 'from' | 'to'>[]): ReadonlySet<string> {
  const effectsOf = Map.groupBy(links, (l) => l.from);
  const reached = new Set([factor]);
  // A set that grows during the loop is walked to its new end.
  for (const id of reached) for (const { to } of effectsOf.get(id) ?? []) reached.add(to);
  return reached;
}

/** Ids of a factor and of all from which a path of links leads to it. */
export const leadingTo = (factor: string, links: readonly Pick<GraphLink, 'from' | 'to'>[]): ReadonlySet<string> =>
  reachedFrom(
    factor,
    links.map(({ from, to }) => ({ from: to, to: from })),
  );

/** The factors of a coding without those that are in denied links only. The outcome stays. */
function countedFactors({ factors, links, denied, outcome }: Model) {
  const counted = new Set([outcome, ...links.flatMap((l) => [l.from, l.to])]);
  const others = new Set(denied.flatMap((l) => [l.from, l.to]));
  return factors.filter((f) => counted.has(f.id) || !others.has(f.id));
}

/** The graph of a coding; with `sections`, only links that their claims assert and the factors of these links. */
export function graphOf(model: Model, sections?: readonly string[]): SignedGraph {
  if (sections === undefined)
    return {
      factors: countedFactors(model).map(({ id, label }) => ({ id, label })),
      links: model.links.map((l) => ({ ...withoutClaims(l), claims: l.assertions.map((a) => a.claim) })),
    };
  const claims = new Set(model.claims.filter((c) => sections.includes(c.section)).map((c) => c.id));
  const links = model.links.flatMap((l) => {
    const asserting = l.assertions.map((a) => a.claim).filter((c) => claims.has(c));
    return asserting.length === 0 ? [] : [{ ...withoutClaims(l), claims: asserting }];
  });
  const touched = new Set(links.flatMap((l) => [l.from, l.to]));
  return { factors: model.factors.filter((f) => touched.has(f.id)).map(({ id, label }) => ({ id, label })), links };
}

const withoutClaims = ({ id, from, to, polarity }: GraphLink | Model['links'][number]) => ({ id, from, to, polarity });

/** The links of each of `count` factors, given the factor of each link. Arrays that grow would take three times the memory. */
function linksByFactor(factorOf: readonly number[], count: number): number[][] {
  const left = new Int32Array(count);
  for (const factor of factorOf) left[factor]! += 1;
  const lists = Array.from(left, (size) => new Array<number>(size));
  for (let link = factorOf.length - 1; link >= 0; link -= 1) {
    const factor = factorOf[link]!;
    left[factor]! -= 1;
    lists[factor]![left[factor]!] = link;
  }
  return lists;
}

/** The adjacency of a graph. */
export function adjacencyOf({ factors, links }: SignedGraph): Adjacency {
  const position = new Map(factors.map((f, i) => [f.id, i]));
  const from = links.map((link) => position.get(link.from) as number);
  const to = links.map((link) => position.get(link.to) as number);
  return { position, out: linksByFactor(from, factors.length), in: linksByFactor(to, factors.length), from, to };
}

/** Two factors of whose link the text says opposite things. */
export interface DisputedPair {
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
  /** Ids of the links in dispute that are asserted: of both signs, or of a sign that is denied, too. */
  readonly links: readonly string[];
  /** Ids of the denied links that contradict one of them; absent if there are none. */
  readonly denied?: readonly string[];
}

/** The denied links of a coding; with `section`, only those that its claims deny. */
export function deniedLinks(model: Model, section?: string): Model['denied'] {
  if (section === undefined) return model.denied;
  const claims = new Set(model.claims.filter((c) => c.section === section).map((c) => c.id));
  return model.denied.filter((l) => l.assertions.some((a) => claims.has(a.claim)));
}

/** What of the links of one pair is in dispute: both signs, and each sign that is asserted and denied. */
function disputeOf(links: readonly GraphLink[], denied: readonly Pick<GraphLink, 'id' | 'polarity'>[]): DisputedPair {
  const [{ from, to }] = links as [GraphLink];
  const isBoth = ['+', '-'].every((sign) => links.some((l) => l.polarity === sign));
  const against = denied.filter((d) => links.some((l) => l.polarity === d.polarity));
  const isDisputed = ({ polarity }: GraphLink) =>
    (isBoth && polarity !== '?') || against.some((d) => d.polarity === polarity);
  return {
    ...{ from, to, links: links.filter(isDisputed).map((l) => l.id) },
    ...(against.length === 0 ? {} : { denied: against.map((d) => d.id) }),
  };
}

/** Pairs of factors with a plus and a minus link, or with a link that is asserted and denied, in the order of the links. */
export function disputedPairs(
  graph: SignedGraph,
  denied: readonly Pick<GraphLink, 'id' | 'from' | 'to' | 'polarity'>[] = [],
): DisputedPair[] {
  const endsOf = ({ from, to }: Pick<GraphLink, 'from' | 'to'>) => `${from}\n${to}`;
  const deniedBetween = Map.groupBy(denied, endsOf);
  const pairs: DisputedPair[] = [];
  for (const [ends, links] of Map.groupBy(graph.links, endsOf)) {
    const against = deniedBetween.get(ends) ?? [];
    const pair = links.length + against.length > 1 ? disputeOf(links, against) : undefined;
    if (pair && pair.links.length > 0) pairs.push(pair);
  }
  return pairs;
}
