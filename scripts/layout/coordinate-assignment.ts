/**
 * Coordinate assignment: x by layer, y by sweeps that move each vertex towards the weighted mean of its neighbours. Each
 * layer keeps its order and its gaps; its positions are optimal for fixed neighbours, by isotonic regression. Segments
 * between dummy nodes weigh most, so that long links are straight.
 * @see E. R. Gansner, E. Koutsofios, S. C. North and K.-P. Vo, A technique for drawing directed graphs, 1993 (weights)
 * @see U. Brandes and B. Köpf, Fast and simple horizontal coordinate assignment, 2001 (straight inner segments)
 */
import { mapShape, type Size } from '../geometry.ts';
import type { Layering, LayerOrder, Segment } from './crossing-reduction.ts';
import { sum } from './drawing.ts';
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

const portDistance = (side: readonly Port[], a: Port, b: Port, heads: number): number =>
  a.hasHead || b.hasHead ? headDistance(side, heads) : tailDistance;

const isDense = (side: readonly Port[], heads: number) =>
  side.filter((s) => s.hasHead).length > 1 && headDistance(side, heads) < abreastDistance;

/** Distance from the first to the last port of a side. */
const spread = (side: readonly Port[], heads: number) =>
  sum(side.slice(1).map((port, i) => portDistance(side, side[i]!, port, heads)));

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

/** What stays the same during the sweeps. */
interface Frame {
  readonly input: PlacementInput;
  /** Ports by side; those of a side are sorted anew by `placePorts`. */
  readonly sides: ReadonlyMap<string, Port[]>;
  readonly widths: readonly number[];
  readonly boxes: readonly Size[];
  /** Room above and below the centre of each vertex. */
  readonly above: readonly number[];
  readonly below: readonly number[];
  /** Indices of the segments at each vertex. */
  readonly segmentsOf: readonly (readonly number[])[];
  /** Least distances of the centres of neighbouring vertices, by layer. */
  readonly distances: readonly (readonly number[])[];
}

interface Coordinates {
  readonly y: number[];
  readonly ports: { from: number; to: number }[];
}

const countDummies = ({ vertices }: Layering, a: number, b: number) =>
  [a, b].filter((vertex) => vertices[vertex]!.node === undefined).length;

function toFrame(input: PlacementInput): Frame {
  const { labels, order, selfLoops, spacing } = input;
  const { vertices, segments } = input.layering;
  const sides = portsBySide(input);
  const widthOf = (vertex: number) => labels[vertices[vertex]!.node ?? -1]?.width ?? 0;
  const widths = order.map((layer) => Math.max(0, ...layer.map(widthOf)));
  const boxes = labels.map((label, node) => {
    const spreads = ['from', 'to'].map((end) => spread(sides.get(`${node} ${end}`) ?? [], spacing.heads) + sideBorder);
    return { width: widths[vertices[node]!.layer]!, height: Math.max(label.height, ...spreads) };
  });
  const half = (node: number | undefined) => (node === undefined ? 1 : boxes[node]!.height / 2);
  const above = vertices.map(({ node }) => half(node) + (selfLoops.has(node ?? -1) ? selfLoopHeight : 0));
  const below = vertices.map(({ node }) => half(node));
  const gaps = [spacing.rows, Math.min(12, spacing.rows), 16];
  const distanceOf = (upper: number, lower: number) =>
    below[upper]! + above[lower]! + gaps[countDummies(input.layering, upper, lower)]!;
  return {
    input,
    sides,
    widths,
    boxes,
    above,
    below,
    segmentsOf: vertices.map((_, v) => segments.flatMap((s, i) => (s.from === v || s.to === v ? [i] : []))),
    distances: order.map((layer) => layer.slice(1).map((vertex, i) => distanceOf(layer[i]!, vertex))),
  };
}

/**
 * Weights of segments without a dummy end (`short`; `lone` with at most one other segment at the ends), with one (`end`), and
 * with two (`inner`).
 */
const straightness = { lone: 4, short: 1.5, end: 3, inner: 10 } as const;

/** Weight of each segment: the more dummy ends, the straighter it is to be (Gansner et al., section 4). */
function segmentWeights({ input: { layering }, segmentsOf }: Frame): number[] {
  const { lone, short, end, inner } = straightness;
  return layering.segments.map(({ from, to }) => {
    const isAlone = segmentsOf[from]!.length + segmentsOf[to]!.length <= 3;
    return [isAlone ? lone : short, end, inner][countDummies(layering, from, to)]!;
  });
}

/** Coordinates at which each layer is stacked around height 0. */
function stackLayers(frame: Frame): Coordinates {
  const { order, layering } = frame.input;
  const y = new Array<number>(layering.vertices.length).fill(0);
  for (const [c, layer] of order.entries()) {
    const distances = frame.distances[c]!;
    let at = -sum(distances) / 2;
    layer.forEach((vertex, i) => {
      y[vertex] = at;
      at += distances[i] ?? 0;
    });
  }
  return { y, ports: layering.segments.map(() => ({ from: 0, to: 0 })) };
}

/** Sorts the ports of each side by the heights at their other ends, and places them around the middle of the side. */
function placePorts({ input: { layering, spacing }, sides }: Frame, { y, ports }: Coordinates): void {
  const otherEnd = ({ segment, end }: Port) => {
    const other = end === 'from' ? 'to' : 'from';
    const vertex = y[layering.segments[segment]![other]]!;
    return { vertex, port: vertex + ports[segment]![other] };
  };
  for (const side of sides.values()) {
    const byHeight = (a: Port, b: Port) => {
      const [left, right] = [otherEnd(a), otherEnd(b)];
      return left.vertex - right.vertex || left.port - right.port || a.segment - b.segment;
    };
    side.sort(byHeight);
    let at = -spread(side, spacing.heads) / 2;
    side.forEach((port, i) => {
      ports[port.segment]![port.end] = at;
      const next = side[i + 1];
      if (next) at += portDistance(side, port, next, spacing.heads);
    });
  }
}

