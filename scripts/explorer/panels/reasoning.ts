/** The parts of the analysis that the page loads. Its index would bring the parser of the data into the page. */
export { type ComparedPair, compareMaps, type MapComparison } from '../../analysis/agreement/compare-maps.ts';
export type { GraphLink, SignedGraph } from '../../analysis/graph.ts';
export { effectBounds } from '../../analysis/path-search.ts';
export { findPaths, type Path, pathBounds, stepsAlong } from '../../analysis/paths.ts';
export { type Passages, tellingOf } from '../../analysis/telling.ts';
export { type Change, type ChangedFactor, type Direction, furtherPaths, whatIf } from '../../analysis/what-if.ts';
