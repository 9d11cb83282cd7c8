/** Maps and codings of other programs: the public functions and types of this stage. */
export { readMap } from './read-map.ts';
export { toGraph } from './to-graph.ts';