/** Moves the vertices of a layer towards the weighted mean of the heights at which their segments are horizontal. */
function moveLayer(c: number, weights: readonly number[], frame: Frame, { y, ports }: Coordinates): void {
  const { segments } = frame.input.layering;
  const layer = frame.input.order[c]!;
  const targets = layer.map((vertex) => {
    let total = 0;
    let weight = 0;
    for (const i of frame.segmentsOf[vertex]!) {
      const own = segments[i]!.from === vertex ? 'from' : 'to';
      const other = own === 'from' ? 'to' : 'from';
      total += weights[i]! * (y[segments[i]![other]]! + ports[i]![other] - ports[i]![own]);
      weight += weights[i]!;
    }
    return weight === 0 ? { wanted: y[vertex]!, weight: 0.1 } : { wanted: total / weight, weight };
  });
  const heights = separate(
    targets.map((t) => t.wanted),
    targets.map((t) => t.weight),
    frame.distances[c]!,
  );
  heights.forEach((height, i) => {
    y[layer[i]!] = height;
  });
}

/** Length of the horizontal end of each segment that has an arrow head. */
function stubsOf({ input: { layering, spacing }, sides }: Frame): number[] {
  const stubs = layering.segments.map(() => mapShape.headLength + 2);
  for (const side of sides.values())
    if (isDense(side, spacing.heads)) for (const port of side) if (port.hasHead) stubs[port.segment] = denseStub;
  return stubs;
}

/** Height that a segment climbs from left to right; negative if it falls. */
const climbOf = ({ from, to }: Segment, i: number, { y, ports }: Coordinates) =>
  y[to]! + ports[i]!.to - y[from]! - ports[i]!.from;

/** Distances of a layer from the next one: wider where links climb, and widest where badges take two rows. */
function gapAfter(
  layer: number,
  { input: { layering, spacing } }: Frame,
  stubs: readonly number[],
  at: Coordinates,
): Gap {
  const { vertices, segments } = layering;
  const between = segments.flatMap((s, i) => (vertices[s.from]!.layer === layer ? [i] : []));
  if (between.some((i) => stubs[i] === denseStub)) return { least: denseStub + 44, most: denseStub + 60 };
  const climb = Math.max(0, ...between.map((i) => Math.abs(climbOf(segments[i]!, i, at))));
  const least = climb < 3 ? straightGap : Math.min(spacing.gap, straightGap + climb * gapPerClimb);
  return { least, most: largestGap };
}

/** The coordinates of a layering whose vertices are in order. */
export function assignCoordinates(input: PlacementInput): Placement {
  const frame = toFrame(input);
  const { widths, boxes, above, below } = frame;
  const weights = segmentWeights(frame);
  const layers = [...input.order.keys()];
  const coordinates = stackLayers(frame);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    if (sweep % sweepsPerPortOrder === 0) placePorts(frame, coordinates);
    for (const c of sweep % 2 === 0 ? layers : layers.toReversed()) moveLayer(c, weights, frame, coordinates);
  }
  placePorts(frame, coordinates);
  straighten(frame, coordinates);
  const { y, ports } = coordinates;
  const top = Math.min(...y.map((v, i) => v - above[i]!));
  const bottom = Math.max(...y.map((v, i) => v + below[i]!));
  const stubs = stubsOf(frame);
  const gaps = input.order.slice(1).map((_, layer) => gapAfter(layer, frame, stubs, coordinates));
  const height = bottom - top + 2 * mapShape.margin;
  const centres = y.map((v) => v - top + mapShape.margin);
  return widenGaps({ width: 0, height, y: centres, boxes, widths, gaps, layers: [], ports, stubs }, 0);
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

/** Moves a port along its side if it keeps its distance from the border and its neighbours. Returns whether it moved. */
function movePort(
  { segment, end, by }: { segment: number; end: 'from' | 'to'; by: number },
  { input: { layering, spacing }, sides, boxes }: Frame,
  { ports }: Coordinates,
): boolean {
  const vertex = layering.segments[segment]![end];
  const box = boxes[layering.vertices[vertex]!.node ?? -1];
  const side = sides.get(`${vertex} ${end}`) ?? [];
  const at = side.findIndex((s) => s.segment === segment);
  const next = ports[segment]![end] + by;
  if (!box || Math.abs(next) > box.height / 2 - 10) return false;
  const isApart = (other: Port | undefined, direction: 1 | -1) =>
    !other ||
    (next - ports[other.segment]![end]) * direction >= portDistance(side, other, side[at]!, spacing.heads) - 1;
  if (!isApart(side[at - 1], 1) || !isApart(side[at + 1], -1)) return false;
  ports[segment]![end] = next;
  return true;
}

/** Moves ports along their side where that makes a slightly climbing link horizontal. */
function straighten(frame: Frame, coordinates: Coordinates): void {
  const move = (segment: number, end: 'from' | 'to', by: number) => movePort({ segment, end, by }, frame, coordinates);
  for (let round = 0; round < 2; round += 1)
    frame.input.layering.segments.forEach((s, i) => {
      const by = climbOf(s, i, coordinates);
      if (Math.abs(by) < 0.05 || Math.abs(by) > slightClimb) return;
      if (move(i, 'from', by) || move(i, 'to', -by)) return;
      if (move(i, 'from', by / 2)) move(i, 'to', -by / 2);
    });
}
