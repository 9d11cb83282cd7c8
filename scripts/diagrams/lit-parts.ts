/** What is lit on the slide of a causal map. */
import type { Diagram } from '../plan/index.ts';

/** Ids of the nodes and links of a map that are lit after `click` clicks. */
export function litAt({ nodes, links, ghosts, steps }: Diagram, click: number): ReadonlySet<string> {
  const stepOf = new Map(steps.flatMap((ids, i) => ids.map((id) => [id, i] as const)));
  const lit = new Set<string>();
  const waiting = new Set<string>();
  for (const { id, from, to } of links) {
    if (ghosts.includes(id)) continue;
    const isLit = (stepOf.get(id) ?? 0) <= click;
    if (isLit) lit.add(id);
    for (const end of [from, to]) (isLit ? lit : waiting).add(end);
  }
  for (const { id } of nodes) if (!waiting.has(id)) lit.add(id);
  for (const id of ghosts) lit.delete(id);
  return lit;
}
