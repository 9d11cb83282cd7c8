/** The browser of the benchmark's own work, none of it timed: SVG files for the rivals, bytes of a first slide. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { launchArguments } from '../scripts/browser/index.ts';
import type { Look } from './rivals.ts';
import { projectRoot } from './scratch.ts';

const require = createRequire(import.meta.url);

/** The Chromium that npm brings, unpacked by Claimdeck below .claimdeck/browser. */
export const bundledBrowser = path.join(projectRoot, '.claimdeck/browser/chromium');

/** What a browser needs in its environment on a machine without libnss3. */
export function browserEnvironment(): Record<string, string> {
  const folder = path.join(projectRoot, '.claimdeck/browser/al2023/lib');
  return existsSync(folder) ? { LD_LIBRARY_PATH: folder } : {};
}

export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: launchArguments() });

/** Diagrams drawn by Mermaid itself in one page, as SVG with plain text labels, which Marp and Typst can read. */
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

export interface DeckSizes {
  readonly filesBytes: number;
  readonly fontsBytes: number;
  /** Requested until the first slide was shown, gzipped, fonts apart. */
  readonly firstSlideGzip: number;
  readonly firstSlideRequests: number;
  readonly firstSlideFonts: number;
  /** The same when no more requests came for half a second. */
  readonly idleGzip: number;
  readonly idleRequests: number;
}

const isFont = (file: string) => /\.(woff2?|ttf|otf|eot)$/u.test(file);
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** What a built web deck weighs, and what a browser asks for until its first slide is there. `folder` is absolute. */
export async function weighDeck(folder: string, browser: Browser): Promise<DeckSizes> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, stat: statSync(path.join(folder, name)) }))
    .filter((f) => f.stat.isFile());
  const sum = (list: readonly { stat: { size: number } }[]) => list.reduce((n, f) => n + f.stat.size, 0);
  const sent: { readonly file: string; readonly bytes: number }[] = [];
  const server = createServer((request, response) => {
    const url = decodeURIComponent((request.url ?? '/').split(/[?#]/u)[0] as string);
    const file = path.join(folder, url.endsWith('/') ? `${url}index.html` : url);
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const data = readFileSync(file);
    sent.push({ file, bytes: isFont(file) ? data.length : gzipSync(data, { level: 9 }).length });
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' }).end(data);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage({ viewport: { width: 980, height: 552 } });
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(
      () => [...document.querySelectorAll('h1')].some((h) => h.checkVisibility() && h.textContent.trim() !== ''),
      undefined,
      { polling: 'raf' },
    );
    const first = [...sent];
    await page.waitForLoadState('networkidle');
    const bytes = (list: typeof sent, fonts: boolean) =>
      list.filter((s) => isFont(s.file) === fonts).reduce((n, s) => n + s.bytes, 0);
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
    server.closeAllConnections();
    server.close();
  }
}
