/** The causal maps of a slide, from its Markdown. */
import { type ParsedMap, parseDiagram } from '../emit/index.ts';

/** The causal maps of a slide's Markdown, in order; empty if it has none. Other diagrams are left out. */
export const slideMaps = (content: string): ParsedMap[] =>
  [...content.matchAll(/^```mermaid[^\n]*\n([\s\S]*?)^```/gmu)]
    .map(([, code = '']) => parseDiagram(code.trimEnd()))
    .filter((diagram) => diagram.kind === 'map');
