/**
 * Measures `claimdeck dev` beside plain Slidev with the same slides in Markdown, in turns, in Chromium: the time to the first
 * slide without and with caches, and the time from the save of an edit to the new words on the slide.
 * `node bench/dev.ts [--edits N] [--starts N] [--deck NAME]` prints the samples and their medians.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from '@slidev/parser';
import type { Browser, Page } from 'playwright-core';
import { bundledChromium } from '../scripts/browser/executable.ts';
import { nodeEffects } from '../scripts/effects.ts';
import { freePort } from '../scripts/fixtures/free-port.ts';
import { openBrowser } from './browser.ts';
import { cpuOfTree } from './measure.ts';
import { median } from './results.ts';
import { writeRivals } from './rivals.ts';
import { benchFolder, makeScratch, projectRoot } from './scratch.ts';

/** A server that is measured. */
interface Contender {
  readonly name: string;
  /** Working directory, absolute. */
  readonly folder: string;
  /** Node's arguments, without the port. */
  readonly args: readonly string[];
  /** The file that is edited, absolute. */
  readonly file: string;
  /** The address of the slide that shows the headline, behind `#/`. */
  readonly slide: string;
  /** Caches that a cold start has not, absolute. */
  readonly caches: readonly string[];
}

/** A server and its page. */
interface Session {
  readonly contender: Contender;
  readonly child: ChildProcess;
  readonly page: Page;
  /** From the start of the process to the first slide, in ms. */
  readonly firstSlideMs: number;
}

/** Waits for a visible headline with these words, looked for at each frame. */
const waitForHeadline = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) => [...document.querySelectorAll('h1')].some((h) => h.checkVisibility() && h.textContent.includes(wanted)),
    words,
    { polling: 'raf', timeout: 300_000 },
  );

