/** Slidev's Markdown transformers: fences with causal maps become drawings. Slidev has Mermaid draw all others in the page. */
import type { MarkdownTransformContext } from '@slidev/types';
import { drawMap } from '../scripts/diagrams/draw-map.ts';
import { mapSvg } from '../scripts/diagrams/svg.ts';
import { threadLayouts } from '../scripts/diagrams/thread-layouts.ts';
import { parseDiagram } from '../scripts/emit/index.ts';

interface CodeBlock extends Pick<MarkdownTransformContext, 'options'> {
  info: string;
  readonly code: string;
}

/** Transformers of code blocks. They return `undefined` for a block that Slidev's own shall draw. */
export default function transformers() {
  return {
    codeblocks: [
      /** Without Monaco, Slidev takes `{monaco}` for numbers of lines, and dims all of them. */
      (block: CodeBlock): undefined => {
        const { data, mode } = block.options;
        if (data.config.monaco !== true && data.config.monaco !== mode)
          block.info = block.info.replace(/\s*\{monaco[\w-]*\}/u, '');
      },
      ({ info, code }: CodeBlock): string | undefined => {
        if (!/^mermaid\b/u.test(info)) return undefined;
        const diagram = parseDiagram(code);
        if (diagram.kind !== 'map') return undefined;
        return `<div class="diagram">${mapSvg(drawMap(diagram, threadLayouts), diagram)}</div>`;
      },
    ],
  };
}
