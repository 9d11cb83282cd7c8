/** A feedback loop drawn as a ring: its factors on an ellipse in the order of the links, its letter in the middle. */
import { mapShape, type Size } from '../geometry.ts';
import { type Curve, lengthOf, type Point, sample } from './curve.ts';
import { type Draft, type DraftNode, toDrawn } from './draw-component.ts';
import { type LoopMark, labelSize, type MapDrawing, type MapLink, type MapNode, round, sum } from './drawing.ts';
import { boxWithin, type LabelBox, labelBoxes } from './measure-text.ts';
import { gapToRect, placeBadges } from './place-badges.ts';

/** The links in the order of the cycle, from the first node on; `undefined` if they are not one simple cycle. */
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

/** An axis-parallel ellipse by centre and half axes. */
interface Ellipse extends Point {
  readonly a: number;
  readonly b: number;
}

/** The point of the ellipse at a parameter angle, clockwise from the x axis. */
const at = (e: Ellipse, angle: number): Point => ({ x: e.x + e.a * Math.cos(angle), y: e.y + e.b * Math.sin(angle) });
const fullTurn = 2 * Math.PI;

/** Parameter angles that cut the ellipse into `count` arcs of equal length, clockwise from the first. */
function evenAngles(e: Ellipse, count: number, first: number): number[] {
  const steps = 360;
  const points = [...new Array(steps + 1).keys()].map((i) => at(e, first + (fullTurn * i) / steps));
  const whole = lengthOf(points);
  const angles: number[] = [];
  let length = 0;
  for (let i = 0; i < steps && angles.length < count; i += 1) {
    if (length >= (whole * angles.length) / count - 1e-9) angles.push(first + (fullTurn * i) / steps);
    length += Math.hypot(points[i + 1]!.x - points[i]!.x, points[i + 1]!.y - points[i]!.y);
  }
  return angles;
}

/** Angles of the factors: one below, two left and right, an odd number with one on top, an even one with two. */
function anglesOf(e: Ellipse, count: number): number[] {
  if (count === 1) return [Math.PI / 2];
  if (count === 2) return [Math.PI, fullTurn];
  if (count % 2 === 1) return evenAngles(e, count, -Math.PI / 2);
  const halves = evenAngles(e, 2 * count, -Math.PI / 2).filter((_, i) => i % 2 === 1);
  return [halves.at(-1)! - fullTurn, ...halves.slice(0, -1)];
}

const isInside = (p: Point, n: DraftNode) => Math.abs(p.x - n.x) <= n.width / 2 && Math.abs(p.y - n.y) <= n.height / 2;

