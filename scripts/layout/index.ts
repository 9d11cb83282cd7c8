/** Where everything of a causal map stands: nodes, links and a box in, geometry out. Pure, and the same for the same map. */
import type { Box, LoopMark, MapDrawing, MapLink, MapNode } from './drawing.ts';
import { fitsInColumns, layoutColumns } from './layout-map.ts';
import { layoutRing, ringOf } from './ring.ts';

export {
  type Box,
  boxOf,
  type DrawnLink,
  type DrawnLoop,
  type DrawnNode,
  type LoopMark,
  labelSize,
  type MapDrawing,
  type MapLink,
  type MapNode,
  mapBox,
  shape,
} from './drawing.ts';
export { isJoined } from './measure-text.ts';

export interface CausalMap {
  readonly nodes: readonly MapNode[];
  /** Between nodes of the map. */
  readonly links: readonly MapLink[];
  /** What kind of feedback loop the map is, where it is one; it is drawn as a ring if its links form one. */
  readonly loop?: LoopMark;
}

/** The drawing of a map with at least one node, for a box that it is to fill without exceeding labels of 20 px. */
export function layoutMap({ nodes, links, loop }: CausalMap, box: Box): MapDrawing {
  const ring = loop === undefined ? undefined : ringOf(nodes, links);
  return ring && loop !== undefined ? layoutRing(nodes, ring, loop, box) : layoutColumns(nodes, links, box);
}

/** Whether a map drawn in columns fits a box with labels of 20 px. */
export const fitsBox = ({ nodes, links }: CausalMap, box: Box): boolean => fitsInColumns(nodes, links, box);
