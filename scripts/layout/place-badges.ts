/** Placement of sign badges: each on its link, as near the head as it is clear of nodes, badges and other links. */
import { mapShape, type Size } from '../geometry.ts';
import { lengthOf, type Point, pointBefore } from './curve.ts';

/** A rectangle by its centre. */
export interface Rect extends Point, Size {}

/** Least distance of a badge's centre from the tip: the head, the radius, 2 px of line. */
const nearest = mapShape.headLength + mapShape.badgeRadius + 2;

/** Largest distance of a badge's centre from the tip, in px. */
const farthest = 240;
/** Distance of two candidate places, in px. */
const candidateStep = 4;

/** Costs of a place. A place of `blocked` or more touches a node, one of `crowded` or more a head or several links. */
const costs = { blocked: 50, badge: 10, line: 4, crowded: 3, head: 3 } as const;

/** Distance of a point from a rectangle, in px; 0 inside. */
export const gapToRect = (p: Point, r: Rect): number =>
  Math.hypot(Math.max(0, Math.abs(p.x - r.x) - r.width / 2), Math.max(0, Math.abs(p.y - r.y) - r.height / 2));

const gapToLine = (p: Point, points: readonly Point[]) => {
  let least = Number.POSITIVE_INFINITY;
  for (const q of points) least = Math.min(least, (q.x - p.x) ** 2 + (q.y - p.y) ** 2);
  return Math.sqrt(least);
};

/** Places of badges. */
export interface PlacedBadges {
  /** Centres, in the order of the lines. */
  readonly badges: readonly Point[];
  /** Penalty for badges that touch something: 5 for each on a node, 1 for each on a badge, head or link. */
  readonly conflicts: number;
}

/**
 * The badges of some lines, each at least two points at most about 6 px apart, from cause to effect. Lines with the fewest
 * clear places are served first; ties in the order given.
 */
export function placeBadges(lines: readonly (readonly Point[])[], nodes: readonly Rect[]): PlacedBadges {
  const { badgeRadius, headLength } = mapShape;
  const heads = lines.map((l) => pointBefore(l, headLength / 2));
  const candidates = lines.map((line, i) => {
    const total = lengthOf(line);
    const found: { point: Point; cost: number }[] = [];
    const last = Math.max(nearest, Math.min(farthest, total - badgeRadius - 2));
    for (let back = nearest; back <= last; back += candidateStep) {
      const point = pointBefore(line, back);
      let cost = (back - nearest) / 100;
      for (const node of nodes) if (gapToRect(point, node) < badgeRadius + 1.5) cost += costs.blocked;
      lines.forEach((other, j) => {
        if (j === i) return;
        if (gapToLine(point, other) < badgeRadius + 2) cost += costs.line;
        if (Math.hypot(heads[j]!.x - point.x, heads[j]!.y - point.y) < badgeRadius + 7) cost += costs.head;
      });
      found.push({ point, cost });
    }
    return found;
  });
  const badges = new Array<Point>(lines.length);
  let conflicts = 0;
  const clear = candidates.map((c) => c.filter((p) => p.cost < costs.crowded).length);
  const queue = [...lines.keys()].sort((a, b) => clear[a]! - clear[b]! || a - b);
  const placed: Point[] = [];
  for (const i of queue) {
    let best: { point: Point; cost: number } | undefined;
    for (const { point, cost } of candidates[i]!) {
      // Circles are kept apart like their bounding boxes: a sign beside another one is read as one pair.
      const touching = placed.filter(
        (p) => Math.max(Math.abs(p.x - point.x), Math.abs(p.y - point.y)) < 2 * badgeRadius + 1,
      ).length;
      const sum = cost + touching * costs.badge;
      if (!best || sum < best.cost) best = { point, cost: sum };
    }
    badges[i] = best!.point;
    placed.push(best!.point);
    if (best!.cost >= costs.blocked) conflicts += 5;
    else if (best!.cost >= costs.crowded) conflicts += 1;
  }
  return { badges, conflicts };
}
