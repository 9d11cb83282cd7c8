/** The order of nodes and passing links within the columns, with few crossings. */
import type { Edge } from './rank.ts';

/** A node's place, or the place where a long link passes a column. */
export interface Item {
  readonly column: number;
  /** Index of the node; `undefined` where a link passes. */
  readonly node: number | undefined;
  /** Index of the node, or of that from which the link comes: the order in which the text names them. */
  readonly rank: number;
}

/** A stretch of a link between two neighbouring columns; `from` and `to` are indices of items, left to right. */
export interface Segment {
  readonly link: number;
  readonly from: number;
  readonly to: number;
}

export interface Layering {
  readonly items: readonly Item[];
  readonly segments: readonly Segment[];
}

/** Items and segments of links that run from left to right. */
export function layerLinks(ranks: readonly number[], edges: readonly Edge[]): Layering {
  const items: Item[] = ranks.map((column, node) => ({ column, node, rank: node }));
  const segments: Segment[] = [];
  edges.forEach((e, link) => {
    let at = e.from;
    for (let column = ranks[e.from]! + 1; column < ranks[e.to]!; column += 1) {
      items.push({ column, node: undefined, rank: e.from });
      segments.push({ link, from: at, to: items.length - 1 });
      at = items.length - 1;
    }
    segments.push({ link, from: at, to: e.to });
  });
  return { items, segments };
}

export type Order = readonly (readonly number[])[];

/** Crossings of an order of columns. */
export function countCrossings({ segments, items }: Layering, order: Order): number {
  const place = new Array<number>(items.length).fill(0);
  for (const column of order) {
    column.forEach((item, i) => {
      place[item] = i;
    });
  }
  let crossings = 0;
  for (let i = 0; i < segments.length; i += 1)
    for (let j = i + 1; j < segments.length; j += 1) {
      const [a, b] = [segments[i]!, segments[j]!];
      if (items[a.from]!.column !== items[b.from]!.column) continue;
      if ((place[a.from]! - place[b.from]!) * (place[a.to]! - place[b.to]!) < 0) crossings += 1;
    }
  return crossings;
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function sweep(layering: Layering, order: number[][], rightwards: boolean): void {
  const place = new Array<number>(layering.items.length).fill(0);
  const note = (column: readonly number[]) => {
    column.forEach((item, i) => {
      place[item] = i / column.length;
    });
  };
  order.forEach(note);
  const columns = [...order.keys()];
  for (const c of rightwards ? columns : columns.reverse()) {
    const mean = new Map(
      order[c]!.map((item) => {
        const near = layering.segments.flatMap((s) =>
          rightwards ? (s.to === item ? [place[s.from]!] : []) : s.from === item ? [place[s.to]!] : [],
        );
        return [item, near.length === 0 ? place[item]! : near.reduce((n, p) => n + p, 0) / near.length];
      }),
    );
    order[c]!.sort((a, b) => mean.get(a)! - mean.get(b)! || place[a]! - place[b]!);
    note(order[c]!);
  }
}

/** Swaps neighbours as long as that saves crossings. */
function swapNeighbours(layering: Layering, order: number[][]): void {
  let count = countCrossings(layering, order);
  for (let improved = count > 0; improved; ) {
    improved = false;
    for (const column of order)
      for (let i = 0; i + 1 < column.length; i += 1) {
        [column[i], column[i + 1]] = [column[i + 1]!, column[i]!];
        const next = countCrossings(layering, order);
        if (next < count) {
          count = next;
          improved = true;
        } else [column[i], column[i + 1]] = [column[i + 1]!, column[i]!];
      }
  }
}

/** Up to `most` orders with the fewest crossings found, the first found first. */
export function findOrders(layering: Layering, most: number): Order[] {
  const columns = Math.max(...layering.items.map((i) => i.column)) + 1;
  const first: number[][] = [...new Array(columns)].map(() => []);
  layering.items.forEach((item, i) => void first[item.column]!.push(i));
  for (const column of first) column.sort((a, b) => layering.items[a]!.rank - layering.items[b]!.rank || a - b);
  const found = new Map<string, { order: Order; crossings: number }>();
  const tries = layering.items.length > 30 ? 3 : 7;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const random = chance(attempt);
    const order = first.map((column) => {
      const keyed = column.map((item) => ({ item, key: attempt < 2 ? 0 : random() }));
      return keyed.sort((a, b) => a.key - b.key).map((k) => k.item);
    });
    for (let round = 0; attempt > 0 && round < 4; round += 1) sweep(layering, order, (round + attempt) % 2 === 0);
    if (layering.segments.length <= 60) swapNeighbours(layering, order);
    const key = order.join('|');
    if (!found.has(key)) found.set(key, { order, crossings: countCrossings(layering, order) });
  }
  return [...found.values()]
    .sort((a, b) => a.crossings - b.crossings)
    .slice(0, most)
    .map((f) => f.order);
}
