/** Places of the unconnected pieces of a map beside and below each other. */
import type { Point } from './curve.ts';
import type { Box } from './drawing.ts';

export interface Arrangement extends Box {
  /** Top left of each piece, in their order. */
  readonly places: readonly Point[];
  /** Index of the first piece of each column. */
  readonly breaks: readonly number[];
}

const beside = 34;
const below = 18;

/** Pieces in so many columns, filled from the top left in order; each column is centred in the height. */
export function inColumns(pieces: readonly Box[], breaks: readonly number[]): Arrangement {
  const columns = breaks.map((from, i) => pieces.slice(from, breaks[i + 1] ?? pieces.length));
  const heightOf = (column: readonly Box[]) => column.reduce((h, p) => h + p.height, 0) + below * (column.length - 1);
  const height = Math.max(...columns.map(heightOf));
  const places: Point[] = [];
  let x = 0;
  for (const column of columns) {
    let y = (height - heightOf(column)) / 2;
    for (const piece of column) {
      places.push({ x, y });
      y += piece.height + below;
    }
    x += Math.max(...column.map((p) => p.width)) + beside;
  }
  return { places, breaks, width: x - beside, height };
}

/** All ways to cut a few pieces into columns; only even ones where there are many. */
function allBreaks(count: number): number[][] {
  if (count > 6)
    return [...new Array(count)].map((_, i) => {
      const rows = Math.ceil(count / (i + 1));
      return [...new Array(Math.ceil(count / rows))].map((_, c) => c * rows);
    });
  const ways: number[][] = [];
  for (let bits = 0; bits < 2 ** (count - 1); bits += 1)
    ways.push([0, ...[...new Array(count - 1).keys()].filter((i) => bits & (1 << i)).map((i) => i + 1)]);
  return ways;
}

/** The arrangements that make the pieces largest in the box, the best first. */
export function arrangements(pieces: readonly Box[], box: Box): Arrangement[] {
  const scale = (a: Box) => Math.min(box.width / a.width, box.height / a.height);
  return allBreaks(pieces.length)
    .map((breaks) => inColumns(pieces, breaks))
    .sort((a, b) => scale(b) - scale(a))
    .slice(0, 2);
}
