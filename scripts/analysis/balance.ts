/** Structural balance of a signed graph. */
import type { Polarity } from '../model/index.ts';
import type { Adjacency } from './graph.ts';

/**
 * Whether each component is balanced, by its number: all its cycles have an even number of minus links, so that its
 * factors fall into two partitions. A component that contains a `?` link is unbalanced. Linear in factors and links.
 * @see Harary 1953, "On the notion of balance of a signed graph"
 */
export function balancedComponents(
  { out, to }: Adjacency,
  component: readonly number[],
  polarities: readonly Polarity[],
): boolean[] {
  const balanced: boolean[] = [];
  const partition = new Array<number>(out.length).fill(0);
  for (let root = 0; root < out.length; root += 1) {
    const c = component[root]!;
    balanced[c] ??= true;
    if (partition[root] !== 0) continue;
    partition[root] = 1;
    const queue = [root];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      for (const link of out[node]!) {
        const target = to[link]!;
        if (component[target] !== c) continue;
        const polarity = polarities[link]!;
        const wanted = polarity === '-' ? -partition[node]! : partition[node]!;
        if (polarity === '?') balanced[c] = false;
        if (partition[target] === 0) {
          partition[target] = wanted;
          queue.push(target);
        } else if (partition[target] !== wanted) balanced[c] = false;
      }
    }
  }
  return balanced;
}
