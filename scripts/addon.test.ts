/** Somebody else's Slidev project: the packed addon and two slides of ours, built by stock Slidev, seen in a browser. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyse } from './analysis/index.ts';
import { lazyBrowser } from './browser/index.ts';
import { nodeEffects } from './effects.ts';
import { explorerData } from './explorer/explorer-data.ts';
import { serveFolder } from './export/static-server.ts';
import { linkPackages } from './fixtures/link-packages.ts';
import { requireModel } from './project/data/load-deck.ts';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..');
const browser = lazyBrowser(undefined, nodeEffects(root));
const slides = path.join(root, 'slides/north-korea-china-alliance/lecture.md');
const [claim, map] = ['claim/value-kept', 'map/whole'];
let project: string;

/** What tells the unpacked files from the repository's: each kind of file that Slidev takes from an addon gets a mark. */
async function mark(file: string, from: string, to: string): Promise<void> {
  const target = path.join(project, 'node_modules/claimdeck', file);
  const text = await readFile(target, 'utf8');
  expect(text, file).toContain(from);
  await writeFile(target, text.replace(from, to));
}

const isWindows = process.platform === 'win32';
const node = (...args: string[]) => run(process.execPath, args, { cwd: project });

beforeAll(async () => {
  project = await realpath(await mkdtemp(path.join(tmpdir(), 'claimdeck-outside-')));
  const modules = path.join(project, 'node_modules');
  await mkdir(path.join(modules, 'claimdeck'), { recursive: true });
  await run('npm', ['pack', '--silent', '--pack-destination', project], { cwd: root, shell: isWindows });
  const archive = (await readdir(project)).find((name) => name.endsWith('.tgz')) as string;
  await run('tar', ['-xzf', archive, '--strip-components=1', '-C', 'node_modules/claimdeck'], { cwd: project });
  await linkPackages(modules);
  const dependencies = { '@slidev/cli': '*', '@slidev/theme-default': '*', claimdeck: `file:${archive}` };
  await writeFile(path.join(project, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }));
  await writeFile(
    path.join(project, 'slides.md'),
    [
      '---\naddons: [claimdeck]\nfonts: { provider: none }\nfavicon: "data:,"\nwakeLock: false\nrouterMode: hash\n---\n',
      '# My talk\n',
      '---\nsrc: ./pulled.md\n---\n',
      '---\n---\n',
      '# My own end\n\n<MapExplorer src="map.json" :height="240" />\n',
    ].join('\n'),
  );
  const { model } = await requireModel('north-korea-china-alliance', nodeEffects(root));
  const data = JSON.stringify(explorerData(model, analyse(model)));
  await nodeEffects(project).write('public/map.json', data);
  await mark('layouts/claim.vue', '<slot />', '<i data-packed="layout" hidden /><slot />');
  await mark('components/DeckFrame.vue', 'class="deck-body"', 'class="deck-body" data-packed="component"');
  await mark('setup/transformers.ts', '<div class="diagram">', '<div class="diagram" data-packed="setup">');
  await mark('scripts/diagrams/svg.ts', 'class="causal-map', 'data-packed="script" class="causal-map');
  await mark('styles/tokens.css', '--paper:', '--packed: style;\n  --paper:');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await rm(project, { recursive: true, force: true });
});

test('two slides taken by the packed command show in a foreign deck with drawing, cue and citation', async () => {
  await node('node_modules/claimdeck/bin/claimdeck.js', 'pull', slides, claim, map, '--out', 'pulled.md');
  await node('node_modules/@slidev/cli/bin/slidev.mjs', 'build');
  const server = await serveFolder(path.join(project, 'dist'));
  const page = await (await browser.get()).browser.newPage({ viewport: { width: 1280, height: 720 } });
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  const seen = [];
  for (const no of [2, 3]) {
    await page.goto(`${server.origin}/#/${no}`);
    const slide = page.locator(`.slidev-page-${no}`);
    await slide.locator('svg.causal-map').first().waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    seen.push(
      await slide.evaluate((element) => {
        const text = (selector: string) =>
          [...element.querySelectorAll(selector)].map((e) => (e.textContent ?? '').replace(/\s+/gu, ' ').trim());
        const packed = [...element.querySelectorAll('[data-packed]')].map((e) => e.getAttribute('data-packed'));
        const family = (selector: string) => {
          const found = element.querySelector(selector);
          return found ? getComputedStyle(found).fontFamily.split(',')[0] : undefined;
        };
        return {
          headline: text('h1'),
          cite: text('cite'),
          cue: text('mark'),
          nodes: element.querySelectorAll('svg.causal-map .node').length,
          mermaid: element.querySelectorAll('.mermaid, pre').length,
          fonts: [family('h1'), family('svg.causal-map text')],
          packed,
          style: getComputedStyle(element).getPropertyValue('--packed').trim(),
        };
      }),
    );
  }
  const loaded = await page.evaluate(() =>
    [
      ...new Set([...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.family.replaceAll('"', ''))),
    ].sort(),
  );
  await page.goto(`${server.origin}/#/4`);
  const own = page.locator('.slidev-page-4');
  await own.locator('h1', { hasText: 'My own end' }).waitFor();
  await own.locator('[data-area][aria-label="Anti-Americanism"]').click();
  const details = await own.locator('.explorer-panel h3').first().textContent();
  await own.locator('[data-area][aria-label="Anti-Americanism"]').press('ArrowRight');
  const address = page.url();
  await page.close();
  await server.close();

  const shown = { mermaid: 0, fonts: ['"Source Serif 4"', 'Inter'], style: 'style' };
  expect(seen).toEqual([
    {
      ...shown,
      headline: ['As the order is reorganized, Xi’s leadership sees it cannot give up North Korea’s value.'],
      cite: ['Zheng & Chung, §5.1 · Held by Xi Jinping’s leadership, as the text reports.'],
      cue: ['as the regional order begins to be reorganized'],
      nodes: 3,
      packed: ['component', 'layout', 'setup', 'script'],
    },
    {
      ...shown,
      headline: ['Four of six sections press on cohesion of the alliance'],
      cite: [],
      cue: [],
      nodes: 7,
      packed: ['component', 'setup', 'script'],
    },
  ]);
  expect([details, address]).toEqual(['Anti-Americanism', `${server.origin}/#/4`]);
  expect(loaded).toEqual(['Inter', 'Source Serif 4']);
  expect(faults).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(`${server.origin}/`) && !url.startsWith('data:'))).toEqual([]);
  expect(requests.filter((url) => /mermaid/iu.test(url))).toEqual([]);
}, 180_000);
