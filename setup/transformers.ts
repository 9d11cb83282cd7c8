/**
 * Replaces Mermaid fences by drawings: causal maps are laid out here, other diagrams come from the cache. A diagram that
 * is not in the cache is left to Slidev's client-side Mermaid.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MarkdownTransformContext } from '@slidev/types';
import { drawMap } from '../scripts/diagrams/draw-map.ts';
import type { Drawing } from '../scripts/diagrams/drawing.ts';
import { imageFile, readImage } from '../scripts/diagrams/image-cache.ts';
import { toSvg } from '../scripts/diagrams/svg.ts';
import { threadLayouts } from '../scripts/diagrams/thread-layouts.ts';
import { parseDiagram } from '../scripts/emit/mermaid-dialect.ts';

const root = new URL('../', import.meta.url);

function readDrawing(code: string): Drawing | undefined {
  try {
    return readImage(readFileSync(fileURLToPath(new URL(imageFile(code), root)), 'utf8'));
  } catch {
    return undefined;
  }
}

interface CodeBlock extends Pick<MarkdownTransformContext, 'options'> {
  readonly info: string;
  readonly code: string;
}

/** Slidev's Markdown transformers: one that replaces a Mermaid fence by its drawing. */
export default function transformers() {
  const maps = new Map<string, Drawing>();
  return {
    codeblocks: [
      ({ info, code }: CodeBlock): string | undefined => {
        if (!/^mermaid\b/u.test(info)) return undefined;
        const diagram = parseDiagram(code);
        const drawing =
          diagram.kind === 'map' ? (maps.get(diagram.base) ?? drawMap(diagram, threadLayouts)) : readDrawing(code);
        if (drawing && diagram.kind === 'map') maps.set(diagram.base, drawing);
        return drawing && `<div class="diagram">${toSvg(drawing, diagram.view)}</div>`;
      },
    ],
  };
}
