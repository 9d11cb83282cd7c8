/**
 * The minimum cut between two factors of a graph.
 * @see Ford & Fulkerson 1956, "Maximal flow through a network"; Edmonds & Karp 1972 for the shortest augmenting path
 */
import { adjacencyOf, type SignedGraph } from './graph.ts';

/** Ids of the fewest links whose removal disconnects `to` from `from`, in the order of the graph; empty if no path exists. */
export function minCut(graph: SignedGraph, from: string, to: string): string[] {
  const { position, out, in: incoming, from: tails, to: heads } = adjacencyOf(graph);
  const source = position.get(from);
  const sink = position.get(to);
  if (source === undefined || sink === undefined || source === sink) return [];
  /** Whether a link carries flow; each carries one unit. */
  const isUsed = graph.links.map(() => false);
  /** Last link of a shortest augmenting path to each factor; -1 for the source. */
  const augment = (): Map<number, number> => {
    const by = new Map([[source, -1]]);
    const queue = [source];
    for (const node of queue) {
      for (const link of out[node]!) {
        const next = heads[link]!;
        if (by.has(next) || isUsed[link]) continue;
        by.set(next, link);
        queue.push(next);
      }
      for (const link of incoming[node]!) {
        const before = tails[link]!;
        if (by.has(before) || !isUsed[link]) continue;
        by.set(before, link);
        queue.push(before);
      }
    }
    return by;
  };
  for (let by = augment(); ; by = augment()) {
    if (!by.has(sink)) return graph.links.filter((_, i) => by.has(tails[i]!) && !by.has(heads[i]!)).map((l) => l.id);
    for (let node = sink; node !== source; ) {
      const link = by.get(node)!;
      const isForward = heads[link] === node && !isUsed[link];
      isUsed[link] = isForward;
      node = isForward ? tails[link]! : heads[link]!;
    }
  }
}
