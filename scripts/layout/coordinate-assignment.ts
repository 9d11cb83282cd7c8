/**
 * Coordinate assignment: x by layer, y by sweeps that move each vertex towards the weighted mean of its neighbours. Each
 * layer keeps its order and its gaps; its positions are optimal for fixed neighbours, by isotonic regression. Segments
 * between dummy nodes weigh most, so that long links are straight.
 * @see E. R. Gansner, E. Koutsofios, S. C. North and K.-P. Vo, A technique for drawing directed graphs, 1993 (weights)
 * @see U. Brandes and B. Köpf, Fast and simple horizontal coordinate assignment, 2001 (straight inner segments)
 */
import { mapShape, type Size } from '../geometry.ts';
import type { Layering, LayerOrder, Segment } from './crossing-reduction.ts';
import type { LabelBox } from './measure-text.ts';

/** Distances that the search varies, in px. */
export interface Spacing {
  /** Between two boxes of a layer. */
  readonly rows: number;
  /** Largest gap between layers whose links change their height. */
  readonly gap: number;
  /** Between the arrow heads at one side of a box, if they are few. */
  readonly heads: number;
}

/** Gap between layers whose links are straight: an arrow head, a badge, some line. px. */
const straightGap = 54;
/** Largest gap between layers when they are spread out. px. */
const largestGap = 110;
/** Px of gap for a px of climb of the steepest link. */
const gapPerClimb = 0.45;
/** Distance of two links that leave a box at one side. px. */
const tailDistance = 12;
/** Height of a self-loop above its node. px. */
const selfLoopHeight = 48;
/** Free border at a side of a box, above its first and below its last link, together. px. */
const sideBorder = 22;

/** Smallest and largest distance of two neighbouring layers, in px. */
interface Gap {
  readonly least: number;
  readonly most: number;
}

/** Coordinates of a layering, in px. */
export interface Placement extends Size {
  /** Vertical centre of each vertex. */
  readonly y: readonly number[];
  /** Box of each node. */
  readonly boxes: readonly Size[];
  /** Left and right border of each layer. */
  readonly layers: readonly {
    /** Left border of the layer, in px. */
    readonly left: number;
    /** Right border of the layer, in px. */
    readonly right: number;
  }[];
  /** Offset from the centre at which a segment leaves its left vertex, and reaches its right one. */
  readonly ports: readonly {
    /** Vertical offset from the centre of the left vertex, in px. */
    from: number;
    /** Vertical offset from the centre of the right vertex, in px. */
    to: number;
  }[];
  /** Length of the horizontal end of each segment that has an arrow head. */
  readonly stubs: readonly number[];
  /** Width of each layer. */
  readonly widths: readonly number[];
  /** Allowed distances of neighbouring layers. */
  readonly gaps: readonly Gap[];
}

/** What coordinate assignment takes. */
export interface PlacementInput {
  /** Vertices and segments. */
  readonly layering: Layering;
  /** Order of the vertices in each layer. */
  readonly order: LayerOrder;
  /** Label and least box of each node. */
  readonly labels: readonly LabelBox[];
  /** Indices of links that run from right to left: the feedback arc set. */
  readonly reversed: ReadonlySet<number>;
  /** Indices of nodes with a self-loop. */
  readonly selfLoops: ReadonlySet<number>;
  /** Distances to be kept. */
  readonly spacing: Spacing;
}

/** The end of a segment at one side of a node. */
interface Port {
  readonly segment: number;
  readonly end: 'from' | 'to';
  readonly hasHead: boolean;
}

/** The end of a segment that has the arrow head, if any: right of a link's last one, left of a reversed link's first. */
export function headEnd(
  layering: Layering,
  segment: Segment,
  reversed: ReadonlySet<number>,
): 'from' | 'to' | undefined {
  const isReversed = reversed.has(segment.link);
  const vertex = layering.vertices[isReversed ? segment.from : segment.to]!;
  return vertex.node === undefined ? undefined : isReversed ? 'from' : 'to';
}

/** The ports of each side of each node, by `node end`. */
function portsBySide(input: PlacementInput): Map<string, Port[]> {
  const sides = new Map<string, Port[]>();
  input.layering.segments.forEach((s, segment) => {
    const head = headEnd(input.layering, s, input.reversed);
    for (const end of ['from', 'to'] as const) {
      const vertex = s[end];
      if (input.layering.vertices[vertex]!.node === undefined) continue;
      const key = `${vertex} ${end}`;
      sides.set(key, [...(sides.get(key) ?? []), { segment, end, hasHead: head === end }]);
    }
  });
  return sides;
}

/** Largest distance from the first to the last arrow head at a side, so that a box does not grow without limit. px. */
const largestSpread = 118;

