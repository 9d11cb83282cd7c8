/** Diagrams that are not causal maps, drawn by a real browser. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import mermaidOptions from '../../setup/mermaid.ts';
import { lazyBrowser } from '../browser/index.ts';
import { readCache } from '../cache/store.ts';
import { type Effects, nodeEffects } from '../effects.ts';
import { printLabel } from '../emit/mermaid-text.ts';
import { drawingKey } from './image-cache.ts';
import { type DiagramSource, renderDiagrams } from './index.ts';
import { imageTag } from './svg.ts';

const browser = lazyBrowser(undefined, nodeEffects(path.resolve(import.meta.dirname, '../..')));
afterAll(() => browser.close());

test('a diagram is drawn once and then taken from the cache', async () => {
  const files = new Map<string, string>();
  const effects = {
    readText: async (file: string) => files.get(file),
    size: async (file: string) => files.get(file)?.length,
    write: async (file: string, parts: string | string[]) => void files.set(file, [parts].flat().join('')),
    progress: () => {},
    prune: async () => {},
  } as unknown as Effects;
  const code = 'sequenceDiagram\n  accTitle: Two "hosts"\n  A->>B: hi';
  const source: DiagramSource = { file: 's.md', slide: 1, slideId: '', line: 1, code };
  const counts = { drawn: 0, cached: 0, diagnostics: [] };
  expect(await renderDiagrams([source], browser.get, effects)).toEqual({ ...counts, drawn: 1 });
  expect(await renderDiagrams([source], browser.get, effects)).toEqual({ ...counts, cached: 1 });
  const svg = (await readCache('drawings', drawingKey(code), effects)) ?? '';
  expect(svg).toMatch(/^<svg .*hi.*<\/svg>$/su);
  expect(imageTag(svg, 'Two "hosts"')).toMatch(
    /^<img class="diagram-image" src="data:[^"]+" alt="Two &quot;hosts&quot;">$/u,
  );
}, 60_000);

test('a diagram that the page of dev draws shows labels as they were written', async () => {
  const { browser: chromium } = await browser.get();
  const page = await chromium.newPage();
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') });
  const label = 'The “new” & "old" line > 5 % < 6 % #1';
  const code = `flowchart LR\n  a["${printLabel(label)}"] -->|"${printLabel(label)}"| b["> 5 %"]`;
  const texts = await page.evaluate(
    async ([options, text]) => {
      const { mermaid } = globalThis as unknown as { mermaid: typeof import('mermaid')['default'] };
      mermaid.initialize({ ...options, startOnLoad: false });
      document.body.innerHTML = (await mermaid.render('diagram', text)).svg;
      return Array.from(document.querySelectorAll('.nodeLabel, .edgeLabel .label'), ({ textContent }) => textContent);
    },
    [mermaidOptions() as object, code] as const,
  );
  await page.close();
  expect(texts).toEqual(expect.arrayContaining([label, '> 5 %']));
  expect(new Set(texts)).toEqual(new Set([label, '> 5 %']));
});