/** An arc of the ellipse as cubic curves of at most 60 degrees each. */
function arc(e: Ellipse, from: number, to: number): Curve[] {
  const count = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 3)));
  const step = (to - from) / count;
  const k = (4 / 3) * Math.tan(step / 4);
  return [...new Array(count).keys()].map((i): Curve => {
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

/** The angle at which the ellipse leaves a node's box, from the node's own angle towards another; by bisection. */
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

/** The path from one node's border to the next one's along the ellipse, with a straight end for the arrow head. */
function arcBetween(e: Ellipse, from: Stop, to: Stop): Curve[] {
  const end = to.angle > from.angle ? to.angle : to.angle + fullTurn;
  const start = borderAngle(e, from.node, from.angle, end);
  const stop = borderAngle(e, to.node, end, from.angle);
  const tip = at(e, stop);
  let neck = stop;
  while (neck > start && Math.hypot(at(e, neck).x - tip.x, at(e, neck).y - tip.y) < mapShape.headLength + 1)
    neck -= fullTurn / 1440;
  return [...arc(e, start, neck), [at(e, neck), tip]];
}

/** Length below which a link counts as too short for its head and badge, in px. */
const leastLink = 52;
/** Least gap of two boxes, and of a box and the letter's arrow, in px. */
const boxGap = 6;
const markGap = 14;

/** The ring on one ellipse; `crossings` counts links that are too short. */
function drawRing(nodes: readonly MapNode[], ring: readonly MapLink[], labels: readonly LabelBox[], e: Ellipse): Draft {
  const count = nodes.length;
  const angles = anglesOf(e, count);
  const drawn = nodes.map((node, i): DraftNode => ({ node, ...at(e, angles[i]!), ...labels[i]! }));
  const lines = ring.map((link, i) => {
    const next = (i + 1) % count;
    return {
      link,
      path: arcBetween(e, { node: drawn[i]!, angle: angles[i]! }, { node: drawn[next]!, angle: angles[next]! }),
    };
  });
  const points = lines.map((l) => sample(l.path));
  const { badges, conflicts } = placeBadges(points, drawn);
  const short = points.filter((p) => lengthOf(p) < leastLink).length;
  const overlaps = drawn.filter((n, i) =>
    drawn.some(
      (m, j) =>
        j > i &&
        Math.abs(n.x - m.x) < (n.width + m.width) / 2 + boxGap &&
        Math.abs(n.y - m.y) < (n.height + m.height) / 2 + boxGap,
    ),
  ).length;
  const crowding = drawn.filter((n) => gapToRect(e, n) < markRadius + markGap).length;
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

/** Points of the score for a px of label size. */
const labelPoints = 12;
/** Points for a shortest link of `roomyLink` px or more; fewer in proportion for a shorter one. */
const roomPoints = 5;
const roomyLink = 150;
/** Points off for each link that is too short, each conflict, and each line of a label. */
const penalties = { shortLink: 24, conflict: 36, line: 0.1 } as const;
/** Ratio of the axes of an ellipse; a deviation of 1 costs one point. */
const goodRatio = 2;

/** Radius of the circular arrow in the middle, in px. */
const markRadius = 30;

function frameOf(draft: Draft): { left: number; top: number; width: number; height: number } {
  const points = draft.links.flatMap((l) => sample(l.path));
  const xs = [...draft.nodes.flatMap((n) => [n.x - n.width / 2, n.x + n.width / 2]), ...points.map((p) => p.x)];
  const ys = [...draft.nodes.flatMap((n) => [n.y - n.height / 2, n.y + n.height / 2]), ...points.map((p) => p.y)];
  for (const { badge } of draft.links) {
    xs.push(badge.x - mapShape.badgeRadius, badge.x + mapShape.badgeRadius);
    ys.push(badge.y - mapShape.badgeRadius, badge.y + mapShape.badgeRadius);
  }
  const [left, top] = [Math.min(...xs) - mapShape.margin, Math.min(...ys) - mapShape.margin];
  return {
    left,
    top,
    width: Math.max(...xs) + mapShape.margin - left,
    height: Math.max(...ys) + mapShape.margin - top,
  };
}

/** The ellipses that are tried for boxes of at most `label`; the smallest still leaves room for the letter. */
function ellipses(count: number, label: Size, box: Size): Ellipse[] {
  const least = markRadius + 16 + (count < 3 ? 6 : label.height / 2);
  const first = Math.max(least, (box.height - label.height) / 2 - 8);
  return [least, first, first * 1.2, first * 1.45, first * 1.8, first * 2.3, first * 3].flatMap((b) => {
    const ratios = count === 1 ? [1.5] : [1.3, 1.8, 2.4, 3.2, (box.width - label.width) / 2 / b];
    return ratios.filter((s) => s >= 1.2 && s < 6).map((s) => ({ x: 0, y: 0, a: b * s, b }));
  });
}

/** The ring with the best score: labels as large as the box allows, boxes apart, links long enough. */
export function layoutRing(nodes: readonly MapNode[], ring: readonly MapLink[], mark: LoopMark, box: Size): MapDrawing {
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
    const lines = sum(labels.map((l) => l.lines.length));
    for (const e of ellipses(nodes.length, label, box)) {
      if (best && labelSize({ width: 2 * e.a, height: 2 * e.b }, box) * labelPoints + roomPoints < best.score) continue;
      const draft = drawRing(inOrder, ring, labels, e);
      const frame = frameOf(draft);
      const px = labelSize(frame, box);
      const faults = penalties.shortLink * draft.crossings + penalties.conflict * draft.conflicts;
      const shortest = Math.min(...draft.links.map((l) => lengthOf(sample(l.path))));
      const room = (Math.min(shortest, roomyLink) / roomyLink) * roomPoints;
      const score = px * labelPoints + room - faults - Math.abs(e.a / e.b - goodRatio) - lines * penalties.line;
      if (!best || score > best.score) best = { draft, frame, score };
    }
  }
  const { draft, frame } = best!;
  const settled = toDrawn(draft, { x: -frame.left, y: -frame.top });
  return {
    width: round(frame.width),
    height: round(frame.height),
    links: settled.links,
    nodes: nodes.map((n) => settled.nodes.find((d) => d.id === n.id)!),
    loop: { mark, x: round(-frame.left), y: round(-frame.top), radius: markRadius },
  };
}