/** Distance of two heads from which their badges fit side by side. px. */
const abreastDistance = 2 * mapShape.badgeRadius + 1.5;
/** Smallest distance of two heads. px. */
const smallestDistance = mapShape.badgeRadius + 3.5;
/** Horizontal end of a link at a side whose badges take two rows. px. */
const denseStub = 66;

const headDistance = (side: readonly Port[], heads: number) =>
  Math.min(heads, Math.max(smallestDistance, largestSpread / Math.max(1, side.length - 1)));

/** Distance of two neighbouring ports of a side. */
const portDistance = (side: readonly Port[], a: Port, b: Port, heads: number): number =>
  a.hasHead || b.hasHead ? headDistance(side, heads) : tailDistance;

const isDense = (side: readonly Port[], heads: number) =>
  side.filter((s) => s.hasHead).length > 1 && headDistance(side, heads) < abreastDistance;

/** Distance from the first to the last port of a side. */
const spread = (side: readonly Port[], heads: number) =>
  side.slice(1).reduce((sum, s, i) => sum + portDistance(side, side[i]!, s, heads), 0);

/**
 * Positions nearest to the wanted ones by weighted least squares, at least `gaps` apart and in order: isotonic regression
 * by pooling adjacent violators. `gaps` has one number less than `wanted`.
 * @see R. E. Barlow et al., Statistical Inference under Order Restrictions, 1972
 */
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

/** Sweeps over the layers, alternately from left and from right. */
const sweeps = 9;
/** Ports are placed anew before every third sweep. */
const sweepsPerPortOrder = 3;

/** The coordinates of a layering whose vertices are in order. */
export function assignCoordinates(input: PlacementInput): Placement {
  const { layering, order, labels, selfLoops, spacing } = input;
  const { vertices, segments } = layering;
  const isDummy = (vertex: number) => vertices[vertex]!.node === undefined;
  const sides = portsBySide(input);
  const widths = order.map((layer) =>
    Math.max(0, ...layer.flatMap((v) => (isDummy(v) ? [] : [labels[vertices[v]!.node!]!.width]))),
  );
  const boxes = labels.map((label, node) => ({
    width: widths[vertices[node]!.layer]!,
    height: Math.max(
      label.height,
      ...(['from', 'to'] as const).map((end) => spread(sides.get(`${node} ${end}`) ?? [], spacing.heads) + sideBorder),
    ),
  }));
  const above = vertices.map(({ node }) =>
    node === undefined ? 1 : boxes[node]!.height / 2 + (selfLoops.has(node) ? selfLoopHeight : 0),
  );
  const below = vertices.map(({ node }) => (node === undefined ? 1 : boxes[node]!.height / 2));
  const centreDistance = (a: number, b: number) => {
    const dummies = Number(isDummy(a)) + Number(isDummy(b));
    return below[a]! + above[b]! + (dummies === 0 ? spacing.rows : dummies === 1 ? Math.min(12, spacing.rows) : 16);
  };
  const gapsOf = (layer: readonly number[]) => layer.slice(1).map((vertex, i) => centreDistance(layer[i]!, vertex));
  const stubs = segments.map(() => mapShape.headLength + 2);
  for (const side of sides.values())
    if (isDense(side, spacing.heads)) for (const s of side) if (s.hasHead) stubs[s.segment] = denseStub;
  const y = new Array<number>(vertices.length).fill(0);
  const ports = segments.map(() => ({ from: 0, to: 0 }));
  for (const layer of order) {
    const gaps = gapsOf(layer);
    let at = -gaps.reduce((n, g) => n + g, 0) / 2;
    layer.forEach((vertex, i) => {
      y[vertex] = at;
      at += gaps[i] ?? 0;
    });
  }
  const degree = new Array<number>(vertices.length).fill(0);
  for (const s of segments) for (const end of [s.from, s.to]) degree[end] = degree[end]! + 1;
  /** Weight of a segment: the more dummy ends, the straighter it is to be (Gansner et al., section 4). */
  const weightOf = (s: Segment) => {
    const dummies = Number(isDummy(s.from)) + Number(isDummy(s.to));
    return dummies === 2 ? 10 : dummies === 1 ? 3 : degree[s.from]! + degree[s.to]! <= 3 ? 4 : 1.5;
  };
  const placePorts = () => {
    for (const [, side] of sides) {
      const otherPort = ({ segment, end }: Port) => {
        const s = segments[segment]!;
        return end === 'from' ? y[s.to]! + ports[segment]!.to : y[s.from]! + ports[segment]!.from;
      };
      const otherVertex = ({ segment, end }: Port) => y[segments[segment]![end === 'from' ? 'to' : 'from']]!;
      side.sort((a, b) => otherVertex(a) - otherVertex(b) || otherPort(a) - otherPort(b) || a.segment - b.segment);
      let at = -spread(side, spacing.heads) / 2;
      side.forEach((s, i) => {
        ports[s.segment]![s.end] = at;
        const next = side[i + 1];
        if (next) at += portDistance(side, s, next, spacing.heads);
      });
    }
  };
  const segmentsOf = vertices.map((_, v) => segments.flatMap((s, i) => (s.from === v || s.to === v ? [i] : [])));
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    if (sweep % sweepsPerPortOrder === 0) placePorts();
    for (const layer of sweep % 2 === 0 ? order : [...order].reverse()) {
      const wanted: number[] = [];
      const weights: number[] = [];
      for (const vertex of layer) {
        let [sum, weight] = [0, 0];
        for (const i of segmentsOf[vertex]!) {
          const s = segments[i]!;
          const w = weightOf(s);
          sum +=
            w *
            (s.from === vertex ? y[s.to]! + ports[i]!.to - ports[i]!.from : y[s.from]! + ports[i]!.from - ports[i]!.to);
          weight += w;
        }
        wanted.push(weight === 0 ? y[vertex]! : sum / weight);
        weights.push(weight === 0 ? 0.1 : weight);
      }
      separate(wanted, weights, gapsOf(layer)).forEach((value, i) => {
        y[layer[i]!] = value;
      });
    }
  }
  placePorts();
  straighten(input, sides, y, ports, boxes);
  const top = Math.min(...vertices.map((_, i) => y[i]! - above[i]!));
  const bottom = Math.max(...vertices.map((_, i) => y[i]! + below[i]!));
  const gaps = order.slice(1).map((_, c): Gap => {
    const between = segments.flatMap((s, i) => (vertices[s.from]!.layer === c ? [i] : []));
    if (between.some((i) => stubs[i] === denseStub)) return { least: denseStub + 44, most: denseStub + 60 };
    const climb = Math.max(
      0,
      ...between.map((i) => Math.abs(y[segments[i]!.from]! + ports[i]!.from - y[segments[i]!.to]! - ports[i]!.to)),
    );
    const least = climb < 3 ? straightGap : Math.min(spacing.gap, straightGap + climb * gapPerClimb);
    return { least, most: largestGap };
  });
  return widenGaps(
    {
      width: 0,
      height: bottom - top + 2 * mapShape.margin,
      y: y.map((v) => v - top + mapShape.margin),
      boxes,
      widths,
      gaps,
      layers: [],
      ports,
      stubs,
    },
    0,
  );
}