async function start(contender: Contender, headline: string, browser: Browser): Promise<Session> {
  const port = await freePort();
  const page = await browser.newPage({ viewport: { width: 980, height: 552 } });
  const started = performance.now();
  const child = spawn(process.execPath, [...contender.args, '--port', String(port)], {
    cwd: contender.folder,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  for (;;)
    try {
      await page.goto(`http://localhost:${port}/#/${contender.slide}`, { waitUntil: 'commit', timeout: 300_000 });
      break;
    } catch {
      if (child.exitCode !== null) throw new Error(`${contender.name} ended with ${child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  await waitForHeadline(page, headline);
  return { contender, child, page, firstSlideMs: performance.now() - started };
}

async function stop({ child, page }: Session): Promise<void> {
  await page.close();
  if (child.exitCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

/** Replaces words in the file. Returns the time until the page shows the new ones, and the server's CPU time, in ms. */
async function edit({ contender, child, page }: Session, from: string, to: string) {
  const text = readFileSync(contender.file, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${contender.file} lacks ${from}`);
  const cpu = cpuOfTree(child.pid!);
  const saved = performance.now();
  writeFileSync(contender.file, changed);
  await waitForHeadline(page, to);
  const shown = performance.now() - saved;
  // What follows an edit is not part of the next one.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return { shown, cpu: cpuOfTree(child.pid!) - cpu };
}

/** A claim with a slide of its own and a headline that its section file holds once. */
async function findClaim(markdown: string, sections: string) {
  const { slides } = await parse(readFileSync(markdown, 'utf8'), markdown);
  const files = readdirSync(sections).map((name) => path.join(sections, name));
  for (const { frontmatter, title, index } of slides)
    if (/^claim\//u.test(String(frontmatter['id'])) && title !== undefined)
      for (const file of files)
        if (readFileSync(file, 'utf8').split(`'${title}'`).length === 2)
          return { id: String(frontmatter['id']), title, file, no: index + 1 };
  throw new Error(`${markdown} has no headline that stands once in ${sections}`);
}

/** Where Slidev keeps Vite's caches of projects whose packages are links. */
const viteCache = path.join(projectRoot, 'node_modules/@slidev/cli/node_modules/.vite');

/** Both servers on the talk `lecture` of a folder of data/, and the headline that is edited. */
async function prepare(deck: string) {
  const root = makeScratch('dev');
  cpSync(path.join(projectRoot, 'data', deck), path.join(root, 'data', deck), { recursive: true });
  const generate = spawn(process.execPath, ['bin/claimdeck.js', 'generate', deck], { cwd: root, stdio: 'ignore' });
  await once(generate, 'exit');
  const markdown = path.join(root, 'slides', deck, 'lecture.md');
  const { folder } = await writeRivals('dev', markdown);
  const claim = await findClaim(markdown, path.join(root, 'data', deck, 'sections'));
  const own: Contender = {
    name: 'claimdeck dev',
    folder: root,
    args: ['bin/claimdeck.js', 'dev', deck, '--talk', 'lecture'],
    file: claim.file,
    slide: claim.id,
    caches: [viteCache, path.join(root, '.claimdeck/dev-clients')],
  };
  const stock = path.join(folder, 'stock');
  const plain: Contender = {
    name: 'plain Slidev',
    folder: stock,
    args: [path.join(projectRoot, 'node_modules/@slidev/cli/bin/slidev.mjs'), 'slides.md'],
    file: path.join(stock, 'slides.md'),
    slide: String(claim.no),
    caches: [viteCache],
  };
  return { contenders: [own, plain], headline: claim.title };
}

const tell = (name: string, what: string, values: readonly number[]) =>
  console.log(`${name}: ${what} ${median(values)!.toFixed(0)} ms (${values.map((v) => v.toFixed(0)).join(', ')})`);

/** Time in ms after the first slide, in which a server writes its caches. */
const untilCached = 8_000;

/** Times to the first slide. Servers share the folder of Vite's caches, so that each one's warm starts follow its own. */
async function measureStarts(contenders: readonly Contender[], headline: string, starts: number, browser: Browser) {
  const startOnce = async (contender: Contender, pause: number) => {
    const session = await start(contender, headline, browser);
    await new Promise((resolve) => setTimeout(resolve, pause));
    await stop(session);
    return session.firstSlideMs;
  };
  for (const warm of [false, true]) {
    const times = contenders.map((): number[] => []);
    for (const [c, contender] of contenders.entries()) {
      if (warm) await startOnce(contender, untilCached);
      for (let i = 0; i < starts; i += 1) {
        if (!warm) for (const cache of contender.caches) rmSync(cache, { recursive: true, force: true });
        times[c]!.push(await startOnce(contender, 0));
      }
    }
    for (const [c, { name }] of contenders.entries())
      tell(name, `first slide ${warm ? 'with' : 'without'} caches`, times[c]!);
    console.log(`ratio ${(median(times[0]!)! / median(times[1]!)!).toFixed(2)}`);
  }
}

async function measureEdits(contenders: readonly Contender[], headline: string, edits: number, browser: Browser) {
  const sessions = [];
  for (const contender of contenders) sessions.push(await start(contender, headline, browser));
  const found = sessions.map(() => [] as { shown: number; cpu: number }[]);
  const words = (i: number) => (i < 0 ? headline : headline.replace(/^\p{L}+/u, `Edit${i}`));
  // The first edit of a server loads code.
  for (let i = 0; i <= edits; i += 1)
    for (const [s, session] of sessions.entries()) {
      const sample = await edit(session, words(i - 1), words(i));
      if (i > 0) found[s]!.push(sample);
    }
  for (const session of sessions) await stop(session);
  for (const [c, { name }] of contenders.entries()) {
    const [shown, cpu] = [found[c]!.map((f) => f.shown), found[c]!.map((f) => f.cpu)];
    tell(name, 'edit to shown', shown);
    tell(name, 'CPU time of an edit', cpu);
  }
  const [own, plain] = found.map((list) => median(list.map((f) => f.shown)));
  console.log(`ratio ${(own! / plain!).toFixed(2)}`);
}

const { values } = parseArgs({
  options: { edits: { type: 'string' }, starts: { type: 'string' }, deck: { type: 'string' } },
});
const { contenders, headline } = await prepare(values.deck ?? 'north-korea-china-alliance');
const browser = await openBrowser((await bundledChromium(nodeEffects(projectRoot)))!);
try {
  const [starts, edits] = [Number(values.starts ?? 3), Number(values.edits ?? 10)];
  if (starts > 0) await measureStarts(contenders, headline, starts, browser);
  if (edits > 0) await measureEdits(contenders, headline, edits, browser);
} finally {
  await browser.close();
  rmSync(path.join(benchFolder, 'dev'), { recursive: true, force: true });
}
