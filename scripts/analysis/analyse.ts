/** The analysis of a signed graph, and of a coding with its sections and findings. */
import type { Model } from '../model/index.ts';
import { oncePer } from '../once-per.ts';
import { type Effect, totalEffects } from './effects.ts';
import { findFindings } from './findings/find-findings.ts';
import type { Finding } from './findings/finding.ts';
import { type DisputedPair, deniedLinks, disputedPairs, graphOf, type SignedGraph } from './graph.ts';
import { type FactorIndex, factorIndices, type MapIndices, mapIndices } from './indices.ts';
import { findLoops, type LoopBounds, type Loops, loopBounds } from './loops.ts';
import { ownLinks } from './own-links.ts';
import { passagesByLink } from './passages.ts';
import { pressingSigns, pressuresOn } from './pressures.ts';
import { type Robustness, robustnessOf } from './robustness.ts';
import {
  analyseSections,
  type Balance,
  balanceOf,
  findSignReversals,
  type SectionAnalysis,
  type SignReversal,
} from './sections.ts';
import { type Passages, type Telling, tellingOf } from './telling.ts';

/** What follows from the links of a graph. */
export interface GraphAnalysis {
  /** The graph analysed. */
  readonly graph: SignedGraph;
  /** Degrees and roles, in the order of the graph. */
  readonly factors: readonly FactorIndex[];
  /** Indices of the whole graph. */
  readonly indices: MapIndices;
  /** Feedback loops. */
  readonly loops: Loops;
  /** Pairs of factors in dispute, in the order of the links. */
  readonly disputed: readonly DisputedPair[];
  /** Total effects of all connected pairs; with an outcome or more than 200 factors, only those on the outcome. */
  readonly effects: readonly Effect[];
}

/** A total effect on the outcome, with the passages it rests on. */
export interface OutcomeEffect extends Effect {
  /** Where each witness is told, in the order of `witnesses`. */
  readonly told: readonly Telling[];
  /** How many links must be removed to change it. */
  readonly robustness: Robustness;
}

/** What follows from the links of a coding. */
export interface Analysis extends GraphAnalysis {
  /** Id of the factor that the effects lead to. */
  readonly outcome: string;
  /** Total effects on the outcome, in the order of the factors. */
  readonly onOutcome: readonly OutcomeEffect[];
  /** Total effects on the outcome without the links that only actors hold, in the order of the factors. */
  readonly ownOnOutcome: readonly Effect[];
  /** Factors by their pressure on the outcome as told, in the graph of `ownOnOutcome`: see `SectionAnalysis.balance`. */
  readonly asTold: Balance;
  /** Statements that assert each link. */
  readonly passages: Passages;
  /** In the order of the deck; empty above 200 factors. */
  readonly sections: readonly SectionAnalysis[];
  /** Factors whose effect on the outcome changes its sign between sections. */
  readonly turns: readonly SignReversal[];
  /** In the order of their rules; empty above 200 factors. */
  readonly findings: readonly Finding[];
}

/** Factors up to which effects of all pairs, robustness, sections and findings are computed. */
const fullAnalysisLimit = 200;

/** The analysis of a graph, in its order; with `outcome`, only effects on that factor. `denied` are links that are not in it. */
export function analyseGraph(
  graph: SignedGraph,
  outcome?: string,
  bounds: LoopBounds = loopBounds,
  denied: Model['denied'] = [],
): GraphAnalysis {
  const factors = factorIndices(graph);
  const all = graph.factors.length <= fullAnalysisLimit ? graph.factors.map((f) => f.id) : [];
  return {
    graph,
    factors,
    indices: mapIndices(graph, factors),
    loops: findLoops(graph, bounds),
    disputed: disputedPairs(graph, denied),
    effects: totalEffects(graph, outcome === undefined ? all : [outcome]),
  };
}

/** Limits of an analysis. */
export interface AnalyseOptions {
  /** Id of the outcome; the deck's by default. */
  readonly outcome?: string;
  /** Id of a section, to analyse only its links. */
  readonly section?: string;
  /** Bounds of the search for loops. */
  readonly loops?: LoopBounds;
}

function analyseWithin(model: Model, options: AnalyseOptions): Analysis {
  const graph = options.section === undefined ? graphOf(model) : graphOf(model, [options.section]);
  const outcome = options.outcome ?? model.outcome;
  const isSmall = graph.factors.length <= fullAnalysisLimit;
  const denied = deniedLinks(model, options.section);
  const whole = analyseGraph(graph, isSmall ? options.outcome : outcome, options.loops, denied);
  const passages = passagesByLink(model);
  const notComputed: Robustness = { passages: 0, links: 0, exact: false, cut: [] };
  const onOutcome = whole.effects
    .filter((e) => e.to === outcome)
    .map(
      (effect): OutcomeEffect => ({
        ...effect,
        told: effect.witnesses.map((path) => tellingOf(path, passages)),
        robustness: isSmall ? robustnessOf(effect, graph, passages) : notComputed,
      }),
    );
  const own = ownLinks(model, graph);
  const ownOnOutcome = totalEffects(own, [outcome]);
  const asTold = balanceOf(
    isSmall ? pressuresOn(own, outcome, pressingSigns(model, options.section), ownOnOutcome) : [],
  );
  const sections = isSmall ? analyseSections(model, outcome) : [];
  const turns = findSignReversals(sections);
  const analysis = { ...whole, outcome, onOutcome, ownOnOutcome, asTold, passages, sections, turns };
  return {
    ...analysis,
    findings: isSmall ? findFindings({ ...analysis, model }, { graph: own, onOutcome: ownOnOutcome }) : [],
  };
}

/** The analysis without limits, which the plans, the board and the reader page of a run share. */
const wholeAnalysis = oncePer((model: Model) => analyseWithin(model, {}));

/** The analysis of a coding; without limits it is computed once for a model. */
export const analyse = (model: Model, options: AnalyseOptions = {}): Analysis =>
  Object.keys(options).length === 0 ? wholeAnalysis(model) : analyseWithin(model, options);
