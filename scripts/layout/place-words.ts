/** Placement of words beside links: near the tail, where they touch no box, badge, line or other word. */
import { mapShape, type Size } from '../geometry.ts';
import { textWidth } from '../typography/index.ts';
import { type Curve, lengthOf, type Point, pointBefore, sample } from './curve.ts';
import { type DrawnLink, type MapDrawing, round } from './drawing.ts';
import { labelBoxes } from './measure-text.ts';
import type { Rect } from './place-badges.ts';

/** Words of a link, by the centre of their first line. */
export interface PlacedWords extends Point {
  /** The words, line by line. */
  readonly lines: readonly string[];
}

/** Height of a line, in font sizes. */
const lineHeight = 1.15;
/** Distance of the tail's mark from the box of the cause, in px. */
const tailDistance = 12;
/** Largest distance of words from the box of the cause, along the line and across it, and the step of both, in px. */
const farthest = { along: 120, across: 36, step: 6 } as const;
/** Least gap between words and anything else, in px. */
const gap = 4;

/** Points along the line of a link, from cause to effect. */
function pointsOf({ path }: DrawnLink): Point[] {
  let at: Point = { x: 0, y: 0 };
  const curves: Curve[] = [];
  for (const [, kind, numbers = ''] of path.matchAll(/([MLC])([^MLC]*)/gu)) {
    const values = numbers.trim().split(/[ ,]+/u).map(Number);
    const points = values.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: values[i + 1]! }] : []));
    if (kind !== 'M') curves.push([at, ...points] as unknown as Curve);
    at = points.at(-1)!;
  }
  return sample(curves);
}

/** The point on a link's line near its tail. */
export const tailOf = (link: DrawnLink): Point => {
  const { x, y } = pointBefore(pointsOf(link).reverse(), tailDistance);
  return { x: round(x), y: round(y) };
};

const touches = (a: Rect, b: Rect) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap;

const square = ({ x, y }: Point, side: number): Rect => ({ x, y, width: side, height: side });

/** Places of a text of some size near the tail of a line, the nearest first. */
function placesNear(line: readonly Point[], { width, height }: Size): Rect[] {
  const found: (Rect & { cost: number })[] = [];
  const back = [...line].reverse();
  for (let along = 0; along <= Math.min(farthest.along, lengthOf(line)); along += farthest.step) {
    const { x, y } = pointBefore(back, along);
    for (let across = gap + 1; across <= farthest.across; across += farthest.step)
      for (const side of [-1, 1])
        for (const shift of [-1, 0, 1]) {
          const place = { x: x + (shift * width) / 2, y: y + side * (across + height / 2), width, height };
          found.push({ ...place, cost: along + across + (side === 1 ? 1 : 0) + Math.abs(shift) });
        }
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/**
 * The places of words by the id of their link, inside a rectangle of the drawing; without those for which there is no room.
 * The words take as few lines as possible.
 */
export function placeWords(
  drawing: MapDrawing,
  words: ReadonlyMap<string, string>,
  within: Rect,
): Map<string, PlacedWords> {
  const lines = drawing.links.map((link) => pointsOf(link));
  const taken: Rect[] = [
    ...drawing.nodes,
    ...drawing.links.flatMap((l) => [square(l.badge, 2 * mapShape.badgeRadius), square(l.head, mapShape.headLength)]),
    ...lines.flatMap((points) => points.map((p) => square(p, 0))),
  ];
  const isInside = (r: Rect) =>
    Math.abs(r.x - within.x) <= (within.width - r.width) / 2 &&
    Math.abs(r.y - within.y) <= (within.height - r.height) / 2;
  const placed = new Map<string, PlacedWords>();
  drawing.links.forEach((link, i) => {
    const text = words.get(link.id);
    if (!text) return;
    const lineStep = mapShape.wordSize * lineHeight;
    for (const { lines: own } of labelBoxes(text, false)) {
      const width = Math.max(...own.map((line) => textWidth(line, 'sans500', mapShape.wordSize)));
      const size = { width, height: own.length * lineStep };
      const place = placesNear(lines[i]!, size).find((r) => isInside(r) && !taken.some((t) => touches(r, t)));
      if (!place) continue;
      taken.push(place);
      placed.set(link.id, { x: round(place.x), y: round(place.y - ((own.length - 1) / 2) * lineStep), lines: own });
      return;
    }
  });
  return placed;
}
