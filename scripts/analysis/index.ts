export { type Analysis, analyse, analyseGraph, type GraphAnalysis } from './analyse.ts';
export { toAnalysisJson } from './analysis-json.ts';
export { toDot } from './exchange/dot.ts';
export { toGraphml } from './exchange/graphml.ts';
export { parseLinksCsv, toLinksCsv } from './exchange/links-csv.ts';
export { indexFormulas } from './indices.ts';
