/** Drawing of one connected component of a map from its coordinates: boxes, paths, badges; not yet rounded. */
import { mapShape, type Size } from '../geometry.ts';
import { headEnd, type Placement, type PlacementInput } from './coordinate-assignment.ts';
import {
  type Curve,
  countIntersections,
  headOf,
  levelCurve,
  type Point,
  reversePath,
  sample,
  toPath,
} from './curve.ts';
import { type DrawnLink, type DrawnNode, type MapLink, type MapNode, round, sum } from './drawing.ts';
import type { LabelBox } from './measure-text.ts';
import { placeBadges } from './place-badges.ts';

/** A node with its box, by the centre. */
export interface DraftNode extends Point, Size {
  /** The node of the map. */
  readonly node: MapNode;
  /** The label, line by line. */
  readonly lines: readonly string[];
}

/** A link with its path. */
export interface DraftLink {
  /** The link of the map. */
  readonly link: MapLink;
  /** From cause to effect; the last curve is straight and ends at the tip. */
  readonly path: readonly Curve[];
  /** Centre of the badge. */
  readonly badge: Point;
}

/** A component with coordinates of its own, and what is counted to compare it with others. */
export interface Draft extends Size {
  /** In the order of the component. */
  readonly nodes: readonly DraftNode[];
  /** Links between two nodes, then self-loops. */
  readonly links: readonly DraftLink[];
  /** Crossings of paths. */
  readonly crossings: number;
  /** Penalty for badges that touch something. */
  readonly conflicts: number;
  /** Sum of the heights that paths climb or fall, in px. */
  readonly climb: number;
}

/** Straight end of a self-loop under its head, in px. */
const stub = mapShape.headLength + 2;
/** Distance of two self-loops of a node, in px. */
export const selfLoopWidth = 70;

/** Path of a self-loop above its node, from right to left. */
function selfLoop(x: number, top: number): Curve[] {
  const [right, left] = [x + 19, x - 19];
  return [
    [
      { x: right, y: top },
      { x: right + 6, y: top - 58 },
      { x: left, y: top - 60 },
      { x: left, y: top - stub },
    ],
    [
      { x: left, y: top - stub },
      { x: left, y: top },
    ],
  ];
}

/** A component to be drawn. */
export interface DraftInput extends PlacementInput {
  /** In the order of the component. */
  readonly nodes: readonly MapNode[];
  /** Links between two different nodes, indexed as in the layering. */
  readonly links: readonly MapLink[];
  /** Self-loops with the index of their node. */
  readonly loops: readonly {
    /** Link whose cause is its effect. */
    readonly link: MapLink;
    /** 0-based index in `nodes`. */
    readonly node: number;
  }[];
}

/** Path of a link through its dummy nodes, from cause to effect. */
function linkPath(input: DraftInput, { layers, y, ports, stubs }: Placement, link: number): Curve[] {
  const { vertices, segments } = input.layering;
  const path: Curve[] = [];
  segments.forEach((s, i) => {
    if (s.link !== link) return;
    const [from, to] = [vertices[s.from]!, vertices[s.to]!];
    const start = { x: layers[from.layer]!.right, y: y[s.from]! + ports[i]!.from };
    const end = { x: layers[to.layer]!.left, y: y[s.to]! + ports[i]!.to };
    const head = headEnd(input.layering, s, input.reversed);
    const [a, b] = [
      { x: start.x + (head === 'from' ? stubs[i]! : 0), y: start.y },
      { x: end.x - (head === 'to' ? stubs[i]! : 0), y: end.y },
    ];
    if (head === 'from') path.push([start, a]);
    path.push(levelCurve(a, b));
    if (head === 'to') path.push([b, end]);
    if (to.node === undefined) path.push([end, { x: layers[to.layer]!.right, y: end.y }]);
  });
  return input.reversed.has(link) ? reversePath(path) : path;
}

/** The component with its paths and badges. */
export function drawComponent(input: DraftInput, placement: Placement): Draft {
  const nodes = input.nodes.map((node, i): DraftNode => {
    const layer = placement.layers[input.layering.vertices[i]!.layer]!;
    const { width, height } = placement.boxes[i]!;
    const label = input.labels[i] as LabelBox;
    return { node, x: (layer.left + layer.right) / 2, y: placement.y[i]!, width, height, lines: label.lines };
  });
  const lines = [
    ...input.links.map((link, i) => ({ link, path: linkPath(input, placement, i) })),
    ...input.loops.map(({ link, node }) => {
      const { x, y, height } = nodes[node]!;
      const own = input.loops.filter((l) => l.node === node);
      const shift = (own.findIndex((l) => l.link === link) - (own.length - 1) / 2) * selfLoopWidth;
      return { link, path: selfLoop(x + shift, y - height / 2) };
    }),
  ];
  const climb = sum(lines.map(({ path }) => sum(path.map((p) => Math.abs(p[0].y - (p.at(-1) as Point).y)))));
  const points = lines.map((l) => sample(l.path));
  const { badges, conflicts } = placeBadges(points, nodes);
  const crossings = sum(points.flatMap((a, i) => points.slice(i + 1).map((b) => countIntersections(a, b))));
  return {
    width: placement.width,
    height: placement.height,
    nodes,
    links: lines.map((l, i) => ({ ...l, badge: badges[i]! })),
    crossings,
    conflicts,
    climb,
  };
}

const shifted = (p: Point, d: Point): Point => ({ x: p.x + d.x, y: p.y + d.y });

/** How far a line reaches into its arrow head, in px. */
const overlapWithHead = 3;

/** Nodes and links of a draft, moved by `at` and rounded. */
export function toDrawn(draft: Draft, at: Point): { nodes: DrawnNode[]; links: DrawnLink[] } {
  return {
    nodes: draft.nodes.map(({ node, x, y, width, height, lines }) => ({
      id: node.id,
      x: round(x + at.x),
      y: round(y + at.y),
      width: round(width),
      height: round(height),
      lines,
      outcome: node.outcome,
    })),
    links: draft.links.map(({ link, path, badge }) => {
      const moved = path.map((p) => p.map((q) => shifted(q, at)) as unknown as Curve);
      return {
        id: link.id,
        from: link.from,
        to: link.to,
        sign: link.polarity,
        path: toPath(shortenEnd(moved)),
        head: headOf(sample(moved)),
        badge: { x: round(badge.x + at.x), y: round(badge.y + at.y) },
      };
    }),
  };
}

/** The path with its last, straight line ending inside the arrow head, so that no line shows beside the tip. */
function shortenEnd(path: readonly Curve[]): Curve[] {
  const last = path.at(-1) as Curve;
  const [a, b] = [last[0], last.at(-1) as Point];
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const keep = Math.max(0, (length - mapShape.headLength + overlapWithHead) / (length || 1));
  return [...path.slice(0, -1), [a, { x: a.x + (b.x - a.x) * keep, y: a.y + (b.y - a.y) * keep }]];
}
