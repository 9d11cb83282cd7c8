/** Writes graphs for Graphviz. */
import type { SignedGraph } from '../graph.ts';

/** A quoted string that a label shows unchanged. `&` is escaped too: Graphviz reads entities in labels. */
const quoted = (text: string) =>
  `"${text
    .replaceAll('\0', '')
    .replace(/&/gu, '&amp;')
    .replace(/\\/gu, '\\\\')
    .replace(/"/gu, '\\"')
    .replace(/\r\n?|\n/gu, '\\n')}"`;
const styles = { '+': 'solid', '-': 'dashed', '?': 'dotted' } as const;

/**
 * The graph as DOT. The label of a link is its sign; its line is solid for +, dashed for −, dotted for ?.
 * @see https://graphviz.org/doc/info/lang.html
 */
export function toDot(graph: SignedGraph): string {
  return `${[
    'digraph map {',
    '  rankdir=LR;',
    '  node [shape=box];',
    ...graph.factors.map((f) => `  ${quoted(f.id)} [label=${quoted(f.label)}];`),
    ...graph.links.map(
      (l) =>
        `  ${quoted(l.from)} -> ${quoted(l.to)} [label=${quoted(l.polarity === '-' ? '−' : l.polarity)}, style=${styles[l.polarity]}];`,
    ),
    '}',
  ].join('\n')}\n`;
}
