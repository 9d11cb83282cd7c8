/** Degrees and indices of a causal map. They depend on the granularity of the coding. */
import type { SignedGraph } from './graph.ts';

/** Role of a factor by its links with other factors: outgoing only, incoming only, both, or none. */
export type Role = 'driver' | 'receiver' | 'intermediate' | 'isolated';

/** Degrees of one factor. */
export interface FactorIndex {
  /** Id of the factor. */
  readonly id: string;
  /** Label of the factor. */
  readonly label: string;
  /** Its role by its degrees. */
  readonly role: Role;
  /** Incoming links from other factors. */
  readonly in: number;
  /** Outgoing links to other factors. */
  readonly out: number;
  /** Degree centrality: in + out. */
  readonly centrality: number;
  /** Links from the factor to itself; they count in no degree. */
  readonly selfLoops: number;
}

/** Indices of a whole map, rounded to six decimals. Formulas: `indexFormulas`. */
export interface MapIndices {
  /** Number of factors. */
  readonly factors: number;
  /** Number of links; a disputed pair counts as two. */
  readonly links: number;
  /** Links divided by factors; 0 without factors. */
  readonly linksPerFactor: number;
  /** Links from a factor to itself; `drivers` to `complexity` leave them out. */
  readonly selfLoops: number;
  /** Factors with outgoing links only. */
  readonly drivers: number;
  /** Factors with incoming links only. */
  readonly receivers: number;
  /** Share of the ordered pairs of two factors that are linked, from 0 to 1; 0 below two factors. */
  readonly density: number;
  /** 0 for equal out-degrees, 1 for a transitive tournament; `null` below two factors. */
  readonly hierarchy: number | null;
  /** Receivers divided by drivers; `null` without drivers. */
  readonly complexity: number | null;
}

/** Formula and source of each index; N is the number of factors, C that of links, P that of ordered pairs linked. */
export const indexFormulas = {
  linksPerFactor: 'C / N; a disputed pair counts as two links',
  density: 'P / (N (N − 1)), P: ordered pairs of two factors that are linked (Özesmi & Özesmi 2004)',
  hierarchy: '12 / ((N − 1) N (N + 1)) · Σ (out_i − mean out)² (MacDonald 1983)',
  complexity: 'receivers / drivers (Özesmi & Özesmi 2004)',
  centrality: 'in + out, each the number of links from or to other factors (Özesmi & Özesmi 2004)',
  selfLoops: 'links from a factor to itself, left out of roles, degrees, density and hierarchy',
} as const;

/** The caveat printed with every table of indices. */
export const indexCaveat =
  'Degrees and indices depend on how finely a text is coded: compare only maps coded by one rule.';

const round = (x: number) => Math.round(x * 1e6) / 1e6;

/** Degrees and role of each factor, in the order of the graph. */
export function factorIndices(graph: SignedGraph): FactorIndex[] {
  const incoming = new Map<string, number>();
  const outgoing = new Map<string, number>();
  const own = new Map<string, number>();
  const count = (degrees: Map<string, number>, id: string) => degrees.set(id, (degrees.get(id) ?? 0) + 1);
  for (const { from, to } of graph.links) {
    if (from === to) {
      count(own, from);
      continue;
    }
    count(outgoing, from);
    count(incoming, to);
  }
  return graph.factors.map(({ id, label }) => {
    const i = incoming.get(id) ?? 0;
    const o = outgoing.get(id) ?? 0;
    const role: Role = i === 0 ? (o === 0 ? 'isolated' : 'driver') : o === 0 ? 'receiver' : 'intermediate';
    return { id, label, role, in: i, out: o, centrality: i + o, selfLoops: own.get(id) ?? 0 };
  });
}

/** Indices of a graph. */
export function mapIndices(graph: SignedGraph, factors = factorIndices(graph)): MapIndices {
  const n = factors.length;
  const c = graph.links.length;
  const selfLoops = factors.reduce((sum, f) => sum + f.selfLoops, 0);
  const pairs = new Set(graph.links.filter((l) => l.from !== l.to).map((l) => JSON.stringify([l.from, l.to])));
  const mean = n === 0 ? 0 : (c - selfLoops) / n;
  const spread = factors.reduce((sum, f) => sum + (f.out - mean) ** 2, 0);
  const drivers = factors.filter((f) => f.role === 'driver').length;
  const receivers = factors.filter((f) => f.role === 'receiver').length;
  return {
    factors: n,
    links: c,
    linksPerFactor: n === 0 ? 0 : round(c / n),
    selfLoops,
    drivers,
    receivers,
    density: n < 2 ? 0 : round(pairs.size / (n * (n - 1))),
    hierarchy: n < 2 ? null : round((12 / ((n - 1) * n * (n + 1))) * spread),
    complexity: drivers === 0 ? null : round(receivers / drivers),
  };
}
