/**
 * Measures `claimdeck dev` beside plain Slidev and Marp's server with the same slides in Markdown, in turns, in Chromium: the
 * time to the first slide without and with caches, and the time from the save of an edit to the new words on the slide.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { parse } from '@slidev/parser';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '../scripts/fixtures/free-port.ts';
import { openBrowser } from './browser.ts';
import { cpuOfTree, type Sample } from './measure.ts';
import { devInput } from './report.ts';
import type { Entry } from './results.ts';
import { writeRivals } from './rivals.ts';
import { benchFolder, makeScratch, projectRoot } from './scratch.ts';

/** A server that is measured. */
interface Contender {
  readonly name: string;
  /** Working directory, absolute. */
  readonly folder: string;
  /** Node's arguments for a port. Marp takes the port from the environment. */
  readonly args: (port: string) => readonly string[];
  /** The file that is edited, absolute. */
  readonly file: string;
  /** The address of the slide that shows the headline, behind the origin. */
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

/** Whether a server of this machine takes connections on a port. */
const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, 'localhost', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

async function start(contender: Contender, headline: string, browser: Browser): Promise<Session> {
  const port = await freePort();
  const page = await browser.newPage({ viewport: { width: 980, height: 552 } });
  const started = performance.now();
  const child = spawn(process.execPath, contender.args(String(port)), {
    cwd: contender.folder,
    env: { ...process.env, NO_COLOR: '1', PORT: String(port) },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // A browser that asks for a page before the server listens shows error pages, which take much of a core.
  while (!(await isListening(port))) {
    if (child.exitCode !== null) throw new Error(`${contender.name} ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await page.goto(`http://localhost:${port}/${contender.slide}`, { waitUntil: 'commit', timeout: 300_000 });
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

/** What succeeded in this time in ms, with this CPU time of the server. */
const sampleOf = (wallMs: number, cpuMs: number): Sample => ({
  ...{ wallMs, cpuMs, peakBytes: null, treeBytes: null },
  ...{ code: 0, said: '' },
});

/** Replaces words in the file. Returns the time until the page shows the new ones. */
async function edit({ contender, child, page }: Session, from: string, to: string): Promise<Sample> {
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
  return sampleOf(shown, cpuOfTree(child.pid!) - cpu);
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

/** Where Vite's caches are, of projects that Slidev takes for its own and of others. */
const viteCaches = ['node_modules/.vite/deps', 'node_modules/@slidev/cli/node_modules/.vite/deps'].map((folder) =>
  path.join(projectRoot, folder),
);

/** The servers on the talk `lecture` of a folder of data/, and the headline that is edited. */
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
    args: (port) => ['bin/claimdeck.js', 'dev', deck, '--talk', 'lecture', '--port', port],
    file: claim.file,
    slide: `#/${claim.id}`,
    caches: [...viteCaches, ...['dev-clients', 'dev-pages'].map((name) => path.join(root, '.claimdeck', name))],
  };
  const stock = path.join(folder, 'stock');
  const plain: Contender = {
    name: 'plain Slidev',
    folder: stock,
    args: (port) => [path.join(projectRoot, 'node_modules/@slidev/cli/bin/slidev.mjs'), 'slides.md', '--port', port],
    file: path.join(stock, 'slides.md'),
    slide: `#/${claim.no}`,
    caches: viteCaches,
  };
  const marp: Contender = {
    name: 'Marp’s server',
    folder: path.join(folder, 'marp-classic'),
    args: () => [
      path.join(projectRoot, 'bench/node_modules/@marp-team/marp-cli/marp-cli.js'),
      '--server',
      '--html',
      '.',
    ],
    file: path.join(folder, 'marp-classic/slides.md'),
    slide: `slides.md#${claim.no}`,
    caches: [],
  };
  return { contenders: [own, plain, marp], headline: claim.title };
}

const entryOf = (input: string, { name }: Contender, work: string, samples: readonly Sample[]): Entry => ({
  ...{ input, work, samples },
  contender: name,
});

/** Work of each program, one sample a round, in turns. */
type Samples = (
  contenders: readonly Contender[],
  headline: string,
  count: number,
  browser: Browser,
) => Promise<Sample[][]>;

/** Time in ms after the first slide, in which a server writes its caches. */
const untilCached = 12_000;

/** Servers share the folder of Vite's caches, so that the starts of each one follow each other. */
const firstSlides =
  (isWarm: boolean): Samples =>
  async (contenders, headline, starts, browser) => {
    const startOnce = async (contender: Contender, pause: number): Promise<Sample> => {
      const session = await start(contender, headline, browser);
      const sample = sampleOf(session.firstSlideMs, cpuOfTree(session.child.pid!));
      await new Promise((resolve) => setTimeout(resolve, pause));
      await stop(session);
      return sample;
    };
    const found: Sample[][] = [];
    for (const contender of contenders) {
      if (isWarm) await startOnce(contender, untilCached);
      const samples: Sample[] = [];
      for (let i = 0; i < starts; i += 1) {
        if (!isWarm) for (const cache of contender.caches) rmSync(cache, { recursive: true, force: true });
        samples.push(await startOnce(contender, 0));
      }
      found.push(samples);
    }
    return found;
  };

const edits: Samples = async (contenders, headline, count, browser) => {
  const sessions: Session[] = [];
  for (const contender of contenders) sessions.push(await start(contender, headline, browser));
  const found = sessions.map((): Sample[] => []);
  const words = (i: number) => (i < 0 ? headline : headline.replace(/^\p{L}+/u, `Edit${i}`));
  // The first edit of a server loads code.
  for (let i = 0; i <= count; i += 1)
    for (const [s, session] of sessions.entries()) {
      const sample = await edit(session, words(i - 1), words(i));
      if (i > 0) found[s]!.push(sample);
    }
  for (const session of sessions) await stop(session);
  return found;
};

/** Starts of each server, and edits: three of them a round, since they are short. `deck` is a folder of data/. */
export async function devEntries(deck: string, rounds: number, executable: string): Promise<Entry[]> {
  const { contenders, headline } = await prepare(deck);
  const browser = await openBrowser(executable);
  try {
    const works: [string, Samples, number][] = [
      ['first slide, without caches', firstSlides(false), rounds],
      ['first slide, with caches', firstSlides(true), rounds],
      ['edit to shown', edits, 3 * rounds],
    ];
    const entries: Entry[] = [];
    for (const [work, take, count] of works) {
      const samples = await take(contenders, headline, count, browser);
      entries.push(...contenders.map((contender, c) => entryOf(devInput, contender, work, samples[c]!)));
    }
    return entries;
  } finally {
    await browser.close();
    rmSync(path.join(benchFolder, 'dev'), { recursive: true, force: true });
  }
}
