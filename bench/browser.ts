/** Untimed browser work of the benchmark: SVG files for the rivals, bytes loaded until the first slide is shown. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { launchArguments } from '../scripts/browser/index.ts';
import { serveFolder } from '../scripts/export/static-server.ts';
import type { Look } from './rivals.ts';

const require = createRequire(import.meta.url);

/** A Chromium started through Playwright. The caller closes it. */
export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: launchArguments() });

/** The SVG of each Mermaid diagram, in order, drawn by Mermaid with plain text labels, which Marp and Typst can read. */
export async function drawDiagrams(diagrams: readonly string[], look: Look, browser: Browser): Promise<string[]> {
  const page = await browser.newPage();
  try {
    await page.setContent('<!doctype html><meta charset="utf-8"><body>');
    await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') });
    const svgs: string[] = [];
    for (const [i, text] of diagrams.entries())
      svgs.push(
        await page.evaluate(
          async ({ id, text, look }) => {
            const { mermaid } = globalThis as unknown as {
              mermaid: { initialize(c: object): void; render(id: string, t: string): Promise<{ svg: string }> };
            };
            mermaid.initialize({ startOnLoad: false, layout: 'dagre', htmlLabels: false, ...look });
            return (await mermaid.render(id, text)).svg;
          },
          { id: `d${i + 1}`, text, look: look === 'classic' ? { look, theme: 'base' } : {} },
        ),
      );
    return svgs;
  } finally {
    await page.close();
  }
}

/** Sizes of a web deck, in bytes. */
export interface DeckSizes {
  /** All files but fonts, uncompressed. */
  readonly filesBytes: number;
  /** All fonts. */
  readonly fontsBytes: number;
  /** Files but fonts requested until the first slide was shown, gzipped. */
  readonly firstSlideGzip: number;
  /** Number of requests until the first slide was shown, fonts included. */
  readonly firstSlideRequests: number;
  /** Fonts requested until the first slide was shown. */
  readonly firstSlideFonts: number;
  /** As `firstSlideGzip`, until no request was made for half a second. */
  readonly idleGzip: number;
  /** As `firstSlideRequests`, until no request was made for half a second. */
  readonly idleRequests: number;
}

const isFont = (file: string) => /\.(woff2?|ttf|otf|eot)$/u.test(file);
/** Size of a built web deck, and the requests a browser makes until the first slide is shown. `folder` is absolute. */
export async function weighDeck(folder: string, browser: Browser): Promise<DeckSizes> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, stat: statSync(path.join(folder, name)) }))
    .filter((f) => f.stat.isFile());
  const sum = (list: readonly { stat: { size: number } }[]) => list.reduce((n, f) => n + f.stat.size, 0);
  const server = await serveFolder(folder);
  const page = await browser.newPage({ viewport: { width: 980, height: 552 } });
  /** Files requested, absolute, in order. */
  const sent: string[] = [];
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    const file = path.join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname));
    if (origin === server.origin && existsSync(file)) sent.push(file);
  });
  try {
    await page.goto(`${server.origin}/`);
    await page.waitForFunction(
      () => [...document.querySelectorAll('h1')].some((h) => h.checkVisibility() && h.textContent.trim() !== ''),
      undefined,
      { polling: 'raf' },
    );
    const first = [...sent];
    await page.waitForLoadState('networkidle');
    const sizeOf = (file: string) =>
      isFont(file) ? statSync(file).size : gzipSync(readFileSync(file), { level: 9 }).length;
    const bytes = (list: readonly string[], fonts: boolean) =>
      list.filter((file) => isFont(file) === fonts).reduce((n, file) => n + sizeOf(file), 0);
    return {
      filesBytes: sum(files.filter((f) => !isFont(f.name))),
      fontsBytes: sum(files.filter((f) => isFont(f.name))),
      firstSlideGzip: bytes(first, false),
      firstSlideRequests: first.length,
      firstSlideFonts: bytes(first, true),
      idleGzip: bytes(sent, false),
      idleRequests: sent.length,
    };
  } finally {
    await page.close();
    await server.close();
  }
}
