/** Coordinates: columns from left to right, in each the nodes and passing links as near to their neighbours as can be. */
import { shape } from './drawing.ts';
import type { LabelBox } from './measure-text.ts';
import type { Layering, Order, Segment } from './order.ts';

/** Distances that the search varies, in px. */
export interface Spacing {
  /** Between two boxes of a column. */
  readonly rows: number;
  /** Between columns, where links change their height. */
  readonly gap: number;
  /** Between arrow heads at one side of a box, where they are few. */
  readonly heads: number;
}

/** Least distance of columns: an arrow head, a badge, and some line. */
const straightGap = 54;
/** Most of it: links that are longer than this tell no more. */
const mostGap = 110;
/** Distance of links that leave a box at one side. */
const tails = 12;
/** Room that a link takes above its node to come back to it. */
export const selfLoopHeight = 48;

interface Gap {
  readonly least: number;
  readonly most: number;
}

export interface Placement {
  readonly width: number;
  readonly height: number;
  /** Centre line of each item. */
  readonly y: readonly number[];
  readonly boxes: readonly { readonly width: number; readonly height: number }[];
  /** Left and right border of each column. */
  readonly columns: readonly { readonly left: number; readonly right: number }[];
  /** Offset from the centre line at which a segment leaves its left item, and reaches its right one. */
  readonly ports: readonly { from: number; to: number }[];
  /** Length of the level end of each segment that has a head. */
  readonly stubs: readonly number[];
  /** Width of each column. */
  readonly widths: readonly number[];
  /** Distances of neighbouring columns. */
  readonly gaps: readonly Gap[];
}

export interface PlacementInput {
  readonly layering: Layering;
  readonly order: Order;
  readonly labels: readonly LabelBox[];
  /** Whether a link runs from right to left, by index. */
  readonly backward: ReadonlySet<number>;
  /** Indices of nodes with a link to themselves. */
  readonly selfLoops: ReadonlySet<number>;
  readonly spacing: Spacing;
}

interface Side {
  readonly segment: number;
  readonly end: 'from' | 'to';
  readonly head: boolean;
}

/** Where a head stands: at the right end of a link's last stretch, or at the left end of a backward one's first. */
export function headEnd(
  layering: Layering,
  segment: Segment,
  backward: ReadonlySet<number>,
): 'from' | 'to' | undefined {
  const isBack = backward.has(segment.link);
  const item = layering.items[isBack ? segment.from : segment.to]!;
  return item.node === undefined ? undefined : isBack ? 'from' : 'to';
}

function sidesOf(input: PlacementInput): Map<string, Side[]> {
  const sides = new Map<string, Side[]>();
  input.layering.segments.forEach((s, segment) => {
    const head = headEnd(input.layering, s, input.backward);
    for (const end of ['from', 'to'] as const) {
      const item = s[end];
      if (input.layering.items[item]!.node === undefined) continue;
      const key = `${item} ${end}`;
      sides.set(key, [...(sides.get(key) ?? []), { segment, end, head: head === end }]);
    }
  });
  return sides;
}

/** Most px from the first to the last head at a side; a box does not grow without end. */
const mostSpread = 118;

/** Heads nearer to each other than this have their badges in two rows, on lines that run level for as long. */
const leastAbreast = 2 * shape.badgeRadius + 1.5;
const leastDense = shape.badgeRadius + 3.5;
const denseStub = 66;

const headDistance = (side: readonly Side[], heads: number) =>
  Math.min(heads, Math.max(leastDense, mostSpread / Math.max(1, side.length - 1)));

/** Distance of two neighbouring ends of links at a side. */
const distance = (side: readonly Side[], a: Side, b: Side, heads: number): number =>
  a.head || b.head ? headDistance(side, heads) : tails;

const isDense = (side: readonly Side[], heads: number) =>
  side.filter((s) => s.head).length > 1 && headDistance(side, heads) < leastAbreast;

const spread = (side: readonly Side[], heads: number) =>
  side.slice(1).reduce((sum, s, i) => sum + distance(side, side[i]!, s, heads), 0);

