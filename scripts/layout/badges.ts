/** Signs: each badge on its link, as near the head as it is clear of nodes, other badges and other links. */

import { lengthOf, type Point, pointBefore } from './curve.ts';
import { shape } from './drawing.ts';

export interface Line {
  readonly points: readonly Point[];
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Distance of a badge's centre from the tip: the head, the badge's half, and a glimpse of line. */
const nearest = shape.headLength + shape.badgeRadius + 2;

/** Signs further from the head than this are not looked for. */
const farthest = 240;

const gapToRect = (p: Point, r: Rect) =>
  Math.hypot(Math.max(0, Math.abs(p.x - r.x) - r.width / 2), Math.max(0, Math.abs(p.y - r.y) - r.height / 2));

const gapToLine = (p: Point, points: readonly Point[]) => {
  let least = Number.POSITIVE_INFINITY;
  for (const q of points) least = Math.min(least, (q.x - p.x) ** 2 + (q.y - p.y) ** 2);
  return Math.sqrt(least);
};

export interface PlacedBadges {
  readonly badges: readonly Point[];
  /** Badges that touch a node, another badge, a head or another link. */
  readonly conflicts: number;
}

/** Places of the badges of lines, in their order. Lines with the fewest places to choose from come first. */
export function placeBadges(lines: readonly Line[], nodes: readonly Rect[]): PlacedBadges {
  const { badgeRadius } = shape;
  const heads = lines.map((l) => pointBefore(l.points, shape.headLength / 2));
  const choices = lines.map((line, i) => {
    const total = lengthOf(line.points);
    const found: { point: Point; cost: number }[] = [];
    const furthest = Math.max(nearest, Math.min(farthest, total - badgeRadius - 2));
    for (let back = nearest; back <= furthest; back += 4) {
      const point = pointBefore(line.points, back);
      let cost = (back - nearest) / 100;
      for (const node of nodes) if (gapToRect(point, node) < badgeRadius + 1.5) cost += 50;
      lines.forEach((other, j) => {
        if (j === i) return;
        if (gapToLine(point, other.points) < badgeRadius + 2) cost += 4;
        if (Math.hypot(heads[j]!.x - point.x, heads[j]!.y - point.y) < badgeRadius + 7) cost += 3;
      });
      found.push({ point, cost });
    }
    return found;
  });
  const badges = new Array<Point>(lines.length);
  let conflicts = 0;
  const free = choices.map((c) => c.filter((p) => p.cost < 3).length);
  const turns = [...lines.keys()].sort((a, b) => free[a]! - free[b]! || a - b);
  const placed: Point[] = [];
  for (const i of turns) {
    let best: { point: Point; cost: number } | undefined;
    for (const { point, cost } of choices[i]!) {
      const touching = placed.filter((p) => Math.hypot(p.x - point.x, p.y - point.y) < 2 * badgeRadius + 1).length;
      const sum = cost + touching * 10;
      if (!best || sum < best.cost) best = { point, cost: sum };
    }
    badges[i] = best!.point;
    placed.push(best!.point);
    if (best!.cost >= 50) conflicts += 5;
    else if (best!.cost >= 3) conflicts += 1;
  }
  return { badges, conflicts };
}
