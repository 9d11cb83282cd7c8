/**
 * Draws diagrams with Mermaid, one after the other and in fonts that are loaded. Slidev draws all of a page at once: they take
 * the theme of the last one, and labels measured in another font are cut.
 */
import setupMermaid from '@slidev/client/setup/mermaid.ts';
import type { MermaidConfig } from 'mermaid';
import mermaid from 'mermaid/dist/mermaid.esm.mjs';

let drawn = 0;
let last: Promise<unknown> = Promise.resolve();

async function draw(code: string, options: MermaidConfig): Promise<string> {
  const set = Object.entries(options).filter(([, value]) => value !== undefined);
  mermaid.initialize({ startOnLoad: false, ...(await setupMermaid()), ...Object.fromEntries(set) });
  const container = document.getElementById('mermaid-rendering-container') ?? undefined;
  const render = async () => (await mermaid.render(`diagram-${++drawn}`, code, container)).svg;
  const svg = await render();
  if (document.fonts.status === 'loaded') return svg;
  // Measuring the labels asked for their fonts.
  await document.fonts.ready;
  return render();
}

/** Slidev's renderer of diagrams. */
export default () =>
  (code: string, options: MermaidConfig): Promise<string> => {
    const drawing = last.then(() => draw(code, options));
    last = drawing.catch(() => undefined);
    return drawing;
  };
