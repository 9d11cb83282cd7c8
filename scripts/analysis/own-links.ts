/** The author's own links: without those that a graph has only as beliefs or aims of actors. */
import { lookupOf, type Model } from '../model/index.ts';
import type { SignedGraph } from './graph.ts';

/** The graph without the links that all its claims attribute to actors. Its factors stay. */
export function ownLinks(model: Model, graph: SignedGraph): SignedGraph {
  const { links } = lookupOf(model);
  return {
    ...graph,
    links: graph.links.filter(({ id, claims }) =>
      links.get(id)?.assertions.some((a) => a.attributedTo === undefined && claims.includes(a.claim)),
    ),
  };
}
