/** Packing: places of the connected components of a map, side by side and one below another. */
import type { Size } from '../geometry.ts';
import type { Point } from './curve.ts';
import { sum } from './drawing.ts';

/** Places of components, and the size of all together. */
export interface Arrangement extends Size {
  /** Top left corner of each component, in their order. */
  readonly places: readonly Point[];
  /** Index of the first component of each column. */
  readonly breaks: readonly number[];
}

/** Horizontal gap between two columns, in px. */
const columnGap = 34;
/** Vertical gap between two components of a column, in px. */
const rowGap = 18;

/** The components in columns that start at `breaks`, filled from the top left; each column is centred vertically. */
export function inColumns(components: readonly Size[], breaks: readonly number[]): Arrangement {
  const columns = breaks.map((from, i) => components.slice(from, breaks[i + 1] ?? components.length));
  const heightOf = (column: readonly Size[]) => sum(column.map((p) => p.height)) + rowGap * (column.length - 1);
  const height = Math.max(...columns.map(heightOf));
  const places: Point[] = [];
  let x = 0;
  for (const column of columns) {
    let y = (height - heightOf(column)) / 2;
    for (const component of column) {
      places.push({ x, y });
      y += component.height + rowGap;
    }
    x += Math.max(...column.map((p) => p.width)) + columnGap;
  }
  return { places, breaks, width: x - columnGap, height };
}

/** Up to this number of components every way to cut them into columns is tried; above it only even columns. */
const exhaustiveLimit = 6;

function allBreaks(count: number): number[][] {
  if (count > exhaustiveLimit)
    return [...new Array(count)].map((_, i) => {
      const rows = Math.ceil(count / (i + 1));
      return [...new Array(Math.ceil(count / rows))].map((_, c) => c * rows);
    });
  const ways: number[][] = [];
  for (let bits = 0; bits < 2 ** (count - 1); bits += 1)
    ways.push([0, ...[...new Array(count - 1).keys()].filter((i) => bits & (1 << i)).map((i) => i + 1)]);
  return ways;
}

/** The two arrangements at which the components are largest in the box, the better first; one if there is only one. */
export function packComponents(components: readonly Size[], box: Size): Arrangement[] {
  const scale = (a: Size) => Math.min(box.width / a.width, box.height / a.height);
  return allBreaks(components.length)
    .map((breaks) => inColumns(components, breaks))
    .sort((a, b) => scale(b) - scale(a))
    .slice(0, 2);
}
