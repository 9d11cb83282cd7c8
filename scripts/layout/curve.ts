/** Paths of links: straight segments and cubic Bézier curves, as sampled points and as SVG path data. */
import { mapShape } from '../geometry.ts';
import { round } from './drawing.ts';

/** A point of a drawing, in px. */
export interface Point {
  /** px, rightwards. */
  readonly x: number;
  /** px, downwards. */
  readonly y: number;
}

/** A part of a path: two points are a straight line, four a cubic Bézier curve. */
export type Curve = readonly [Point, Point] | readonly [Point, Point, Point, Point];

const cubic = ([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point => {
  const u = 1 - t;
  const [wa, wb, wc, wd] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return { x: wa * a.x + wb * b.x + wc * c.x + wd * d.x, y: wa * a.y + wb * b.y + wc * c.y + wd * d.y };
};

/** The curve between two points that leaves and arrives horizontally; a straight line if both have one height. */
export function levelCurve(from: Point, to: Point): Curve {
  if (Math.abs(from.y - to.y) < 0.05) return [from, to];
  const half = (to.x - from.x) / 2;
  return [from, { x: from.x + half, y: from.y }, { x: to.x - half, y: to.y }, to];
}

/** The path in the other direction. */
export const reversePath = (curves: readonly Curve[]): Curve[] =>
  [...curves].reverse().map((curve) => [...curve].reverse() as unknown as Curve);

/** Points along a path, at most about 6 px apart. */
export function sample(curves: readonly Curve[]): Point[] {
  const points: Point[] = [];
  for (const curve of curves) {
    const [a, d] = [curve[0], curve.at(-1) as Point];
    const steps = Math.max(1, Math.ceil(Math.hypot(d.x - a.x, d.y - a.y) / 6) + (curve.length === 4 ? 3 : 0));
    for (let i = points.length === 0 ? 0 : 1; i <= steps; i += 1) {
      const t = i / steps;
      points.push(curve.length === 4 ? cubic(curve, t) : { x: a.x + (d.x - a.x) * t, y: a.y + (d.y - a.y) * t });
    }
  }
  return points;
}

/** The point `back` px before the end of a polyline; its start if the line is shorter. */
export function pointBefore(points: readonly Point[], back: number): Point {
  let left = back;
  for (let i = points.length - 1; i > 0; i -= 1) {
    const [a, b] = [points[i]!, points[i - 1]!];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (length >= left && length > 0)
      return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length };
    left -= length;
  }
  return points[0] as Point;
}

/** Length of a polyline, in px. */
export const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, p, i) => sum + Math.hypot(p.x - points[i]!.x, p.y - points[i]!.y), 0);

/** Arrow head of a polyline: its tip, and the angle in degrees of the last stretch as long as the head. */
export function headOf(points: readonly Point[]): { x: number; y: number; angle: number } {
  const tip = points.at(-1) as Point;
  const tail = pointBefore(points, mapShape.headLength);
  return {
    x: round(tip.x),
    y: round(tip.y),
    angle: round((Math.atan2(tip.y - tail.y, tip.x - tail.x) * 180) / Math.PI),
  };
}

/** SVG path data; neighbouring horizontal lines become one. */
export function toPath(curves: readonly Curve[]): string {
  const pair = (p: Point) => `${round(p.x)} ${round(p.y)}`;
  const merged: Curve[] = [];
  for (const curve of curves) {
    const before = merged.at(-1);
    const isPoint = curve.length === 2 && Math.hypot(curve[1].x - curve[0].x, curve[1].y - curve[0].y) < 0.05;
    if (isPoint) continue;
    if (before?.length === 2 && curve.length === 2 && before[0].y === curve[1].y && before[1].y === before[0].y)
      merged[merged.length - 1] = [before[0], curve[1]];
    else merged.push(curve);
  }
  return merged
    .map((curve, i) => {
      const start = i === 0 ? `M${pair(curve[0])}` : '';
      return curve.length === 2
        ? `${start}L${pair(curve[1])}`
        : `${start}C${pair(curve[1])} ${pair(curve[2])} ${pair(curve[3])}`;
    })
    .join('');
}

/** Number of proper crossings of two polylines; shared end points do not count. */
export function countIntersections(a: readonly Point[], b: readonly Point[]): number {
  let count = 0;
  const side = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  for (let i = 1; i < a.length; i += 1) {
    const [p, q] = [a[i - 1]!, a[i]!];
    for (let j = 1; j < b.length; j += 1) {
      const [r, s] = [b[j - 1]!, b[j]!];
      if (Math.max(p.x, q.x) < Math.min(r.x, s.x) || Math.max(r.x, s.x) < Math.min(p.x, q.x)) continue;
      if (Math.max(p.y, q.y) < Math.min(r.y, s.y) || Math.max(r.y, s.y) < Math.min(p.y, q.y)) continue;
      if (side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0) count += 1;
    }
  }
  return count;
}
