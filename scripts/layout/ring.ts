/** A feedback loop drawn as a loop: its factors on an ellipse in their order, its letter in the middle. */

import { placeBadges } from './badges.ts';
import { lengthOf, type Piece, type Point, sample } from './curve.ts';
import { type Draft, type DraftNode, settle } from './draft.ts';
import {
  type Box,
  type LoopMark,
  labelSize,
  type MapDrawing,
  type MapLink,
  type MapNode,
  round,
  shape,
} from './drawing.ts';
import { boxWithin, type LabelBox, labelBoxes } from './measure-text.ts';

/** Links in the order of the ring, each from the node before to the next; `undefined` where they form no single ring. */
export function ringOf(nodes: readonly MapNode[], links: readonly MapLink[]): MapLink[] | undefined {
  if (nodes.length === 0 || links.length !== nodes.length) return undefined;
  const ring: MapLink[] = [];
  for (let at = nodes[0]!.id; ring.length < links.length; ) {
    const next = links.find((l) => l.from === at);
    if (!next || ring.includes(next)) return undefined;
    ring.push(next);
    at = next.to;
  }
  return new Set(ring.map((l) => l.from)).size === nodes.length && ring.at(-1)!.to === nodes[0]!.id ? ring : undefined;
}

interface Ellipse {
  readonly x: number;
  readonly y: number;
  readonly a: number;
  readonly b: number;
}

const at = (e: Ellipse, angle: number): Point => ({ x: e.x + e.a * Math.cos(angle), y: e.y + e.b * Math.sin(angle) });
const turn = 2 * Math.PI;

/** Angles that cut the ellipse into stretches of equal length, clockwise from the first. */
function evenAngles(e: Ellipse, count: number, first: number): number[] {
  const steps = 720;
  const points = [...new Array(steps + 1).keys()].map((i) => at(e, first + (turn * i) / steps));
  const whole = lengthOf(points);
  const angles: number[] = [];
  let length = 0;
  for (let i = 0; i < steps && angles.length < count; i += 1) {
    if (length >= (whole * angles.length) / count - 1e-9) angles.push(first + (turn * i) / steps);
    length += Math.hypot(points[i + 1]!.x - points[i]!.x, points[i + 1]!.y - points[i]!.y);
  }
  return angles;
}

const isInside = (p: Point, n: DraftNode, pad: number) =>
  Math.abs(p.x - n.x) <= n.width / 2 + pad && Math.abs(p.y - n.y) <= n.height / 2 + pad;

/** A stretch of the ellipse as cubic curves. */
function arc(e: Ellipse, from: number, to: number): Piece[] {
  const count = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 3)));
  const step = (to - from) / count;
  const k = (4 / 3) * Math.tan(step / 4);
  return [...new Array(count).keys()].map((i): Piece => {
    const [s, t] = [from + i * step, from + (i + 1) * step];
    const [p, q] = [at(e, s), at(e, t)];
    return [
      p,
      { x: p.x - k * e.a * Math.sin(s), y: p.y + k * e.b * Math.cos(s) },
      { x: q.x + k * e.a * Math.sin(t), y: q.y - k * e.b * Math.cos(t) },
      q,
    ];
  });
}

/** The line from one node's border to the next one's along the ellipse, its end straight for the head. */
function arcBetween(
  e: Ellipse,
  from: { node: DraftNode; angle: number },
  to: { node: DraftNode; angle: number },
): Piece[] {
  const step = turn / 2880;
  const end = to.angle > from.angle ? to.angle : to.angle + turn;
  let [start, stop] = [from.angle, end];
  while (start < end && isInside(at(e, start), from.node, 0)) start += step;
  while (stop > start && isInside(at(e, stop), to.node, 0)) stop -= step;
  const tip = at(e, stop);
  let neck = stop;
  while (neck > start && Math.hypot(at(e, neck).x - tip.x, at(e, neck).y - tip.y) < shape.headLength + 1) neck -= step;
  return [...arc(e, start, neck), [at(e, neck), tip]];
}

/** Least length of a link: its head, its badge, some line. */
const leastLink = 52;

