import type { Model } from '../model/index.ts';
import { type Effect, totalEffects } from './effects.ts';
import { findFindings } from './findings/find-findings.ts';
import type { Finding } from './findings/finding.ts';
import { graphOf, type SignedGraph } from './graph.ts';
import { type FactorIndex, factorIndices, type MapIndices, mapIndices } from './indices.ts';
import { findLoops, type LoopBounds, type Loops, loopBounds } from './loops.ts';
import { type Passages, passagesByLink, type Telling, tellingOf } from './passages.ts';
import { type Robustness, robustnessOf } from './robustness.ts';
import { analyseSections, findTurns, type SectionAnalysis, type SignTurn } from './sections.ts';

/** What the links of a graph say together. */
export interface GraphAnalysis {
  readonly graph: SignedGraph;
  readonly factors: readonly FactorIndex[];
  readonly indices: MapIndices;
  readonly loops: Loops;
  /** Total effects of every connected pair up to 200 factors; above that, or with an outcome, on the outcome alone. */
  readonly effects: readonly Effect[];
}

/** A total effect on the outcome with where each witness is told, and how firmly it stands. */
export interface OutcomeEffect extends Effect {
  /** By witness. */
  readonly told: readonly Telling[];
  readonly robustness: Robustness;
}

export interface Analysis extends GraphAnalysis {
  readonly outcome: string;
  /** Total effects on the outcome, in the order of the factors. */
  readonly onOutcome: readonly OutcomeEffect[];
  readonly passages: Passages;
  readonly sections: readonly SectionAnalysis[];
  readonly turns: readonly SignTurn[];
  /** By weight. */
  readonly findings: readonly Finding[];
}

/** Most factors for which all ordered pairs, robustness and findings are worked out. */
const smallMap = 200;

/** The analysis of a graph; with `outcome`, effects on that factor alone. Pure; order follows the graph. */
export function analyseGraph(graph: SignedGraph, outcome?: string, bounds: LoopBounds = loopBounds): GraphAnalysis {
  const factors = factorIndices(graph);
  const all = graph.factors.length <= smallMap ? graph.factors.map((f) => f.id) : [];
  return {
    graph,
    factors,
    indices: mapIndices(graph, factors),
    loops: findLoops(graph, bounds),
    effects: totalEffects(graph, outcome === undefined ? all : [outcome]),
  };
}

export interface AnalyseOptions {
  /** Id of a factor; the deck's own outcome where not given. */
  readonly outcome?: string;
  /** Id of a section whose links alone are analysed. */
  readonly section?: string;
  readonly loops?: LoopBounds;
}

/** The analysis of a coding, of one section's links where `section` is given. Above 200 factors without findings. */
export function analyse(model: Model, options: AnalyseOptions = {}): Analysis {
  const graph = options.section === undefined ? graphOf(model) : graphOf(model, [options.section]);
  const outcome = options.outcome ?? model.outcome;
  const small = graph.factors.length <= smallMap;
  const whole = analyseGraph(graph, small ? options.outcome : outcome, options.loops);
  const passages = passagesByLink(model);
  const nothing: Robustness = { passages: 0, links: 0, exact: false, cut: [] };
  const onOutcome = whole.effects
    .filter((e) => e.to === outcome)
    .map(
      (effect): OutcomeEffect => ({
        ...effect,
        told: effect.witnesses.map((path) => tellingOf(path, passages)),
        robustness: small ? robustnessOf(effect, graph, passages) : nothing,
      }),
    );
  const sections = small ? analyseSections(model, outcome) : [];
  const turns = findTurns(sections);
  const evidenced = { ...whole, model, outcome, onOutcome, passages, sections, turns };
  const { model: _, ...analysis } = evidenced;
  return { ...analysis, findings: small ? findFindings(evidenced) : [] };
}
