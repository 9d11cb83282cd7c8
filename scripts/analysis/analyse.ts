import type { Model } from '../model/index.ts';
import { type Effect, type EffectSign, totalEffects } from './effects.ts';
import { graphOf, type SignedGraph } from './graph.ts';
import { type FactorIndex, factorIndices, type MapIndices, mapIndices } from './indices.ts';
import { findLoops, type Loop } from './loops.ts';

/** Factors by the sign of their total effect on the outcome, within one section's map. */
interface SectionBalance {
  readonly section: string;
  readonly raise: readonly string[];
  readonly lower: readonly string[];
  /** Unclear, indeterminate or unsettled. */
  readonly open: readonly string[];
}

/** What the links of a graph say together. */
export interface GraphAnalysis {
  readonly graph: SignedGraph;
  readonly factors: readonly FactorIndex[];
  readonly indices: MapIndices;
  readonly loops: { readonly items: readonly Loop[]; readonly truncated: boolean };
  /** Total effects of every connected pair up to 200 factors; above that, or with an outcome, on the outcome alone. */
  readonly effects: readonly Effect[];
}

export interface Analysis extends GraphAnalysis {
  /** Total effects on the outcome, in the order of the factors. */
  readonly onOutcome: readonly Effect[];
  readonly balance: readonly SectionBalance[];
}

/** Most factors for which all ordered pairs are worked out. */
const allPairsLimit = 200;

/** The analysis of a graph; with `outcome`, effects on that factor alone. Pure; order follows the graph. */
export function analyseGraph(graph: SignedGraph, outcome?: string): GraphAnalysis {
  const factors = factorIndices(graph);
  const all = graph.factors.length <= allPairsLimit ? graph.factors.map((f) => f.id) : [];
  return {
    graph,
    factors,
    indices: mapIndices(graph, factors),
    loops: findLoops(graph),
    effects: totalEffects(graph, outcome === undefined ? all : [outcome]),
  };
}

/** The analysis of a coding, of one section's links where `section` is given. */
export function analyse(
  model: Model,
  options: { readonly outcome?: string; readonly section?: string } = {},
): Analysis {
  const graph = options.section === undefined ? graphOf(model) : graphOf(model, [options.section]);
  const outcome = options.outcome ?? model.outcome;
  const large = graph.factors.length > allPairsLimit;
  const analysis = analyseGraph(graph, large ? outcome : options.outcome);
  return {
    ...analysis,
    onOutcome: analysis.effects.filter((e) => e.to === outcome),
    balance: model.sections.map((s) => {
      const here = totalEffects(graphOf(model, [s.id]), [outcome]);
      const of = (...signs: EffectSign[]) => here.filter((e) => signs.includes(e.sign)).map((e) => e.from);
      return { section: s.id, raise: of('+'), lower: of('-'), open: of('unclear', 'indeterminate', 'unsettled') };
    }),
  };
}
