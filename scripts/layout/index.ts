/** Where everything of a causal map stands: nodes, links and a box in, geometry out. Pure, and the same for the same map. */
import {
  type Box,
  type LoopMark,
  labelSize,
  type MapDrawing,
  type MapLink,
  type MapNode,
  mapBox,
  shape,
  tallBox,
} from './drawing.ts';
import { layoutHub } from './hub.ts';
import { fitsInColumns, layoutColumns } from './layout-map.ts';
import { layoutRing, ringOf } from './ring.ts';

export {
  type Box,
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
  tallBox,
} from './drawing.ts';
export { isJoined, textWidth } from './measure-text.ts';

export interface CausalMap {
  readonly nodes: readonly MapNode[];
  /** Between nodes of the map. */
  readonly links: readonly MapLink[];
  /** What kind of feedback loop the map is, where it is one; it is drawn as a ring if its links form one. */
  readonly loop?: LoopMark;
  /** Whether it is an overview whose nodes all lead to the outcome: drawn as a ledger where it fits. */
  readonly hub?: boolean;
}

function drawingOf({ nodes, links, loop, hub }: CausalMap, box: Box): MapDrawing {
  const ledger = hub ? layoutHub(nodes, links, box) : undefined;
  if (ledger) return ledger;
  const ring = loop === undefined ? undefined : ringOf(nodes, links);
  return ring && loop !== undefined ? layoutRing(nodes, ring, loop, box) : layoutColumns(nodes, links, box);
}

/** Most answers that are kept; a deck has a few hundred maps. */
const mostKept = 4_096;

/** Answers by what was asked. */
class Memo<T> {
  readonly #known = new Map<string, T>();
  readonly #asked = new Set<string>();

  /** The answer known, or the one given now. */
  answer(question: string, now: () => T): T {
    const before = this.#known.get(question);
    const answer = before ?? now();
    if (before === undefined) this.learn(question, answer);
    this.#asked.add(question);
    return answer;
  }

  learn(question: string, answer: T): void {
    if (this.#known.size >= mostKept) {
      this.#known.clear();
      this.#asked.clear();
    }
    this.#known.set(question, answer);
  }

  /** What has been asked for, in the order in which it was known. */
  asked(): ReadonlyMap<string, T> {
    return new Map([...this.#known].filter(([question]) => this.#asked.has(question)));
  }
}

const drawings = new Memo<MapDrawing>();
const fits = new Memo<boolean>();

/**
 * A function of a map that gives the same answer for the same map without reckoning it again: a map is asked for by each
 * talk, by the board and by the checks of one run.
 */
function remembered<T>(memo: Memo<T>, answer: (map: CausalMap, box: Box) => T): (map: CausalMap, box: Box) => T {
  return (map, box) => {
    const { nodes, links, loop, hub } = map;
    const question = JSON.stringify([nodes, links, loop, hub, box.width, box.height]);
    return memo.answer(question, () => answer(map, box));
  };
}

/** What the layout has found out about maps, for another thread or run, which need not find it out again. */
export interface Layouts {
  readonly drawings: ReadonlyMap<string, MapDrawing>;
  /** Whether each map fits its box. */
  readonly fits: ReadonlyMap<string, boolean>;
}

/** What it was asked for since it was loaded. */
export const knownLayouts = (): Layouts => ({ drawings: drawings.asked(), fits: fits.asked() });

/** Takes what another thread or run has found out. */
export function learnLayouts(layouts: Layouts): void {
  for (const [question, drawing] of layouts.drawings) drawings.learn(question, drawing);
  for (const [question, answer] of layouts.fits) fits.learn(question, answer);
}

/** A drawing and the room of a slide for which it was laid out. */
export interface SlideDrawing extends MapDrawing {
  readonly box: Box;
}

/** The drawing of a map with at least one node, for a box that it is to fill without exceeding labels of 20 px. */
export const layoutMap = remembered(drawings, drawingOf);

/**
 * The drawing of a map on its slides, the same on all of them: in the room above a quote where its labels keep their
 * size there, else in the taller one if they are larger in it. Loops and hubs always have the taller one.
 */
export function layoutForSlide(map: CausalMap): SlideDrawing {
  if (map.loop !== undefined || map.hub) return { ...layoutMap(map, tallBox), box: tallBox };
  const usual = layoutMap(map, mapBox);
  const size = labelSize(usual, mapBox);
  if (size >= shape.fontSize) return { ...usual, box: mapBox };
  const taller = layoutMap(map, tallBox);
  return labelSize(taller, tallBox) > size ? { ...taller, box: tallBox } : { ...usual, box: mapBox };
}

/** Whether a map drawn in columns fits a box with labels of 20 px. */
export const fitsBox = remembered(fits, ({ nodes, links }, box) => fitsInColumns(nodes, links, box));
