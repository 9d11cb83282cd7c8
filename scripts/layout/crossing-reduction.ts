/**
 * Crossing reduction: the order of the vertices within each layer, by barycentre sweeps from several starts, then by
 * swaps of neighbours.
 * @see K. Sugiyama, S. Tagawa and M. Toda, Methods for visual understanding of hierarchical system structures, 1981
 * @see E. R. Gansner, E. Koutsofios, S. C. North and K.-P. Vo, A technique for drawing directed graphs, 1993 (transpose)
 */
import { sum } from './drawing.ts';
import type { Edge } from './layer-assignment.ts';

/** A node of the map, or a dummy node where a long link passes a layer. */
export interface Vertex {
  /** Index of the layer, from left. */
  readonly layer: number;
  /** Index of the node; `undefined` for a dummy node. */
  readonly node: number | undefined;
  /** Sort key of the initial order: the node's index, or that of the node at which a dummy's link starts. */
  readonly rank: number;
}

/** The part of a link between two neighbouring layers; `from` and `to` are indices of vertices, left to right. */
export interface Segment {
  /** Index of the link. */
  readonly link: number;
  /** Index of the left vertex. */
  readonly from: number;
  /** Index of the right vertex. */
  readonly to: number;
}

/** A proper layering: every segment joins neighbouring layers. */
export interface Layering {
  /** The nodes in their order, then the dummy nodes. */
  readonly vertices: readonly Vertex[];
  /** In the order of the links, from left to right. */
  readonly segments: readonly Segment[];
}

/** The proper layering of edges that run from left to right. */
export function insertDummyNodes(layers: readonly number[], edges: readonly Edge[]): Layering {
  const vertices: Vertex[] = layers.map((layer, node) => ({ layer, node, rank: node }));
  const segments: Segment[] = [];
  edges.forEach((e, link) => {
    let last = e.from;
    for (let layer = layers[e.from]! + 1; layer < layers[e.to]!; layer += 1) {
      vertices.push({ layer, node: undefined, rank: e.from });
      segments.push({ link, from: last, to: vertices.length - 1 });
      last = vertices.length - 1;
    }
    segments.push({ link, from: last, to: e.to });
  });
  return { vertices, segments };
}

/** Indices of vertices, layer by layer, from top to bottom. */
export type LayerOrder = readonly (readonly number[])[];

/** Number of pairs of segments that cross. */
export function countCrossings({ segments, vertices }: Layering, order: LayerOrder): number {
  const position = new Array<number>(vertices.length).fill(0);
  for (const layer of order) {
    layer.forEach((vertex, i) => {
      position[vertex] = i;
    });
  }
  let crossings = 0;
  for (let i = 0; i < segments.length; i += 1)
    for (let j = i + 1; j < segments.length; j += 1) {
      const [a, b] = [segments[i]!, segments[j]!];
      if (vertices[a.from]!.layer !== vertices[b.from]!.layer) continue;
      if ((position[a.from]! - position[b.from]!) * (position[a.to]! - position[b.to]!) < 0) crossings += 1;
    }
  return crossings;
}

/** A pseudo-random generator of numbers in [0, 1): mulberry32. Equal seeds give equal sequences. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Barycentre sweep: sorts each layer by the mean relative position of the neighbours in the layer before. */
function sweep(layering: Layering, order: number[][], rightwards: boolean): void {
  const position = new Array<number>(layering.vertices.length).fill(0);
  const setPositions = (layer: readonly number[]) => {
    layer.forEach((vertex, i) => {
      position[vertex] = i / layer.length;
    });
  };
  order.forEach(setPositions);
  const layers = [...order.keys()];
  for (const c of rightwards ? layers : layers.reverse()) {
    const barycentre = new Map(
      order[c]!.map((vertex) => {
        const neighbours = layering.segments.flatMap((s) =>
          rightwards ? (s.to === vertex ? [position[s.from]!] : []) : s.from === vertex ? [position[s.to]!] : [],
        );
        return [vertex, neighbours.length === 0 ? position[vertex]! : sum(neighbours) / neighbours.length];
      }),
    );
    order[c]!.sort((a, b) => barycentre.get(a)! - barycentre.get(b)! || position[a]! - position[b]!);
    setPositions(order[c]!);
  }
}

/** Swaps neighbours of a layer until no swap saves a crossing (`transpose` of Gansner et al.). */
function transpose(layering: Layering, order: number[][]): void {
  let count = countCrossings(layering, order);
  for (let improved = count > 0; improved; ) {
    improved = false;
    for (const layer of order)
      for (let i = 0; i + 1 < layer.length; i += 1) {
        [layer[i], layer[i + 1]] = [layer[i + 1]!, layer[i]!];
        const next = countCrossings(layering, order);
        if (next < count) {
          count = next;
          improved = true;
        } else [layer[i], layer[i + 1]] = [layer[i + 1]!, layer[i]!];
      }
  }
}

/** Sweeps of an attempt. */
const sweeps = 4;
/** Above this number of segments neighbours are not swapped: it takes quadratic time a swap. */
const transposedSegments = 60;
/** Attempts from different orders; fewer for a layering with more than `largeLayering` vertices. */
const attempts = { usual: 7, large: 3 } as const;
const largeLayering = 30;

/** Up to `limit` different orders with the fewest crossings found; of equally good ones the first found. */
export function reduceCrossings(layering: Layering, limit: number): LayerOrder[] {
  const { vertices, segments } = layering;
  const layers = Math.max(...vertices.map((v) => v.layer)) + 1;
  const initial: number[][] = [...new Array(layers)].map(() => []);
  vertices.forEach((vertex, i) => void initial[vertex.layer]!.push(i));
  for (const layer of initial) layer.sort((a, b) => vertices[a]!.rank - vertices[b]!.rank || a - b);
  const found = new Map<string, { order: LayerOrder; crossings: number }>();
  const count = vertices.length > largeLayering ? attempts.large : attempts.usual;
  // Attempt 0 keeps the initial order, attempt 1 sweeps it, the others sweep a shuffled one.
  for (let attempt = 0; attempt < count; attempt += 1) {
    const random = seededRandom(attempt);
    const order = initial.map((layer) => {
      const keyed = layer.map((vertex) => ({ vertex, key: attempt < 2 ? 0 : random() }));
      return keyed.sort((a, b) => a.key - b.key).map((k) => k.vertex);
    });
    for (let i = 0; attempt > 0 && i < sweeps; i += 1) sweep(layering, order, (i + attempt) % 2 === 0);
    if (segments.length <= transposedSegments) transpose(layering, order);
    const key = order.join('|');
    if (!found.has(key)) found.set(key, { order, crossings: countCrossings(layering, order) });
  }
  return [...found.values()]
    .sort((a, b) => a.crossings - b.crossings)
    .slice(0, limit)
    .map((f) => f.order);
}
