/**
 * Overview of a map that is too large for the layered layout: columns by distance to the outcome, straight links. Linear in
 * links, so that maps of a thousand factors take milliseconds.
 */
import { mapShape, type Size } from '../geometry.ts';
import {
  boxWithin,
  type CausalMap,
  type DrawnLink,
  type DrawnNode,
  labelBoxes,
  type MapDrawing,
} from '../layout/index.ts';

/** Width above which a label takes a further line, gap between columns and between rows, in px. */
const [labelWidth, columnGap, rowGap] = [170, 150, 22];
/** Barycentre sweeps over the columns. */
const sweeps = 6;

/** Number of links from each node to the outcome; unreachable nodes are one step farther than the farthest. */
function distances({ nodes, links }: CausalMap): Map<string, number> {
  const causes = Map.groupBy(links, (l) => l.to);
  let frontier = nodes.filter((n) => n.outcome).map((n) => n.id);
  const found = new Map(frontier.map((id) => [id, 0]));
  for (let distance = 1; frontier.length > 0; distance += 1) {
    frontier = [...new Set(frontier.flatMap((id) => (causes.get(id) ?? []).map((l) => l.from)))].filter(
      (id) => !found.has(id),
    );
    for (const id of frontier) found.set(id, distance);
  }
  const farthest = Math.max(0, ...found.values()) + 1;
  return new Map(nodes.map(({ id }) => [id, found.get(id) ?? farthest]));
}

/** The nodes in columns, the outcome in the last one; no column has more than `rows` nodes. */
function columnsOf(map: CausalMap, rows: number): string[][] {
  const distance = distances(map);
  const neighbours = new Map<string, string[]>(map.nodes.map((n) => [n.id, []]));
  for (const { from, to } of map.links) {
    neighbours.get(from)!.push(to);
    neighbours.get(to)!.push(from);
  }
  const layers = [...Map.groupBy(map.nodes, (n) => distance.get(n.id)!)]
    .sort(([a], [b]) => b - a)
    .map(([, nodes]) => nodes.map((n) => n.id));
  const place = new Map<string, number>();
  const setPlaces = (layer: readonly string[]) => {
    layer.forEach((id, i) => void place.set(id, (i + 0.5) / layer.length));
  };
  layers.forEach(setPlaces);
  for (let sweep = 0; sweep < sweeps; sweep += 1)
    for (const layer of sweep % 2 === 0 ? layers.toReversed() : layers) {
      const mean = new Map(
        layer.map((id) => {
          const near = neighbours.get(id)!.map((other) => place.get(other)!);
          return [id, near.reduce((a, b) => a + b, 0) / near.length];
        }),
      );
      layer.sort((a, b) => mean.get(a)! - mean.get(b)!);
      setPlaces(layer);
    }
  // Nodes of a high layer that follow each other share a row, so that their order survives in each column.
  return layers.flatMap((layer) => {
    const count = Math.ceil(layer.length / rows);
    return Array.from({ length: count }, (_, c) => layer.filter((_, i) => i % count === c));
  });
}

const round = (n: number) => Math.round(n * 10) / 10 + 0;

/** Where the line from the centre of a box in a direction leaves it. */
function edgeOf(box: DrawnNode, dx: number, dy: number) {
  const scale = Math.min(box.width / 2 / (Math.abs(dx) || 1e-9), box.height / 2 / (Math.abs(dy) || 1e-9));
  return { x: box.x + dx * scale, y: box.y + dy * scale };
}

/** Path, head and badge of a straight link between two boxes. */
function straight(from: DrawnNode, to: DrawnNode): Pick<DrawnLink, 'path' | 'head' | 'badge'> {
  const { headLength, badgeRadius } = mapShape;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const [start, tip] = [edgeOf(from, dx, dy), edgeOf(to, -dx, -dy)];
  const back = (distance: number) => ({
    x: round(tip.x - (dx / length) * distance),
    y: round(tip.y - (dy / length) * distance),
  });
  const free = Math.hypot(tip.x - start.x, tip.y - start.y);
  const end = back(headLength - 3);
  return {
    path: `M${round(start.x)} ${round(start.y)}L${end.x} ${end.y}`,
    head: { x: round(tip.x), y: round(tip.y), angle: round((Math.atan2(dy, dx) * 180) / Math.PI) },
    badge: back(Math.max(headLength + badgeRadius + 2, Math.min(60, free / 2))),
  };
}

/** Distance of the badge of a link of a box to itself from the box, and the room that both take above the box, in px. */
const loopRise = 44;
const loopRoom = loopRise + mapShape.badgeRadius + 2;

/** Path, head and badge of a link of a box to itself, above the box. */
function loop({ x, y, height }: DrawnNode): Pick<DrawnLink, 'path' | 'head' | 'badge'> {
  const top = round(y - height / 2);
  const [left, right] = [round(x - 19), round(x + 19)];
  return {
    path: `M${right} ${top}C${right + 6} ${top - 58} ${left} ${top - 60} ${left} ${top - mapShape.headLength}`,
    head: { x: left, y: top, angle: 90 },
    badge: { x: round(x), y: round(top - loopRise) },
  };
}

/** The overview. Its shape is near that of `box`; its size depends on the number of nodes alone. */
export function layoutOverview(map: CausalMap, box: Size): MapDrawing {
  const labels = new Map(map.nodes.map((n) => [n.id, boxWithin(labelBoxes(n.label, n.outcome), labelWidth)]));
  const height = Math.max(...[...labels.values()].map((l) => l.height)) + rowGap;
  const width = Math.max(...[...labels.values()].map((l) => l.width)) + columnGap;
  const rows = Math.max(3, Math.round(Math.sqrt((map.nodes.length * width * box.height) / (height * box.width))));
  const columns = columnsOf(map, rows);
  const tallest = Math.max(...columns.map((c) => c.length));
  const above = map.links.some(({ from, to }) => from === to) ? loopRoom : 0;
  const outcomes = new Set(map.nodes.filter((n) => n.outcome).map((n) => n.id));
  const nodes = columns.flatMap((column, c) =>
    column.map((id, r): DrawnNode => {
      const { lines, ...size } = labels.get(id)!;
      const x = round((c + 0.5) * width - columnGap / 2);
      const y = round(above + (r + 0.5 + (tallest - column.length) / 2) * height - rowGap / 2);
      return { id, x, y, ...size, lines, outcome: outcomes.has(id) };
    }),
  );
  const byId = new Map(nodes.map((n) => [n.id, n]));
  return {
    width: round(columns.length * width - columnGap),
    height: round(above + tallest * height - rowGap),
    nodes,
    links: map.links.map(({ id, from, to, polarity }) => {
      const [cause, effect] = [byId.get(from)!, byId.get(to)!];
      return { id, from, to, sign: polarity, ...(cause === effect ? loop(cause) : straight(cause, effect)) };
    }),
  };
}
