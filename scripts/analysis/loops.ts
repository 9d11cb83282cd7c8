/** Feedback loops: the simple cycles of a signed graph, each with its kind. */
import { strongComponents } from './components.ts';
import { adjacencyOf, type SignedGraph } from './graph.ts';

export interface Loop {
  /** Ids of the factors in order, from the smallest id. */
  readonly factors: readonly string[];
  /** Ids of the links, the first leaving the first factor. */
  readonly links: readonly string[];
  /** Reinforcing: an even number of minus links; balancing: an odd one; unknown: a `?` link among them. */
  readonly kind: 'reinforcing' | 'balancing' | 'unknown';
}

export interface LoopBounds {
  /** Most links of a loop. */
  readonly length: number;
  /** Most loops listed. */
  readonly count: number;
  /** Most links tried. */
  readonly steps: number;
}

export const loopBounds: LoopBounds = { length: 12, count: 1_000, steps: 2_000_000 };

/**
 * All loops up to the bounds, by length, then ids; `truncated` where a bound was hit. Two links between the same
 * factors (a disputed pair) give a loop each; a self-loop is a loop of one factor.
 * @see Johnson 1975, "Finding all the elementary circuits of a directed graph", for the smallest factor as root
 */
export function findLoops(graph: SignedGraph, bounds = loopBounds): { items: Loop[]; truncated: boolean } {
  const sorted = { ...graph, factors: [...graph.factors].sort((a, b) => (a.id < b.id ? -1 : 1)) };
  const { out, to } = adjacencyOf(sorted);
  const component = strongComponents(adjacencyOf(sorted));
  const items: Loop[] = [];
  let steps = 0;
  let truncated = false;
  let full = false;
  const onPath = new Uint8Array(sorted.factors.length);
  const path: number[] = [];
  const nodes: number[] = [];
  const close = () => {
    const links = path.map((i) => sorted.links[i]!);
    const minus = links.filter((l) => l.polarity === '-').length;
    const unknown = links.some((l) => l.polarity === '?');
    items.push({
      factors: nodes.map((i) => sorted.factors[i]!.id),
      links: links.map((l) => l.id),
      kind: unknown ? 'unknown' : minus % 2 === 0 ? 'reinforcing' : 'balancing',
    });
    if (items.length >= bounds.count) full = true;
  };
  const visit = (root: number, node: number): void => {
    onPath[node] = 1;
    nodes.push(node);
    for (const link of out[node]!) {
      const next = to[link]!;
      if (next < root || component[next] !== component[root] || (onPath[next] && next !== root)) continue;
      steps += 1;
      if (full || steps > bounds.steps) {
        truncated = true;
        break;
      }
      path.push(link);
      if (next === root) close();
      else if (path.length < bounds.length) visit(root, next);
      else truncated = true;
      path.pop();
    }
    nodes.pop();
    onPath[node] = 0;
  };
  for (let root = 0; root < sorted.factors.length && !(full && truncated); root += 1) visit(root, root);
  const key = (l: Loop) => `${l.factors.join(' ')} ${l.links.join(' ')}`;
  items.sort((a, b) => a.factors.length - b.factors.length || (key(a) < key(b) ? -1 : 1));
  return { items, truncated };
}
