/** Where a drawing is on its slide. */
import type { SlideDrawing } from '../../layout/index.ts';
import type { Box, Point } from './shapes.ts';

/** Largest scale of a map that is smaller than its box. */
const maxScale = 1.15;

/** A drawing in its place on the slide. */
export interface Placement {
  /** px of the slide for each px of the drawing. */
  readonly scale: number;
  /** The point of the slide. */
  readonly at: (point: Point) => Point;
}

/** The drawing as large as possible in the middle of a box. */
export function placeIn(drawing: SlideDrawing, box: Box): Placement {
  const scale = Math.min(maxScale, box.width / drawing.width, box.height / drawing.height);
  const [x, y] = [box.x + (box.width - drawing.width * scale) / 2, box.y + (box.height - drawing.height * scale) / 2];
  return { scale, at: (p) => ({ x: x + p.x * scale, y: y + p.y * scale }) };
}

/** The box around a point. */
export const centred = ({ x, y }: Point, width: number, height = width): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});
