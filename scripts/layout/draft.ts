/** A placement drawn: boxes, lines and badges of one connected piece of a map, not yet rounded. */
import { placeBadges } from './badges.ts';
import { countMeetings, headOf, levelCurve, type Piece, type Point, reversed, sample, toPath } from './curve.ts';
import { type Box, type DrawnLink, type DrawnNode, type MapLink, type MapNode, round, shape } from './drawing.ts';
import type { LabelBox } from './measure-text.ts';
import { headEnd, type Placement, type PlacementInput } from './place.ts';

export interface DraftNode {
  readonly node: MapNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface DraftLink {
  readonly link: MapLink;
  /** From cause to effect, the last piece straight and ending at the tip. */
  readonly pieces: readonly Piece[];
  readonly badge: Point;
}

export interface Draft extends Box {
  readonly nodes: readonly DraftNode[];
  readonly links: readonly DraftLink[];
  readonly crossings: number;
  /** Badges that touch something. */
  readonly conflicts: number;
  /** Sum of the heights that links climb or fall, in px. */
  readonly climb: number;
}

/** Straight end of a self-loop under its head. */
const stub = shape.headLength + 2;
/** Distance of two links of a node to itself. */
export const selfLoopWidth = 70;

/** A link above its node, from the right back to the left. */
function selfLoop(x: number, top: number): Piece[] {
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

export interface DraftInput extends PlacementInput {
  readonly nodes: readonly MapNode[];
  /** Links between two nodes, as in the layering. */
  readonly links: readonly MapLink[];
  readonly loops: readonly { readonly link: MapLink; readonly node: number }[];
}

function linePieces(input: DraftInput, { columns, y, ports, stubs }: Placement, link: number): Piece[] {
  const { items, segments } = input.layering;
  const isBack = input.backward.has(link);
  const pieces: Piece[] = [];
  segments.forEach((s, i) => {
    if (s.link !== link) return;
    const [from, to] = [items[s.from]!, items[s.to]!];
    const start = { x: columns[from.column]!.right, y: y[s.from]! + ports[i]!.from };
    const end = { x: columns[to.column]!.left, y: y[s.to]! + ports[i]!.to };
    const head = headEnd(input.layering, s, input.backward);
    const [a, b] = [
      { x: start.x + (head === 'from' ? stubs[i]! : 0), y: start.y },
      { x: end.x - (head === 'to' ? stubs[i]! : 0), y: end.y },
    ];
    if (head === 'from') pieces.push([start, a]);
    pieces.push(levelCurve(a, b));
    if (head === 'to') pieces.push([b, end]);
    if (to.node === undefined) {
      const column = columns[to.column]!;
      pieces.push([end, { x: column.right, y: end.y }]);
    }
  });
  return isBack ? reversed(pieces) : pieces;
}

/** The piece as it is to be drawn. */
export function drawPiece(input: DraftInput, placement: Placement): Draft {
  const nodes = input.nodes.map((node, i): DraftNode => {
    const column = placement.columns[input.layering.items[i]!.column]!;
    const { width, height } = placement.boxes[i]!;
    const label = input.labels[i] as LabelBox;
    return { node, x: (column.left + column.right) / 2, y: placement.y[i]!, width, height, lines: label.lines };
  });
  const lines = [
    ...input.links.map((link, i) => ({ link, pieces: linePieces(input, placement, i) })),
    ...input.loops.map(({ link, node }) => {
      const { x, y, height } = nodes[node]!;
      const own = input.loops.filter((l) => l.node === node);
      const shift = (own.findIndex((l) => l.link === link) - (own.length - 1) / 2) * selfLoopWidth;
      return { link, pieces: selfLoop(x + shift, y - height / 2) };
    }),
  ];
  const climb = lines.reduce(
    (sum, { pieces }) => sum + pieces.reduce((n, p) => n + Math.abs(p[0].y - (p.at(-1) as Point).y), 0),
    0,
  );
  const points = lines.map((l) => ({ points: sample(l.pieces) }));
  const { badges, conflicts } = placeBadges(points, nodes);
  let crossings = 0;
  points.forEach((a, i) => {
    for (let j = i + 1; j < points.length; j += 1) crossings += countMeetings(a.points, points[j]!.points);
  });
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

/** How far a line ends inside its head. */
const inHead = 3;

/** A draft's nodes and links at a place of the whole drawing, rounded. */
export function settle(draft: Draft, at: Point): { nodes: DrawnNode[]; links: DrawnLink[] } {
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
    links: draft.links.map(({ link, pieces, badge }) => {
      const moved = pieces.map((p) => p.map((q) => shifted(q, at)) as unknown as Piece);
      return {
        id: link.id,
        from: link.from,
        to: link.to,
        sign: link.polarity,
        path: toPath(shortened(moved)),
        head: headOf(sample(moved)),
        badge: { x: round(badge.x + at.x), y: round(badge.y + at.y) },
      };
    }),
  };
}

/** The pieces with the last, straight one ending just inside the head, so that no line shows beside the tip. */
export function shortened(pieces: readonly Piece[]): Piece[] {
  const last = pieces.at(-1) as Piece;
  const [a, b] = [last[0], last.at(-1) as Point];
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const keep = Math.max(0, (length - shape.headLength + inHead) / (length || 1));
  return [...pieces.slice(0, -1), [a, { x: a.x + (b.x - a.x) * keep, y: a.y + (b.y - a.y) * keep }]];
}