/** Places of values as near to the wanted ones as their distances allow (pool adjacent violators, least squares). */
export function separate(wanted: readonly number[], weights: readonly number[], gaps: readonly number[]): number[] {
  const offsets = wanted.map(() => 0);
  for (let i = 1; i < wanted.length; i += 1) offsets[i] = offsets[i - 1]! + gaps[i - 1]!;
  const pools: { sum: number; weight: number; size: number }[] = [];
  wanted.forEach((w, i) => {
    pools.push({ sum: (w - offsets[i]!) * weights[i]!, weight: weights[i]!, size: 1 });
    while (pools.length > 1) {
      const [a, b] = [pools.at(-2)!, pools.at(-1)!];
      if (a.sum / a.weight <= b.sum / b.weight) break;
      pools.splice(-2, 2, { sum: a.sum + b.sum, weight: a.weight + b.weight, size: a.size + b.size });
    }
  });
  const means = pools.flatMap((p) => new Array<number>(p.size).fill(p.sum / p.weight));
  return means.map((m, i) => m + offsets[i]!);
}

/** The coordinates of a layering in an order. */
export function place(input: PlacementInput): Placement {
  const { layering, order, labels, selfLoops, spacing } = input;
  const { items, segments } = layering;
  const sides = sidesOf(input);
  const widths = order.map((column) =>
    Math.max(0, ...column.flatMap((i) => (items[i]!.node === undefined ? [] : [labels[items[i]!.node!]!.width]))),
  );
  const boxes = labels.map((label, node) => ({
    width: widths[items[node]!.column]!,
    height: Math.max(
      label.height,
      ...(['from', 'to'] as const).map((end) => spread(sides.get(`${node} ${end}`) ?? [], spacing.heads) + 22),
    ),
  }));
  const above = items.map(({ node }) =>
    node === undefined ? 1 : boxes[node]!.height / 2 + (selfLoops.has(node) ? selfLoopHeight : 0),
  );
  const below = items.map(({ node }) => (node === undefined ? 1 : boxes[node]!.height / 2));
  const between = (a: number, b: number) => {
    const passing = Number(items[a]!.node === undefined) + Number(items[b]!.node === undefined);
    return below[a]! + above[b]! + (passing === 0 ? spacing.rows : passing === 1 ? Math.min(12, spacing.rows) : 16);
  };
  const stubs = segments.map(() => shape.headLength + 2);
  for (const side of sides.values())
    if (isDense(side, spacing.heads)) for (const s of side) if (s.head) stubs[s.segment] = denseStub;
  const y = new Array<number>(items.length).fill(0);
  const ports = segments.map(() => ({ from: 0, to: 0 }));
  for (const column of order) {
    const gaps = column.slice(1).map((item, i) => between(column[i]!, item));
    let at = -gaps.reduce((n, g) => n + g, 0) / 2;
    column.forEach((item, i) => {
      y[item] = at;
      at += gaps[i] ?? 0;
    });
  }
  const degree = new Array<number>(items.length).fill(0);
  for (const s of segments) for (const end of [s.from, s.to]) degree[end] = degree[end]! + 1;
  const weigh = (s: Segment) => {
    const passing = Number(items[s.from]!.node === undefined) + Number(items[s.to]!.node === undefined);
    return passing === 2 ? 10 : passing === 1 ? 3 : degree[s.from]! + degree[s.to]! <= 3 ? 4 : 1.5;
  };
  const settlePorts = () => {
    for (const [, side] of sides) {
      const other = ({ segment, end }: Side) => {
        const s = segments[segment]!;
        return end === 'from' ? y[s.to]! + ports[segment]!.to : y[s.from]! + ports[segment]!.from;
      };
      const far = ({ segment, end }: Side) => y[segments[segment]![end === 'from' ? 'to' : 'from']]!;
      side.sort((a, b) => far(a) - far(b) || other(a) - other(b) || a.segment - b.segment);
      let at = -spread(side, spacing.heads) / 2;
      side.forEach((s, i) => {
        ports[s.segment]![s.end] = at;
        const next = side[i + 1];
        if (next) at += distance(side, s, next, spacing.heads);
      });
    }
  };
  const nearBy = items.map((_, item) => segments.flatMap((s, i) => (s.from === item || s.to === item ? [i] : [])));
  for (let round = 0; round < 9; round += 1) {
    if (round % 3 === 0) settlePorts();
    const columns = round % 2 === 0 ? order : [...order].reverse();
    for (const column of columns) {
      const wanted: number[] = [];
      const weights: number[] = [];
      for (const item of column) {
        let [sum, weight] = [0, 0];
        for (const i of nearBy[item]!) {
          const s = segments[i]!;
          const w = weigh(s);
          sum +=
            w *
            (s.from === item ? y[s.to]! + ports[i]!.to - ports[i]!.from : y[s.from]! + ports[i]!.from - ports[i]!.to);
          weight += w;
        }
        wanted.push(weight === 0 ? y[item]! : sum / weight);
        weights.push(weight === 0 ? 0.1 : weight);
      }
      const gaps = column.slice(1).map((item, i) => between(column[i]!, item));
      separate(wanted, weights, gaps).forEach((value, i) => {
        y[column[i]!] = value;
      });
    }
  }
  settlePorts();
  straighten(input, sides, y, ports, boxes);
  const top = Math.min(...items.map((_, i) => y[i]! - above[i]!));
  const bottom = Math.max(...items.map((_, i) => y[i]! + below[i]!));
  const gaps = order.slice(1).map((_, c): Gap => {
    const between = segments.flatMap((s, i) => (items[s.from]!.column === c ? [i] : []));
    if (between.some((i) => stubs[i] === denseStub)) return { least: denseStub + 44, most: denseStub + 60 };
    const rise = Math.max(
      0,
      ...between.map((i) => Math.abs(y[segments[i]!.from]! + ports[i]!.from - y[segments[i]!.to]! - ports[i]!.to)),
    );
    return { least: rise < 3 ? straightGap : Math.min(spacing.gap, straightGap + rise * 0.45), most: mostGap };
  });
  return stretch(
    {
      width: 0,
      height: bottom - top + 2 * shape.margin,
      y: y.map((v) => v - top + shape.margin),
      boxes,
      widths,
      gaps,
      columns: [],
      ports,
      stubs,
    },
    0,
  );
}

