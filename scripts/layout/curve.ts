/** Lines of links: straight pieces and cubic curves, as points to measure by and as SVG path data. */
import { round, shape } from './drawing.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight piece has two points, a cubic curve four. */
export type Piece = readonly [Point, Point] | readonly [Point, Point, Point, Point];

const cubic = ([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point => {
  const u = 1 - t;
  const [wa, wb, wc, wd] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return { x: wa * a.x + wb * b.x + wc * c.x + wd * d.x, y: wa * a.y + wb * b.y + wc * c.y + wd * d.y };
};

/** A curve between two points that leaves and arrives level; a straight piece where both have one height. */
export function levelCurve(from: Point, to: Point): Piece {
  if (Math.abs(from.y - to.y) < 0.05) return [from, to];
  const half = (to.x - from.x) / 2;
  return [from, { x: from.x + half, y: from.y }, { x: to.x - half, y: to.y }, to];
}

export const reversed = (pieces: readonly Piece[]): Piece[] =>
  [...pieces].reverse().map((piece) => [...piece].reverse() as unknown as Piece);

/** Points along a line, no more than about 6 px apart. */
export function sample(pieces: readonly Piece[]): Point[] {
  const points: Point[] = [];
  for (const piece of pieces) {
    const [a, d] = [piece[0], piece.at(-1) as Point];
    const steps = Math.max(1, Math.ceil(Math.hypot(d.x - a.x, d.y - a.y) / 6) + (piece.length === 4 ? 3 : 0));
    for (let i = points.length === 0 ? 0 : 1; i <= steps; i += 1) {
      const t = i / steps;
      points.push(piece.length === 4 ? cubic(piece, t) : { x: a.x + (d.x - a.x) * t, y: a.y + (d.y - a.y) * t });
    }
  }
  return points;
}

/** The point so many px before the end of a line, and the line's direction there in degrees. */
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

export const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, p, i) => sum + Math.hypot(p.x - points[i]!.x, p.y - points[i]!.y), 0);

/** Head of a line: its tip at the end, its direction as seen over the head's own length. */
export function headOf(points: readonly Point[]): { x: number; y: number; angle: number } {
  const tip = points.at(-1) as Point;
  const tail = pointBefore(points, shape.headLength);
  return {
    x: round(tip.x),
    y: round(tip.y),
    angle: round((Math.atan2(tip.y - tail.y, tip.x - tail.x) * 180) / Math.PI),
  };
}

/** Path data; neighbouring level pieces are joined. */
export function toPath(pieces: readonly Piece[]): string {
  const pair = (p: Point) => `${round(p.x)} ${round(p.y)}`;
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const before = merged.at(-1);
    const isPoint = piece.length === 2 && Math.hypot(piece[1].x - piece[0].x, piece[1].y - piece[0].y) < 0.05;
    if (isPoint) continue;
    if (before?.length === 2 && piece.length === 2 && before[0].y === piece[1].y && before[1].y === before[0].y)
      merged[merged.length - 1] = [before[0], piece[1]];
    else merged.push(piece);
  }
  return merged
    .map((piece, i) => {
      const start = i === 0 ? `M${pair(piece[0])}` : '';
      return piece.length === 2
        ? `${start}L${pair(piece[1])}`
        : `${start}C${pair(piece[1])} ${pair(piece[2])} ${pair(piece[3])}`;
    })
    .join('');
}

/** Crossings of two lines, seen as points joined by straight pieces; where they meet at an end does not count. */
export function countMeetings(a: readonly Point[], b: readonly Point[]): number {
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
