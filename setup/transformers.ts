/** Slidev's Markdown transformers: fences with causal maps become drawings. Slidev has Mermaid draw all others in the page. */
import type { MarkdownTransformContext } from '@slidev/types';
import { drawMap } from '../scripts/diagrams/draw-map.ts';
import { mapSvg } from '../scripts/diagrams/svg.ts';
import { threadLayouts } from '../scripts/diagrams/thread-layouts.ts';
import { parseDiagram } from '../scripts/emit/index.ts';

interface CodeBlock extends Pick<MarkdownTransformContext, 'options'> {
  readonly info: string;
  readonly code: string;
}

/** One transformer of code blocks. It returns `undefined` for a block that stays as it is. */
export default function transformers() {
  return {
    codeblocks: [
      ({ info, code }: CodeBlock): string | undefined => {
        if (!/^mermaid\b/u.test(info)) return undefined;
        const diagram = parseDiagram(code);
        if (diagram.kind !== 'map') return undefined;
        return `<div class="diagram">${mapSvg(drawMap(diagram, threadLayouts), diagram)}</div>`;
      },
    ],
  };
}
