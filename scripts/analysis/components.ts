/** Strongly connected components. */
import type { Adjacency } from './graph.ts';

/**
 * Number of the strongly connected component of each factor; effects have smaller numbers than their causes. Iterative,
 * linear in factors and links.
 * @see Tarjan 1972, "Depth-first search and linear graph algorithms"
 */
export function strongComponents({ out, to }: Adjacency): number[] {
  const n = out.length;
  const index = new Array<number>(n).fill(-1);
  const low = new Array<number>(n).fill(0);
  const component = new Array<number>(n).fill(-1);
  const stack: number[] = [];
  let next = 0;
  let components = 0;
  for (let root = 0; root < n; root += 1) {
    if (index[root] !== -1) continue;
    const work: { node: number; edge: number }[] = [{ node: root, edge: 0 }];
    while (work.length > 0) {
      const frame = work.at(-1)!;
      const { node } = frame;
      if (frame.edge === 0) {
        index[node] = low[node] = next++;
        stack.push(node);
      }
      const link = out[node]![frame.edge];
      if (link !== undefined) {
        frame.edge += 1;
        const target = to[link]!;
        if (index[target] === -1) work.push({ node: target, edge: 0 });
        else if (component[target] === -1) low[node] = Math.min(low[node]!, index[target]!);
        continue;
      }
      work.pop();
      const parent = work.at(-1)?.node;
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
      if (low[node] === index[node]) {
        let member: number;
        do {
          member = stack.pop()!;
          component[member] = components;
        } while (member !== node);
        components += 1;
      }
    }
  }
  return component;
}
