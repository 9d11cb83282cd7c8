/** Graphs as Mermaid text, in the dialect of the maps on slides. */
import type { SignedGraph } from '../analysis/index.ts';
import type { Model } from '../model/index.ts';
import { type Diagram, diagramOf } from '../plan/index.ts';
import { printDiagram } from './mermaid-dialect.ts';

/** What a graph says without the coding that it comes from. */
function plainDiagram({ factors, links }: SignedGraph, outcome: string | undefined): Diagram {
  const ids = new Map(factors.map((f, i) => [f.id, `n${i + 1}`]));
  return {
    title: '',
    twin: '',
    nodes: factors.map((f, i) => ({ id: `n${i + 1}`, label: f.label, outcome: f.id === outcome })),
    links: links.map((l, i) => ({
      id: `e${i + 1}`,
      from: ids.get(l.from)!,
      to: ids.get(l.to)!,
      polarity: l.polarity,
    })),
    ghosts: [],
    steps: [],
  };
}

/**
 * The graph as a Mermaid flowchart, with a final newline. With the model of a coding, links also have the marks that the
 * claims of the graph give them, and the diagram a title and a description; factors without a link are left out. `outcome`
 * is an id.
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function toMermaid(graph: SignedGraph, outcome: string | undefined, model?: Model): string {
  const ids = new Set(graph.links.map((l) => l.id));
  const diagram = model
    ? diagramOf(
        model,
        model.links.filter((l) => ids.has(l.id)),
        model.title,
        { claims: [graph.links.flatMap((l) => l.claims)] },
      )
    : plainDiagram(graph, outcome);
  return `${printDiagram(diagram)}\n`;
}
