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
  const steps = 360;
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

/** Places of the factors: one below, two level, otherwise the same left and right, two of an even number on top. */
function placesOn(e: Ellipse, count: number): number[] {
  if (count === 1) return [Math.PI / 2];
  if (count === 2) return [Math.PI, turn];
  if (count % 2 === 1) return evenAngles(e, count, -Math.PI / 2);
  const halves = evenAngles(e, 2 * count, -Math.PI / 2).filter((_, i) => i % 2 === 1);
  return [halves.at(-1)! - turn, ...halves.slice(0, -1)];
}

const isInside = (p: Point, n: DraftNode) => Math.abs(p.x - n.x) <= n.width / 2 && Math.abs(p.y - n.y) <= n.height / 2;

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

/** The first angle from a node's own towards another at which the ellipse leaves the node's border. */
function borderAngle(e: Ellipse, node: DraftNode, own: number, towards: number): number {
  const step = (towards - own) / 48;
  let [inside, outside] = [own, own + step];
  for (let i = 0; i < 46 && isInside(at(e, outside), node); i += 1) [inside, outside] = [outside, outside + step];
  for (let i = 0; i < 12; i += 1) {
    const middle = (inside + outside) / 2;
    if (isInside(at(e, middle), node)) inside = middle;
    else outside = middle;
  }
  return outside;
}

interface Stop {
  readonly node: DraftNode;
  readonly angle: number;
}

/** The line from one node's border to the next one's along the ellipse, its end straight for the head. */
function arcBetween(e: Ellipse, from: Stop, to: Stop): Piece[] {
  const end = to.angle > from.angle ? to.angle : to.angle + turn;
  const start = borderAngle(e, from.node, from.angle, end);
  const stop = borderAngle(e, to.node, end, from.angle);
  const tip = at(e, stop);
  let neck = stop;
  while (neck > start && Math.hypot(at(e, neck).x - tip.x, at(e, neck).y - tip.y) < shape.headLength + 1)
    neck -= turn / 1440;
  return [...arc(e, start, neck), [at(e, neck), tip]];
}

/** Least length of a link: its head, its badge, some line. */
const leastLink = 52;

function drawRing(nodes: readonly MapNode[], ring: readonly MapLink[], labels: readonly LabelBox[], e: Ellipse): Draft {
  const count = nodes.length;
  const angles = placesOn(e, count);
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
  const crowding = drawn.filter(
    (n) =>
      Math.hypot(Math.max(0, Math.abs(n.x - e.x) - n.width / 2), Math.max(0, Math.abs(n.y - e.y) - n.height / 2)) <
      markRadius + 14,
  ).length;
  return {
    width: 0,
    height: 0,
    nodes: drawn,
    links: lines.map((l, i) => ({ ...l, badge: badges[i]! })),
    crossings: short,
    conflicts: conflicts + 10 * overlaps + 4 * crowding,
    climb: 0,
  };
}

/** What links of 150 px and more are worth, in twelfths of a px of the labels. */
const roomWorth = 5;

/** Radius of the turning arrow in the middle. */
const markRadius = 30;

function frameOf(draft: Draft): { left: number; top: number; width: number; height: number } {
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

/** Sizes of ellipse to try for boxes of a size: the second half axis from the least that leaves the letter its room. */
function ellipses(count: number, label: Box, box: Box): Ellipse[] {
  const least = markRadius + 16 + (count < 3 ? 6 : label.height / 2);
  const first = Math.max(least, (box.height - label.height) / 2 - 8);
  return [least, first, first * 1.2, first * 1.45, first * 1.8, first * 2.3, first * 3].flatMap((b) => {
    const shapes = count === 1 ? [1.5] : [1.3, 1.8, 2.4, 3.2, (box.width - label.width) / 2 / b];
    return shapes.filter((s) => s >= 1.2 && s < 6).map((s) => ({ x: 0, y: 0, a: b * s, b }));
  });
}

/** The loop on an ellipse that keeps boxes apart and leaves each link its room, as large as the box allows. */
export function layoutRing(nodes: readonly MapNode[], ring: readonly MapLink[], mark: LoopMark, box: Box): MapDrawing {
  const inOrder = ring.map((l) => nodes.find((n) => n.id === l.from) as MapNode);
  const all = inOrder.map((n) => labelBoxes(n.label, n.outcome));
  const widest = Math.max(...all.map((boxes) => boxes[0]!.width));
  const narrowest = Math.max(...all.map((boxes) => boxes.at(-1)!.width));
  let best: { draft: Draft; frame: ReturnType<typeof frameOf>; score: number } | undefined;
  for (const limit of [narrowest, (narrowest * 2 + widest) / 3, (narrowest + widest * 2) / 3, widest]) {
    const labels = all.map((boxes) => boxWithin(boxes, limit));
    const label = {
      width: Math.max(...labels.map((l) => l.width)),
      height: Math.max(...labels.map((l) => l.height)),
    };
    const lines = labels.reduce((n, l) => n + l.lines.length, 0);
    for (const e of ellipses(nodes.length, label, box)) {
      if (best && labelSize({ width: 2 * e.a, height: 2 * e.b }, box) * 12 + roomWorth < best.score) continue;
      const draft = drawRing(inOrder, ring, labels, e);
      const frame = frameOf(draft);
      const px = labelSize(frame, box);
      const faults = 24 * draft.crossings + 36 * draft.conflicts;
      const shortest = Math.min(...draft.links.map((l) => lengthOf(sample(l.pieces))));
      const room = (Math.min(shortest, 150) / 150) * roomWorth;
      const score = px * 12 + room - faults - Math.abs(e.a / e.b - 2) - lines * 0.1;
      if (!best || score > best.score) best = { draft, frame, score };
    }
  }
  const { draft, frame } = best!;
  const settled = settle(draft, { x: -frame.left, y: -frame.top });
  return {
    width: round(frame.width),
    height: round(frame.height),
    fontSize: shape.fontSize,
    links: settled.links,
    nodes: nodes.map((n) => settled.nodes.find((d) => d.id === n.id)!),
    loop: { mark, x: round(-frame.left), y: round(-frame.top), radius: markRadius },
  };
}