/** The placement with every gap between layers wider by `by` px than its least, up to its most. */
export function widenGaps(placement: Placement, by: number): Placement {
  const layers: { left: number; right: number }[] = [];
  let x: number = mapShape.margin;
  placement.widths.forEach((width, c) => {
    layers.push({ left: x, right: x + width });
    const gap = placement.gaps[c];
    x += width + (gap ? Math.max(gap.least, Math.min(gap.most, gap.least + by)) : 0);
  });
  return { ...placement, layers, width: x + mapShape.margin };
}

/** Largest climb of a link that is made horizontal, in px. */
const slightClimb = 16;

/** Moves ports along their side where that makes a slightly climbing link horizontal. Changes `ports`. */
function straighten(
  { layering: { vertices, segments }, spacing }: PlacementInput,
  sides: ReadonlyMap<string, readonly Port[]>,
  y: readonly number[],
  ports: { from: number; to: number }[],
  boxes: readonly { readonly height: number }[],
): void {
  const climbOf = (i: number) => y[segments[i]!.to]! + ports[i]!.to - y[segments[i]!.from]! - ports[i]!.from;
  const move = (segment: number, end: 'from' | 'to', by: number): boolean => {
    const vertex = segments[segment]![end];
    const node = vertices[vertex]!.node;
    if (node === undefined) return false;
    const side = sides.get(`${vertex} ${end}`) ?? [];
    const at = side.findIndex((s) => s.segment === segment);
    const next = ports[segment]![end] + by;
    if (Math.abs(next) > boxes[node]!.height / 2 - 10) return false;
    for (const [other, direction] of [
      [side[at - 1], 1],
      [side[at + 1], -1],
    ] as const) {
      if (!other) continue;
      const least = portDistance(side, other, side[at]!, spacing.heads) - 1;
      if ((next - ports[other.segment]![end]) * direction < least) return false;
    }
    ports[segment]![end] = next;
    return true;
  };
  for (let round = 0; round < 2; round += 1)
    segments.forEach((_, i) => {
      const by = climbOf(i);
      if (Math.abs(by) < 0.05 || Math.abs(by) > slightClimb) return;
      if (move(i, 'from', by) || move(i, 'to', -by)) return;
      if (move(i, 'from', by / 2)) move(i, 'to', -by / 2);
    });
}
