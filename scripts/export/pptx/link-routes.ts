/**
 * Straight lines between the boxes of a map, from connection site to connection site, that cross no other box; the badge of
 * each on its line. Straight, since LibreOffice 7.4 routes curved connectors anew. Pure, in px of the drawing.
 */
import { mapShape } from '../../geometry.ts';
import type { DrawnLink, DrawnNode, MapDrawing } from '../../layout/index.ts';
import type { Point, SitePoint } from './shapes.ts';

/** A link as straight lines. */
export interface RoutedLink {
  /** `e1` */
  readonly id: string;
  /** Site of the cause, from the upper left corner of its box. */
  readonly start: SitePoint;
  /** Site of the effect. */
  readonly end: SitePoint;
  /** Centre of the badge. */
  readonly badge: Point;
  /** Whether no straight line is free, so that the link goes to its badge and from there to its end. */
  readonly isBent: boolean;
  /** The lines as SVG path data, for words beside them. */
  readonly path: string;
}

/** Least distance of a line from a box that it passes. */
const clearance = 3;
/** Distance of two ends on one side of a box that are told apart. */
const apart = 14;

type Line = readonly [Point, Point];

/** Whether a line enters a box that is larger by `margin` on each side. */
export function crossesBox([p, q]: Line, box: DrawnNode, margin: number): boolean {
  let [first, last] = [0, 1];
  const axes = [
    [p.x, q.x - p.x, box.x, box.width / 2 + margin],
    [p.y, q.y - p.y, box.y, box.height / 2 + margin],
  ] as const;
  for (const [from, length, centre, half] of axes) {
    if (Math.abs(length) < 1e-9) {
      if (Math.abs(from - centre) >= half) return false;
      continue;
    }
    const ends = [(centre - half - from) / length, (centre + half - from) / length];
    first = Math.max(first, Math.min(...ends));
    last = Math.min(last, Math.max(...ends));
  }
  return first < last;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

function distanceTo(at: Point, [p, q]: Line): number {
  const [dx, dy] = [q.x - p.x, q.y - p.y];
  const t = Math.max(0, Math.min(1, ((at.x - p.x) * dx + (at.y - p.y) * dy) / (dx * dx + dy * dy || 1)));
  return distance(at, { x: p.x + t * dx, y: p.y + t * dy });
}

function doCross([a, b]: Line, [c, d]: Line): boolean {
  const side = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Places on the border of a box where a line may end, away from its corners. */
function portsOf(box: DrawnNode): Point[] {
  const steps = [1, 2, 3, 4, 5, 6, 7].map((k) => k / 8 - 0.5);
  const [w, h] = [box.width / 2, box.height / 2];
  return [
    ...steps.flatMap((s) => [-w, w].map((x) => ({ x: box.x + x, y: box.y + s * box.height }))),
    ...steps.flatMap((s) => [-h, h].map((y) => ({ x: box.x + s * box.width, y: box.y + y }))),
  ];
}

const startOf = ({ path }: DrawnLink): Point => {
  const [, x = '0', y = '0'] = /^M(-?[\d.]+)[ ,](-?[\d.]+)/u.exec(path) ?? [];
  return { x: Number(x), y: Number(y) };
};

/** The point as a site of its box: on the border nearest to it. */
function siteOn({ x, y, width, height }: DrawnNode, at: Point): SitePoint {
  const local = { x: at.x - x + width / 2, y: at.y - y + height / 2 };
  const sides = [
    { far: Math.abs(width - local.x), angle: 0, x: width, y: local.y },
    { far: Math.abs(local.x), angle: 180, x: 0, y: local.y },
    { far: Math.abs(height - local.y), angle: 90, x: local.x, y: height },
    { far: Math.abs(local.y), angle: 270, x: local.x, y: 0 },
  ];
  const { far: _, ...site } = sides.reduce((a, b) => (b.far < a.far ? b : a));
  return site;
}

/** The best free line of a link: near to the ends of the drawn one, with few crossings. `undefined` if none is free. */
function freeLine(link: DrawnLink, nodes: readonly DrawnNode[], taken: readonly Line[]): Line | undefined {
  const [from, to] = [link.from, link.to].map((id) => nodes.find((n) => n.id === id)!) as [DrawnNode, DrawnNode];
  const others = nodes.filter((n) => n !== from && n !== to);
  const drawn: Line = [startOf(link), link.head];
  const isFree = (line: Line) =>
    !others.some((n) => crossesBox(line, n, clearance)) && ![from, to].some((n) => crossesBox(line, n, -1));
  const cost = (line: Line) =>
    distance(line[0], drawn[0]) +
    distance(line[1], drawn[1]) +
    40 * taken.filter((t) => doCross(line, t)).length +
    60 *
      taken.filter((t) =>
        line.some((end, i) => t.some((e, j) => (i !== j ? distance(end, e) < apart / 2 : distance(end, e) < apart))),
      ).length;
  let best: { line: Line; cost: number } | undefined;
  if (isFree(drawn)) best = { line: drawn, cost: cost(drawn) };
  if (best?.cost === 0) return drawn;
  for (const a of portsOf(from))
    for (const b of portsOf(to)) {
      const line: Line = [a, b];
      const own = cost(line) + 8;
      if ((best === undefined || own < best.cost) && isFree(line)) best = { line, cost: own };
    }
  return best?.line;
}

/** The place of a badge on a line: near the head, clear of boxes, other badges and other lines. */
function badgeOn([p, q]: Line, boxes: readonly DrawnNode[], badges: readonly Point[], lines: readonly Line[]): Point {
  const { badgeRadius: r, headLength } = mapShape;
  const length = distance(p, q);
  const at = (back: number): Point => ({
    x: q.x - ((q.x - p.x) * back) / length,
    y: q.y - ((q.y - p.y) * back) / length,
  });
  let best = { point: at(length / 2), cost: Number.POSITIVE_INFINITY };
  for (let back = r + headLength; back <= length - r; back += 4) {
    const point = at(back);
    const near = badges.reduce((sum, b) => sum + Math.max(0, 2 * r + 4 - distance(b, point)), 0);
    const inBoxes = boxes.filter(
      (b) => Math.abs(b.x - point.x) < b.width / 2 + r + 2 && Math.abs(b.y - point.y) < b.height / 2 + r + 2,
    ).length;
    const onLines = lines.reduce((sum, l) => sum + Math.max(0, r + 2 - distanceTo(point, l)), 0);
    const cost = 20 * near + 400 * inBoxes + 6 * onLines + back / 20;
    if (cost < best.cost) best = { point, cost };
  }
  return best.point;
}

/** The links of a map as straight lines with their badges, in the order of the drawing. */
export function routeLinks({ nodes, links }: MapDrawing): RoutedLink[] {
  const lines = new Map<string, Line>();
  for (const link of links) {
    const line = freeLine(link, nodes, [...lines.values()]);
    if (line) lines.set(link.id, line);
  }
  const badges: Point[] = [];
  return links.map((link) => {
    const [from, to] = [link.from, link.to].map((id) => nodes.find((n) => n.id === id)!) as [DrawnNode, DrawnNode];
    const line = lines.get(link.id);
    const others = [...lines].flatMap(([id, l]) => (id === link.id ? [] : [l]));
    const isDrawn = line !== undefined && distanceTo(link.badge, line) < 2;
    const badge = isDrawn ? link.badge : line ? badgeOn(line, nodes, badges, others) : bend(link, nodes);
    badges.push(badge);
    const [start, end] = line ?? [startOf(link), link.head];
    const isBent = line === undefined;
    const path = [start, ...(isBent ? [badge] : []), end]
      .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`)
      .join('');
    return { id: link.id, start: siteOn(from, start), end: siteOn(to, end), badge, isBent, path };
  });
}

/** A point on the drawn path from which both ends can be reached in straight lines; the drawn badge if there is none. */
function bend(link: DrawnLink, nodes: readonly DrawnNode[]): Point {
  const numbers = (link.path.match(/-?[\d.]+/gu) ?? []).map(Number);
  const points = numbers.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: numbers[i + 1]! }] : []));
  const [start, end] = [startOf(link), link.head];
  const others = nodes.filter((n) => n.id !== link.from && n.id !== link.to);
  const between = points.slice(1).flatMap((p, i) =>
    [0.25, 0.5, 0.75, 1].map((t) => ({
      x: points[i]!.x + (p.x - points[i]!.x) * t,
      y: points[i]!.y + (p.y - points[i]!.y) * t,
    })),
  );
  const isFree = (at: Point) =>
    others.every((n) => !crossesBox([start, at], n, 1) && !crossesBox([at, end], n, 1)) &&
    nodes.every(
      (n) =>
        !(
          Math.abs(n.x - at.x) < n.width / 2 + mapShape.badgeRadius &&
          Math.abs(n.y - at.y) < n.height / 2 + mapShape.badgeRadius
        ),
    );
  const free = between.filter(isFree);
  return free.sort((a, b) => distance(a, link.badge) - distance(b, link.badge))[0] ?? link.badge;
}
