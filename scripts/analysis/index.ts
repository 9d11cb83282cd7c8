export { type Analysis, analyse } from './analyse.ts';
export { toAnalysisJson } from './analysis-json.ts';
export { indexFormulas } from './indices.ts';
