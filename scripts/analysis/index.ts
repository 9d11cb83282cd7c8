export { type Analysis, analyse, type SectionBalance } from './analyse.ts';
export { toAnalysisJson } from './analysis-json.ts';
export { type Effect, type EffectSign, totalEffects } from './effects.ts';
export { graphOf, type SignedGraph } from './graph.ts';
export { type FactorIndex, indexFormulas } from './indices.ts';
export type { Loop } from './loops.ts';
