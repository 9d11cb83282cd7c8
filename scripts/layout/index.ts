/** Layout of causal maps: nodes, links and a box in, coordinates out. Pure: equal maps get equal drawings. */
import { mapShape, type Size, type SlideGeometry } from '../geometry.ts';
import { fitsInColumns, layoutColumns } from './column-layout.ts';
import { type LoopMark, labelSize, type MapDrawing, type MapLink, type MapNode } from './drawing.ts';
import { layoutHub } from './hub-layout.ts';
import { partNames } from './measure-text.ts';
import { layoutRing, ringOf } from './ring-layout.ts';

export {
  type DrawnLink,
  type DrawnLoop,
  type DrawnNode,
  type LoopMark,
  labelSize,
  type MapDrawing,
  type MapLink,
  type MapNode,
} from './drawing.ts';
export { createLayoutCache, type LayoutCache, type LayoutRecords } from './layout-cache.ts';
export { boxWithin, isJoined, labelBoxes, textWidth } from './measure-text.ts';
export { type PlacedWords, placeWords, tailOf } from './place-words.ts';

/** A map to be laid out: at least one node. */
export interface CausalMap {
  /** At least one. */
  readonly nodes: readonly MapNode[];
  /** Between nodes of the map. */
  readonly links: readonly MapLink[];
  /** Kind of the feedback loop that the map is, if it is one; drawn as a ring if its links form one simple cycle. */
  readonly loop?: LoopMark;
  /** Whether it is an overview whose nodes all lead to the outcome; drawn as a ledger if that fits the box. */
  readonly hub?: boolean;
  /** Set if it is the argument of a talk, which has wide rows. It fills the tall box, or alone on its slide the whole one. */
  readonly argument?: 'alone' | 'above-text';
}

/** The two questions that a layout answers. Pure (`mapLayout`) or with a cache (`createLayoutCache`). */
export interface MapLayout {
  /** The drawing of a map whose labels are as large as possible in the box, at most at full size. */
  draw(map: CausalMap, box: Size): MapDrawing;
  /** Whether a map drawn in columns fits the box with labels at full size. */
  fits(map: CausalMap, box: Size): boolean;
}

/** The layout without a cache: every call computes anew. */
export const mapLayout: MapLayout = {
  draw({ nodes, links, loop, hub, argument }, box) {
    const ledger = hub ? layoutHub(nodes, links, box) : undefined;
    if (ledger) return ledger;
    const ring = loop === undefined ? undefined : ringOf(nodes, links);
    return ring && loop !== undefined
      ? layoutRing(nodes, ring, loop, box)
      : layoutColumns(nodes, links, box, argument !== undefined);
  },
  fits: ({ nodes, links }, box) => fitsInColumns(nodes, links, box),
};

/** A drawing and the box of the slide for which it was laid out. */
export interface SlideDrawing extends MapDrawing {
  /** The box of the slide. */
  readonly box: Size;
}

/** How much larger a slide shows a drawing: as large as its box holds, up to the largest scale. */
export const slideScale = ({ width, height, box }: SlideDrawing): number =>
  Math.min(mapShape.largestScale, box.width / width, box.height / height);

/** Scales below the largest at which a small map is tried. */
const scaleStep = 0.1;

/**
 * The drawing of a map for a box that it fills best: laid out for a smaller box, so that its labels are above full size. None
 * parts a name.
 */
function enlarged(map: CausalMap, box: Size, layout: MapLayout): MapDrawing | undefined {
  for (let scale = mapShape.largestScale; scale > 1 + scaleStep / 2; scale -= scaleStep) {
    const smaller = { width: Math.floor(box.width / scale), height: Math.floor(box.height / scale) };
    const drawing = layout.fits(map, smaller) ? layout.draw(map, smaller) : undefined;
    if (drawing && !drawing.nodes.some((n) => partNames(n.lines))) return drawing;
  }
  return undefined;
}

/**
 * The drawing of a map for its slides, the same on all of them. Feedback loops, hubs and the argument get the tall box; the
 * argument gets the whole one where nothing stands below it. Any other map gets the usual box, in which the labels of a
 * small map are up to `largestScale` of full size, or the tall one if its labels are below full size in the usual one and
 * larger in the tall one.
 */
export function layoutForSlide(
  map: CausalMap,
  { mapBox, tallMapBox, wholeMapBox }: Pick<SlideGeometry, 'mapBox' | 'tallMapBox' | 'wholeMapBox'>,
  layout: MapLayout,
): SlideDrawing {
  if (map.loop !== undefined || map.hub) return { ...layout.draw(map, tallMapBox), box: tallMapBox };
  if (map.argument) {
    const box = map.argument === 'alone' ? wholeMapBox : tallMapBox;
    return { ...(enlarged(map, box, layout) ?? layout.draw(map, box)), box };
  }
  const usual = enlarged(map, mapBox, layout) ?? layout.draw(map, mapBox);
  const size = labelSize(usual, mapBox);
  if (size >= mapShape.fontSize) return { ...usual, box: mapBox };
  const tall = layout.draw(map, tallMapBox);
  return labelSize(tall, tallMapBox) > size ? { ...tall, box: tallMapBox } : { ...usual, box: mapBox };
}
