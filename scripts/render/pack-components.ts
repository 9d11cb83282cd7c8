/** Puts the unconnected pieces of a map side by side where that makes its labels larger: Mermaid stacks them. */
import type { DrawnLink, DrawnNode } from './drawing.ts';

interface Pieces {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
}

interface Box {
  readonly width: number;
  readonly height: number;
}

const gap = 30;
const margin = 6;
const badge = 14;
const round = (n: number) => Math.round(n * 10) / 10;

interface Piece {
  readonly ids: ReadonlySet<string>;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function findPieces({ nodes, links }: Pieces): Piece[] {
  const group = new Map(nodes.map((n) => [n.id, n.id]));
  const root = (id: string): string => (group.get(id) === id ? id : root(group.get(id) as string));
  for (const link of links) group.set(root(link.from), root(link.to));
  const byRoot = Map.groupBy(nodes, (n) => root(n.id));
  return [...byRoot.values()].map((members) => {
    const ids = new Set(members.map((m) => m.id));
    const badges = links.filter((l) => ids.has(l.from)).map((l) => l.badge);
    const left = Math.min(...members.map((m) => m.x - m.width / 2), ...badges.map((b) => b.x - badge));
    const top = Math.min(...members.map((m) => m.y - m.height / 2), ...badges.map((b) => b.y - badge));
    const right = Math.max(...members.map((m) => m.x + m.width / 2), ...badges.map((b) => b.x + badge));
    const bottom = Math.max(...members.map((m) => m.y + m.height / 2), ...badges.map((b) => b.y + badge));
    return { ids, left, top, width: right - left, height: bottom - top };
  });
}

/** Places of the pieces in so many columns, filled from the top left in order, each column as wide as its widest. */
function arrange(pieces: readonly Piece[], columns: number) {
  const rows = Math.ceil(pieces.length / columns);
  const places: { x: number; y: number }[] = [];
  let x = margin;
  let height = 0;
  for (let c = 0; c * rows < pieces.length; c += 1) {
    const column = pieces.slice(c * rows, (c + 1) * rows);
    let y = margin;
    for (const piece of column) {
      places.push({ x, y });
      y += piece.height + gap / 2;
    }
    height = Math.max(height, y - gap / 2);
    x += Math.max(...column.map((p) => p.width)) + gap;
  }
  return { places, width: x - gap + margin, height: height + margin };
}

/** The map with its pieces arranged so that it fits the box at the largest scale; as it was where that is best. */
export function packComponents(map: Pieces, box: Box): Pieces {
  const pieces = findPieces(map);
  const scale = (b: Box) => Math.min(box.width / b.width, box.height / b.height);
  let best: ReturnType<typeof arrange> | undefined;
  for (let columns = 1; columns <= pieces.length && pieces.length > 1; columns += 1) {
    const next = arrange(pieces, columns);
    if (scale(next) > (best ? scale(best) : scale(map)) * 1.02) best = next;
  }
  if (!best) return map;
  const shiftOf = (id: string) => {
    const i = pieces.findIndex((p) => p.ids.has(id));
    return { x: best.places[i]!.x - pieces[i]!.left, y: best.places[i]!.y - pieces[i]!.top };
  };
  return {
    width: round(best.width),
    height: round(best.height),
    nodes: map.nodes.map((n) => {
      const d = shiftOf(n.id);
      return { ...n, x: round(n.x + d.x), y: round(n.y + d.y) };
    }),
    links: map.links.map((l) => {
      const d = shiftOf(l.from);
      return {
        ...l,
        path: l.path.replace(
          /(-?[\d.]+) (-?[\d.]+)/gu,
          (_, x: string, y: string) => `${round(Number(x) + d.x)} ${round(Number(y) + d.y)}`,
        ),
        head: { ...l.head, x: round(l.head.x + d.x), y: round(l.head.y + d.y) },
        badge: { x: round(l.badge.x + d.x), y: round(l.badge.y + d.y) },
      };
    }),
  };
}