/** The placement with its columns further apart by so many px, each gap up to its most. */
export function stretch(placement: Placement, by: number): Placement {
  const columns: { left: number; right: number }[] = [];
  let x: number = shape.margin;
  placement.widths.forEach((width, c) => {
    columns.push({ left: x, right: x + width });
    const gap = placement.gaps[c];
    x += width + (gap ? Math.max(gap.least, Math.min(gap.most, gap.least + by)) : 0);
  });
  return { ...placement, columns, width: x + shape.margin };
}

/** Moves tails, and heads that stand alone, along their side where that makes a slightly bent link straight. */
function straighten(
  { layering: { items, segments }, spacing }: PlacementInput,
  sides: ReadonlyMap<string, readonly Side[]>,
  y: readonly number[],
  ports: { from: number; to: number }[],
  boxes: readonly { readonly height: number }[],
): void {
  const rise = (i: number) => y[segments[i]!.to]! + ports[i]!.to - y[segments[i]!.from]! - ports[i]!.from;
  const move = (segment: number, end: 'from' | 'to', by: number): boolean => {
    const item = segments[segment]![end];
    const node = items[item]!.node;
    if (node === undefined) return false;
    const side = sides.get(`${item} ${end}`) ?? [];
    const at = side.findIndex((s) => s.segment === segment);
    const next = ports[segment]![end] + by;
    if (Math.abs(next) > boxes[node]!.height / 2 - 10) return false;
    for (const [other, direction] of [
      [side[at - 1], 1],
      [side[at + 1], -1],
    ] as const) {
      if (!other) continue;
      const least = distance(side, other, side[at]!, spacing.heads) - 1;
      if ((next - ports[other.segment]![end]) * direction < least) return false;
    }
    ports[segment]![end] = next;
    return true;
  };
  for (let round = 0; round < 2; round += 1)
    segments.forEach((_, i) => {
      const by = rise(i);
      if (Math.abs(by) < 0.05 || Math.abs(by) > 16) return;
      if (move(i, 'from', by) || move(i, 'to', -by)) return;
      if (move(i, 'from', by / 2)) move(i, 'to', -by / 2);
    });
}
