/**
 * Slidev's Markdown transformers: Mermaid fences become drawings. Causal maps are drawn here, other diagrams come from the
 * cache. A diagram that is not in the cache stays a fence, which Slidev draws in the reader's browser.
 */
import type { MarkdownTransformContext } from '@slidev/types';
import { drawMap } from '../scripts/diagrams/draw-map.ts';
import { readDrawing } from '../scripts/diagrams/image-cache.ts';
import { imageTag, mapSvg } from '../scripts/diagrams/svg.ts';
import { threadLayouts } from '../scripts/diagrams/thread-layouts.ts';
import { parseDiagram } from '../scripts/emit/index.ts';

const root = new URL('../', import.meta.url);

function cachedImageTag(code: string, title: string): string | undefined {
  const svg = readDrawing(code, root);
  return svg && imageTag(svg, title);
}

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
        const markup =
          diagram.kind === 'map'
            ? mapSvg(drawMap(diagram, threadLayouts), diagram)
            : cachedImageTag(code, diagram.title);
        return markup && `<div class="diagram">${markup}</div>`;
      },
    ],
  };
}
