import type { Polarity } from '../model/index.ts';
import type { Adjacency } from './graph.ts';

/**
 * Whether each component is sign-balanced: every cycle in it has an even number of minus links, so that its factors
 * fall into two camps. A component with a `?` link inside counts as unbalanced. Linear in factors and links.
 * @see Harary 1953, "On the notion of balance of a signed graph"
 */
export function balancedComponents(
  { out, to }: Adjacency,
  component: readonly number[],
  polarities: readonly Polarity[],
): boolean[] {
  const balanced: boolean[] = [];
  const camp = new Array<number>(out.length).fill(0);
  for (let root = 0; root < out.length; root += 1) {
    const c = component[root]!;
    balanced[c] ??= true;
    if (camp[root] !== 0) continue;
    camp[root] = 1;
    const queue = [root];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      for (const link of out[node]!) {
        const target = to[link]!;
        if (component[target] !== c) continue;
        const polarity = polarities[link]!;
        const wanted = polarity === '-' ? -camp[node]! : camp[node]!;
        if (polarity === '?') balanced[c] = false;
        if (camp[target] === 0) {
          camp[target] = wanted;
          queue.push(target);
        } else if (camp[target] !== wanted) balanced[c] = false;
      }
    }
  }
  return balanced;
}
