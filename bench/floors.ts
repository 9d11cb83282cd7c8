/**
 * The least work of a scenario, done by the programs below Claimdeck alone: Chromium prints the pages, Vite bundles the
 * deck, Node starts. Commands that are measured in turns with Claimdeck's.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { printStyle } from '../scripts/export/pdf/print-deck.ts';
import { serveFolder } from '../scripts/export/static-server.ts';
import { projectRoot } from './scratch.ts';

/** A command of Node. */
export interface FloorCommand {
  /** Node's arguments. */
  readonly args: readonly string[];
  /** Working directory, absolute. */
  readonly folder: string;
}

/** Runs in the page: its document without scripts, with the text of all its style sheets. */
function freeze(style: string): string {
  const sheets = [...document.styleSheets].map((sheet) => {
    const base = sheet.href ?? location.href;
    const text = [...sheet.cssRules].map((rule) => rule.cssText).join('\n');
    return text.replace(
      /url\("(?!data:|#)([^"]+)"\)/gu,
      (_, url: string) => `url("${new URL(url, base).pathname.slice(1)}")`,
    );
  });
  for (const element of document.querySelectorAll('script, link, style, meta[http-equiv]')) element.remove();
  const all = document.createElement('style');
  all.textContent = `${sheets.join('\n')}\n${style}`;
  document.head.append(all);
  return `<!doctype html>\n${document.documentElement.outerHTML}`;
}

/**
 * Writes the print page of a web deck as HTML that needs no script, with its fonts, and the deck's bundle as the sources of
 * a Vite project. Not timed.
 * @param deck folder of the web deck, absolute
 * @param folder where the files are written, absolute; what is there is removed
 * @param slides number of slides of the deck
 */
export async function writeFloors(deck: string, folder: string, slides: number, browser: Browser): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const copy of ['print', 'vite']) cpSync(deck, path.join(folder, copy), { recursive: true });
  const server = await serveFolder(deck);
  const page = await browser.newPage();
  try {
    await page.goto(`${server.origin}/#/print`);
    await page.waitForFunction(
      (count) => document.querySelectorAll('.print-slide-container :is(.slidev-layout, .deck-frame)').length >= count,
      slides,
      { timeout: 300_000 },
    );
    await page.waitForLoadState('networkidle');
    writeFileSync(path.join(folder, 'print/print.html'), await page.evaluate(freeze, printStyle));
  } finally {
    await page.close();
    await server.close();
  }
  // The deck's import map names the modules of the bundle that its own modules import by name.
  const index = path.join(folder, 'vite/index.html');
  const map = /<script type="importmap">(.*?)<\/script>/u.exec(readFileSync(index, 'utf8'))?.[1];
  const { imports } = JSON.parse(map ?? '{"imports":{}}') as { imports: Record<string, string> };
  const alias = Object.entries(imports).map(([name, file]) => [name, path.join(folder, 'vite', file)]);
  writeFileSync(
    path.join(folder, 'vite/vite.config.mjs'),
    `export default ${JSON.stringify({ logLevel: 'error', resolve: { alias: Object.fromEntries(alias) } })};\n`,
  );
}

/** Chromium prints the pages of `writeFloors`. */
export const printFloor = (folder: string, browser: string): FloorCommand => ({
  args: [path.join(import.meta.dirname, 'print-alone.ts'), 'print/print.html', 'print.pdf', browser],
  folder,
});

/** Vite bundles the modules of `writeFloors`, which are JavaScript and CSS already. */
export const bundleFloor = (folder: string): FloorCommand => ({
  args: [path.join(projectRoot, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', '../bundled', '--emptyOutDir'],
  folder: path.join(folder, 'vite'),
});

/** Node starts and ends. */
export const nodeFloor = (folder: string): FloorCommand => ({ args: ['-e', '0'], folder });
