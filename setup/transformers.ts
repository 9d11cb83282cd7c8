/** Puts the drawings made beforehand into the slides; a fence without one is left to Slidev's client-side Mermaid. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MarkdownTransformContext } from '@slidev/types';
import { drawingFile, parseDrawing } from '../scripts/render/cache.ts';
import { parseDiagram } from '../scripts/render/parse-diagram.ts';
import { toSvg } from '../scripts/render/svg.ts';

const root = new URL('../', import.meta.url);

function readDrawing(base: string) {
  try {
    return parseDrawing(readFileSync(fileURLToPath(new URL(drawingFile(base), root)), 'utf8'));
  } catch {
    return undefined;
  }
}

interface CodeBlock extends Pick<MarkdownTransformContext, 'options'> {
  readonly info: string;
  readonly code: string;
}

export default function transformers() {
  return {
    codeblocks: [
      ({ info, code }: CodeBlock): string | undefined => {
        if (!/^mermaid\b/u.test(info)) return undefined;
        const diagram = parseDiagram(code);
        const drawing = readDrawing(diagram.base);
        return drawing && `<div class="diagram">${toSvg(drawing, diagram.view)}</div>`;
      },
    ],
  };
}