function drawRing(nodes: readonly MapNode[], ring: readonly MapLink[], labels: readonly LabelBox[], e: Ellipse): Draft {
  const count = nodes.length;
  const first =
    count === 1 ? Math.PI / 2 : count === 2 ? Math.PI : count % 2 === 1 ? -Math.PI / 2 : -Math.PI / 2 - Math.PI / count;
  const angles = evenAngles(e, count, first);
  const drawn = nodes.map((node, i): DraftNode => ({ node, ...at(e, angles[i]!), ...labels[i]! }));
  const lines = ring.map((link, i) => {
    const next = (i + 1) % count;
    return {
      link,
      pieces: arcBetween(e, { node: drawn[i]!, angle: angles[i]! }, { node: drawn[next]!, angle: angles[next]! }),
    };
  });
  const points = lines.map((l) => ({ points: sample(l.pieces) }));
  const { badges, conflicts } = placeBadges(points, drawn);
  const short = points.filter((p) => lengthOf(p.points) < leastLink).length;
  const overlaps = drawn.filter((n, i) =>
    drawn.some(
      (m, j) =>
        j > i &&
        Math.abs(n.x - m.x) < (n.width + m.width) / 2 + 6 &&
        Math.abs(n.y - m.y) < (n.height + m.height) / 2 + 6,
    ),
  ).length;
  return {
    width: 0,
    height: 0,
    nodes: drawn,
    links: lines.map((l, i) => ({ ...l, badge: badges[i]! })),
    crossings: short,
    conflicts: conflicts + 10 * overlaps,
    climb: 0,
  };
}

/** Radius of the turning arrow in the middle. */
const markRadius = 30;

function frame(draft: Draft): { left: number; top: number; width: number; height: number } {
  const points = draft.links.flatMap((l) => sample(l.pieces));
  const xs = [...draft.nodes.flatMap((n) => [n.x - n.width / 2, n.x + n.width / 2]), ...points.map((p) => p.x)];
  const ys = [...draft.nodes.flatMap((n) => [n.y - n.height / 2, n.y + n.height / 2]), ...points.map((p) => p.y)];
  for (const { badge } of draft.links) {
    xs.push(badge.x - shape.badgeRadius, badge.x + shape.badgeRadius);
    ys.push(badge.y - shape.badgeRadius, badge.y + shape.badgeRadius);
  }
  const [left, top] = [Math.min(...xs) - shape.margin, Math.min(...ys) - shape.margin];
  return { left, top, width: Math.max(...xs) + shape.margin - left, height: Math.max(...ys) + shape.margin - top };
}

/** The loop on the smallest ellipse that keeps boxes apart and leaves each link its room, as large as the box allows. */
export function layoutRing(nodes: readonly MapNode[], ring: readonly MapLink[], mark: LoopMark, box: Box): MapDrawing {
  const inOrder = ring.map((l) => nodes.find((n) => n.id === l.from) as MapNode);
  const all = inOrder.map((n) => labelBoxes(n.label, n.outcome));
  const limits = [...new Set(all.flatMap((boxes) => boxes.map((b) => b.width)))];
  let best: { drawing: MapDrawing; score: number } | undefined;
  for (const limit of limits) {
    const labels = all.map((boxes) => boxWithin(boxes, limit));
    const [w, h] = [Math.max(...labels.map((l) => l.width)), Math.max(...labels.map((l) => l.height))];
    for (let b = Math.max(markRadius + 14 + (nodes.length < 3 ? 6 : h / 2), (box.height - h) / 2); b < 900; b *= 1.2) {
      for (const a of nodes.length === 1
        ? [b * 1.5]
        : [b * 1.3, b * 1.8, b * 2.4, (box.width - w) / 2, b * 3.4, b * 4.5]) {
        if (a < b) continue;
        const e = { x: 0, y: 0, a, b };
        const draft = drawRing(inOrder, ring, labels, e);
        const { left, top, width, height } = frame(draft);
        const px = labelSize({ width, height }, box);
        const score =
          Math.min(px, shape.fontSize) * 4 -
          8 * draft.crossings -
          12 * draft.conflicts -
          a / b -
          width / 400 -
          labels.reduce((n, l) => n + l.lines.length, 0) * 0.1;
        if (best && score <= best.score) continue;
        const settled = settle(draft, { x: -left, y: -top });
        best = {
          score,
          drawing: {
            width: round(width),
            height: round(height),
            fontSize: shape.fontSize,
            ...settled,
            nodes: nodes.map((n) => settled.nodes.find((d) => d.id === n.id)!),
            loop: { mark, x: round(-left), y: round(-top), radius: markRadius },
          },
        };
      }
    }
  }
  return best!.drawing;
}
