/** The signed directed graph of a coding: factors are nodes, links are arcs with a sign. */
import type { Model, Polarity } from '../model/index.ts';

export interface GraphLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly polarity: Polarity;
  /** Ids of the claims that assert it; empty for a table of links. */
  readonly claims: readonly string[];
}

export interface SignedGraph {
  readonly factors: readonly { readonly id: string; readonly label: string }[];
  readonly links: readonly GraphLink[];
}

/** Links as arcs between positions in `factors`. */
export interface Adjacency {
  readonly position: ReadonlyMap<string, number>;
  /** Outgoing links of each factor, as positions in `links`. */
  readonly out: readonly (readonly number[])[];
  readonly in: readonly (readonly number[])[];
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The graph of all links that claims of these sections assert, with the factors they touch; of the whole text by default. */
export function graphOf(model: Model, sections?: readonly string[]): SignedGraph {
  if (sections === undefined)
    return {
      factors: model.factors.map(({ id, label }) => ({ id, label })),
      links: model.links.map((l) => ({ ...pick(l), claims: l.assertions.map((a) => a.claim) })),
    };
  const claims = new Set(model.claims.filter((c) => sections.includes(c.section)).map((c) => c.id));
  const links = model.links.flatMap((l) => {
    const asserting = l.assertions.map((a) => a.claim).filter((c) => claims.has(c));
    return asserting.length === 0 ? [] : [{ ...pick(l), claims: asserting }];
  });
  const touched = new Set(links.flatMap((l) => [l.from, l.to]));
  return { factors: model.factors.filter((f) => touched.has(f.id)).map(({ id, label }) => ({ id, label })), links };
}

const pick = ({ id, from, to, polarity }: GraphLink | Model['links'][number]) => ({ id, from, to, polarity });

/** The adjacency of a graph. */
export function adjacencyOf(graph: SignedGraph): Adjacency {
  const position = new Map(graph.factors.map((f, i) => [f.id, i]));
  const out: number[][] = graph.factors.map(() => []);
  const incoming: number[][] = graph.factors.map(() => []);
  const from: number[] = [];
  const to: number[] = [];
  graph.links.forEach((link, i) => {
    const a = position.get(link.from) as number;
    const b = position.get(link.to) as number;
    from.push(a);
    to.push(b);
    out[a]!.push(i);
    incoming[b]!.push(i);
  });
  return { position, out, in: incoming, from, to };
}

/** The pairs of factors asserted both ways, in the order of the links. */
export function disputedPairs(graph: SignedGraph): { from: string; to: string; links: string[] }[] {
  const pairs = Map.groupBy(graph.links, (l) => `${l.from}\n${l.to}`);
  return [...pairs.values()]
    .filter((links) => links.some((l) => l.polarity === '+') && links.some((l) => l.polarity === '-'))
    .map((links) => ({
      from: links[0]!.from,
      to: links[0]!.to,
      links: links.filter((l) => l.polarity !== '?').map((l) => l.id),
    }));
}
