/**
 * The minimum cut between two factors of a graph.
 * @see Ford & Fulkerson 1956, "Maximal flow through a network"; Edmonds & Karp 1972 for the shortest augmenting path
 */
import { adjacencyOf, type SignedGraph } from './graph.ts';

/** A set of links whose removal disconnects two factors. */
export interface MinCut {
  /** Sum of the capacities of the links; 0 where the factors are not connected. */
  readonly value: number;
  /** Ids of the links, in the order of the graph. */
  readonly links: readonly string[];
}

/** The cut of least capacity that disconnects `to` from `from`; the capacity of a link is 1 by default. */
export function minCut(
  graph: SignedGraph,
  from: string,
  to: string,
  capacity: (link: string) => number = () => 1,
): MinCut {
  const { position, out, in: incoming, from: tails, to: heads } = adjacencyOf(graph);
  const source = position.get(from);
  const sink = position.get(to);
  if (source === undefined || sink === undefined || source === sink) return { value: 0, links: [] };
  const capacities = graph.links.map((l) => capacity(l.id));
  const flow = new Float64Array(capacities.length);
  /** Last link of a shortest augmenting path to each factor; -1 for the source. */
  const augment = (): Map<number, number> => {
    const by = new Map([[source, -1]]);
    const queue = [source];
    for (const node of queue) {
      for (const link of out[node]!) {
        const next = heads[link]!;
        if (by.has(next) || flow[link]! >= capacities[link]!) continue;
        by.set(next, link);
        queue.push(next);
      }
      for (const link of incoming[node]!) {
        const before = tails[link]!;
        if (by.has(before) || flow[link]! <= 0) continue;
        by.set(before, link);
        queue.push(before);
      }
    }
    return by;
  };
  let value = 0;
  for (let by = augment(); ; by = augment()) {
    if (!by.has(sink)) {
      const cut = graph.links.filter((_, i) => by.has(tails[i]!) && !by.has(heads[i]!));
      return { value, links: cut.map((l) => l.id) };
    }
    const steps: { link: number; forward: boolean }[] = [];
    for (let node = sink; node !== source; ) {
      const link = by.get(node)!;
      const forward = heads[link] === node && flow[link]! < capacities[link]!;
      steps.push({ link, forward });
      node = forward ? tails[link]! : heads[link]!;
    }
    const amount = Math.min(
      ...steps.map(({ link, forward }) => (forward ? capacities[link]! - flow[link]! : flow[link]!)),
    );
    for (const { link, forward } of steps) flow[link]! += forward ? amount : -amount;
    value += amount;
  }
}
