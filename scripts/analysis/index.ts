/** Analysis of signed graphs and codings: the public functions and types of this stage. */
export { type CodedLink, type Comparison, compareCodings } from './agreement.ts';
export { type Analysis, analyse, analyseGraph, type GraphAnalysis } from './analyse.ts';
export { toAnalysisJson } from './analysis-json.ts';
export { effectMethod } from './effects.ts';
export { toDot } from './exchange/dot.ts';
export { toGraphml, toYedGraphml } from './exchange/graphml.ts';
export { toLinksCsv } from './exchange/links-csv.ts';
export { answeredLinks } from './findings/answers.ts';
export type { Finding } from './findings/finding.ts';
export { disputedPairs, type GraphLink, type SignedGraph } from './graph.ts';
export { indexCaveat, indexFormulas } from './indices.ts';
export { type Loop, loopBounds, loopThrough } from './loops.ts';
export type { Telling } from './passages.ts';
export { pressingSign } from './pressures.ts';
export type { Robustness } from './robustness.ts';
export type { Balance, SignReversal } from './sections.ts';
export type { EffectSign } from './signs.ts';
