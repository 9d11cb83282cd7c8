import type { Model } from '../model/index.ts';
import { type Effect, type EffectSign, totalEffects } from './effects.ts';
import { graphOf, type SignedGraph } from './graph.ts';
import { type FactorIndex, factorIndices, type MapIndices, mapIndices } from './indices.ts';
import { findLoops, type Loop } from './loops.ts';

/** Factors by the sign of their total effect on the outcome, within one section's map. */
export interface SectionBalance {
  readonly section: string;
  readonly raise: readonly string[];
  readonly lower: readonly string[];
  /** Unclear, indeterminate or unsettled. */
  readonly open: readonly string[];
}

export interface Analysis {
  readonly graph: SignedGraph;
  readonly factors: readonly FactorIndex[];
  readonly indices: MapIndices;
  readonly loops: { readonly items: readonly Loop[]; readonly truncated: boolean };
  /** Total effects of every connected pair up to 200 factors, above that on the outcome alone. */
  readonly effects: readonly Effect[];
  /** Total effects on the outcome, in the order of the factors. */
  readonly onOutcome: readonly Effect[];
  readonly balance: readonly SectionBalance[];
}

/** Most factors for which all ordered pairs are worked out. */
export const allPairsLimit = 200;

/** What the links of the coding say together. Pure; order follows the data. */
export function analyse(
  model: Model,
  options: { readonly outcome?: string; readonly section?: string } = {},
): Analysis {
  const graph = options.section === undefined ? graphOf(model) : graphOf(model, [options.section]);
  const factors = factorIndices(graph);
  const outcome = options.outcome ?? model.outcome;
  const all = options.outcome === undefined && graph.factors.length <= allPairsLimit;
  const effects = totalEffects(graph, all ? graph.factors.map((f) => f.id) : [outcome]);
  return {
    graph,
    factors,
    indices: mapIndices(graph, factors),
    loops: findLoops(graph),
    effects,
    onOutcome: effects.filter((e) => e.to === outcome),
    balance: model.sections.map((s) => {
      const here = totalEffects(graphOf(model, [s.id]), [outcome]);
      const of = (...signs: EffectSign[]) => here.filter((e) => signs.includes(e.sign)).map((e) => e.from);
      return { section: s.id, raise: of('+'), lower: of('-'), open: of('unclear', 'indeterminate', 'unsettled') };
    }),
  };
}
