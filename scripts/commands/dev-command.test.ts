/** `dev` through the command line: slides, board and errors follow the data. The browser's side is in dev-errors.test.ts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { lazyBrowser } from '../browser/index.ts';
import { nodeEffects } from '../effects.ts';
import { freePort } from '../fixtures/free-port.ts';
import { claimdeckProgram, miniatureProject } from '../fixtures/miniatures/miniature-project.ts';
import { smallDeck, smallSource, writerIn } from '../fixtures/small-deck.ts';

const { folder } = await miniatureProject([]);
const write = writerIn(folder);
const started: ReturnType<typeof spawn>[] = [];
const browser = lazyBrowser(undefined, nodeEffects(path.resolve(import.meta.dirname, '../..')));
afterAll(async () => {
  for (const child of started) child.kill('SIGTERM');
  await browser.close();
});

/** Time that a server takes to show a change. */
const soon = { timeout: 60_000, interval: 100 };

/** Starts `dev` of a deck, with these environment variables besides those of the test. */
async function startDev(deck: string, env: NodeJS.ProcessEnv) {
  const port = await freePort();
  const child = spawn(process.execPath, [claimdeckProgram, 'dev', deck, '--port', String(port)], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  started.push(child);
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  const end = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { origin: `http://localhost:${port}`, told: () => told, end };
}

/** The text of a page of the server. */
const pageAt = async (url: string) => (await fetch(url)).text();

/** The folder of an editor named `code` that writes down what it is told to open. */
function makeEditor(): string {
  write('editor/code', '#!/bin/sh\necho "$@" > opened.part && mv opened.part opened\n');
  chmodSync(path.join(folder, 'editor/code'), 0o755);
  return path.join(folder, 'editor/code');
}

/** Clicks “Open in the editor” at the first claim of a reader, and waits for the editor. */
async function openClaim(address: string): Promise<void> {
  const page = await (await browser.get()).browser.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: 'Open in the editor' }).first().click();
  const opened = () => readFileSync(path.join(folder, 'opened'), 'utf8');
  await vi.waitFor(() => expect(opened()).toMatch(/^-r -g \S*data\/trade\/deck\.json:1:\d+\n$/u), soon);
  await page.close();
}

test('slides, board and messages follow the data, and a signal ends the server', async () => {
  write('data/trade/deck.json', JSON.stringify(smallDeck));
  write('data/trade/source.txt', smallSource);
  const { origin, told, end } = await startDev('trade', { NODE_ENV: 'production', LAUNCH_EDITOR: makeEditor() });
  const slides = () => readFileSync(path.join(folder, 'slides/trade/talk.md'), 'utf8');

  await vi.waitFor(async () => expect(await pageAt(`${origin}/`)).toContain('/client/main.ts"'), soon);
  // Only in development mode, whatever NODE_ENV says, do modules import Vite's client, which brings what changes.
  const [, main] = /src="([^"]*)main\.ts"/u.exec(await pageAt(`${origin}/`))!;
  expect(await pageAt(`${origin}${main}App.vue`)).toContain('/@vite/client');
  expect(await pageAt(`${origin}/remix/`)).toContain('Trade raises trust.');
  expect(await pageAt(`${origin}${main}`.replace(/node_modules.*/u, 'components/reader-page.ts'))).toContain(
    '"/reader/"',
  );
  const reader = await pageAt(`${origin}/reader/`);
  expect(reader).toContain('Trade raises trust.');
  expect(reader).toMatch(/data-place="data\/trade\/deck\.json:1:\d+"/u);
  expect(reader).toContain('href="/#/claim/');
  // The editor is a shell script.
  if (process.platform !== 'win32') await openClaim(`${origin}/reader/`);
  expect(await pageAt(`${origin}/reader/source.txt`)).toBe(smallSource);

  write('data/trade/deck.json', JSON.stringify(smallDeck).replace('"assertion":"Trade', '"assertion":"All trade'));
  await vi.waitFor(() => expect(slides()).toContain('# All trade raises trust.'), soon);
  await vi.waitFor(async () => expect(await pageAt(`${origin}/remix/`)).toContain('All trade raises trust.'), soon);
  expect(await pageAt(`${origin}/reader/`)).toContain('All trade raises trust.');

  const before = slides();
  write('data/trade/source.txt', '# One\n\nTrade rises trust.\n');
  await vi.waitFor(() => expect(told()).toContain('E_QUOTE_NOT_VERBATIM data/trade/'), soon);
  expect(slides()).toBe(before);
  write('data/trade/source.txt', smallSource);
  write('data/trade/deck.json', JSON.stringify(smallDeck));
  await vi.waitFor(() => expect(slides()).toContain('# Trade raises trust.'), soon);

  await end();
  await vi.waitFor(() => expect(pageAt(`${origin}/`)).rejects.toThrow(), soon);
}, 120_000);

test('the reader follows a deck in TypeScript also where jiti loads the plugins', async () => {
  const section = (assertion: string) =>
    `export default ${JSON.stringify(smallDeck.sections[0]).replace('"assertion":"Trade raises trust."', `"assertion":"${assertion}"`)};`;
  const { sections: _, ...rest } = smallDeck;
  write('data/barter/sections/one.ts', section('Trade raises trust.'));
  write(
    'data/barter/deck.ts',
    `import one from './sections/one.ts';\nexport default { ...${JSON.stringify(rest)}, sections: [one] };`,
  );
  write('data/barter/source.txt', smallSource);
  const { origin, end } = await startDev('barter', { CLAIMDECK_PLAIN: '1' });
  const reader = () => pageAt(`${origin}/reader/`);

  await vi.waitFor(async () => expect(await reader()).toContain('Trade raises trust.'), soon);
  write('data/barter/sections/one.ts', section('All trade raises trust.'));
  await vi.waitFor(async () => expect(await reader()).toContain('All trade raises trust.'), soon);
  write('data/barter/sections/one.ts', section('Any trade raises trust.'));
  await vi.waitFor(async () => expect(await reader()).toContain('Any trade raises trust.'), soon);
  await end();
}, 120_000);

test('errors of the data at the start end the command and the process of the server', async () => {
  write('data/broken/deck.json', '{');
  const child = spawn(process.execPath, [claimdeckProgram, 'dev', 'broken'], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  started.push(child);
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  // A process that is left keeps the pipe open.
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(told).toContain('data/broken/deck.json');
}, 60_000);

test('a later server sends Slidev’s client in few files, and slides still follow the data', async () => {
  write('data/silk/deck.json', JSON.stringify(smallDeck));
  write('data/silk/source.txt', smallSource);
  const page = await (await browser.get()).browser.newPage();
  const [errors, requests]: [string[], string[]] = [[], []];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const headline = (words: string) => page.locator('h1:visible', { hasText: words });
  const open = async (origin: string) => {
    await vi.waitFor(async () => expect(await pageAt(`${origin}/`)).toContain('/client/main.ts"'), soon);
    requests.length = 0;
    await page.goto(`${origin}/#/2`);
    await page.goto(`${origin}/#/1`);
    await headline('').first().waitFor(soon);
    return requests.filter((name) => name.includes('/node_modules/') && /\.(?:[cm]?js|ts|vue)$/u.test(name)).length;
  };
  const kept = path.join(folder, '.claimdeck/dev-clients');

  const first = await startDev('silk', {});
  const many = await open(first.origin);
  await vi.waitFor(() => expect(readdirSync(kept)).toEqual([expect.stringMatching(/^[\da-f]{16}\.json$/u)]), soon);
  await first.end();
  const second = await startDev('silk', {});
  const few = await open(second.origin);
  expect(requests.filter((name) => name.startsWith('/@claimdeck-client/'))).not.toEqual([]);
  expect(few).toBeLessThan(many / 3);
  const title = smallDeck.sections[0]!.claims[0]!.assertion;
  await page.goto(`${second.origin}/#/claim/${smallDeck.sections[0]!.claims[0]!.id}`);
  await headline(title).waitFor(soon);
  write('data/silk/deck.json', JSON.stringify(smallDeck).replace('"assertion":"Trade', '"assertion":"All trade'));
  await headline('All trade raises trust.').waitFor(soon);
  expect(errors).toEqual([]);
  await second.end();
  await page.close();
}, 180_000);

test('a later server shows the page of the last time while it starts, and then follows the data', async () => {
  write('data/amber/deck.json', JSON.stringify(smallDeck));
  write('data/amber/source.txt', smallSource);
  const page = await (await browser.get()).browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  const claim = smallDeck.sections[0]!.claims[0]!;
  const headline = (words: string) => page.locator('h1:visible', { hasText: words }).waitFor(soon);
  const kept = path.join(folder, '.claimdeck/dev-pages/amber/_.json');
  const isKept = (words: string) => vi.waitFor(() => expect(readFileSync(kept, 'utf8')).toContain(words), soon);
  const save = (assertion: string) =>
    write('data/amber/deck.json', JSON.stringify(smallDeck).replace(claim.assertion, assertion));
  const isShown = 'shows the slides of the last time';

  const first = await startDev('amber', {});
  await vi.waitFor(async () => expect(await pageAt(`${first.origin}/`)).toContain('/client/main.ts"'), soon);
  await page.goto(`${first.origin}/#/claim/${claim.id}`);
  await headline(claim.assertion);
  await isKept(claim.assertion);
  await first.end();
  expect(first.told()).not.toContain(isShown);

  const second = await startDev('amber', {});
  await vi.waitFor(() => expect(second.told()).toContain(`${second.origin}/ ${isShown}`), soon);
  loads = 0;
  await page.goto(`${second.origin}/#/claim/${claim.id}`);
  await headline(claim.assertion);
  await vi.waitFor(() => expect(second.told()).toContain('remix board'), soon);
  // The server compares the page with its own; an edit before it has makes the page load anew, a later one does not.
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  expect(loads).toBe(1);
  save('Most trade raises trust.');
  await headline('Most trade raises trust.');
  loads = 0;
  save('All trade raises trust.');
  await headline('All trade raises trust.');
  expect(loads).toBe(0);
  await isKept('All trade raises trust.');
  await second.end();

  // An edit before the server has read the modules makes the page load anew.
  const third = await startDev('amber', {});
  await vi.waitFor(() => expect(third.told()).toContain(isShown), soon);
  await page.goto(`${third.origin}/#/claim/${claim.id}`);
  await headline('All trade raises trust.');
  save('Any trade raises trust.');
  await headline('Any trade raises trust.');
  await third.end();

  // Other data are no longer those of the page.
  save('Much trade raises trust.');
  const fourth = await startDev('amber', {});
  await page.goto('about:blank');
  await vi.waitFor(async () => expect(await pageAt(`${fourth.origin}/`)).toContain('/client/main.ts"'), soon);
  await page.goto(`${fourth.origin}/#/claim/${claim.id}`);
  await headline('Much trade raises trust.');
  expect(fourth.told()).not.toContain(isShown);
  await fourth.end();
  expect(errors).toEqual([]);
  await page.close();
}, 300_000);

test('pages stay at their slide where an edit gives it another number', async () => {
  write('data/jade/deck.json', JSON.stringify(smallDeck));
  write('data/jade/source.txt', smallSource);
  const { origin, end } = await startDev('jade', {});
  await vi.waitFor(async () => expect(await pageAt(`${origin}/`)).toContain('/client/main.ts"'), soon);
  const { id, assertion } = smallDeck.sections[0]!.claims[0]!;
  const pageOf = async (view: string) => {
    const page = await (await browser.get()).browser.newPage();
    await page.goto(`${origin}/#/${view}claim/${id}`);
    await page.locator('h1:visible', { hasText: assertion }).first().waitFor(soon);
    return page;
  };
  const page = await pageOf('');
  const presenter = await pageOf('presenter/');
  const number = () => Number(/#\/(\d+)/u.exec(page.url())?.[1]);
  const no = number();
  const [file] = readdirSync(path.join(folder, 'slides/jade')).filter((name) => name.endsWith('.md'));
  const slides = readFileSync(path.join(folder, 'slides/jade', file!), 'utf8');
  const before = slides.lastIndexOf('\n---\n', slides.indexOf(`id: claim/${id}`));
  const areAt = (expected: number) =>
    vi.waitFor(async () => {
      for (const shown of [page, presenter])
        expect(await shown.locator('h1:visible').first().textContent()).toContain(assertion);
      expect(number()).toBe(expected);
      expect(presenter.url()).toContain(`#/presenter/${expected}`);
    }, soon);
  await areAt(no);
  // A page that shows no slide moves no other.
  const overview = await (await browser.get()).browser.newPage();
  await overview.goto(`${origin}/#/overview`);
  await overview.locator('h1', { hasText: assertion }).first().waitFor(soon);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await areAt(no);
  write(`slides/jade/${file}`, `${slides.slice(0, before)}\n---\n\n# An own slide\n${slides.slice(before)}`);
  await areAt(no + 1);
  // A page that loads anew asks for the slide by its id.
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  write('slides/jade/.generated/look.css', ':root {}');
  await vi.waitFor(() => expect(addresses).toContain(`${origin}/#/claim/${id}`), soon);
  await areAt(no + 1);
  await end();
  for (const shown of [page, presenter, overview]) await shown.close();
}, 180_000);

test('the talk that is shown follows the data first, whatever keeps another one from it', async () => {
  const talks = [...smallDeck.talks, { id: 'other', title: 'Trade again', minutes: 5 }];
  const save = (assertion: string) =>
    write('data/opal/deck.json', JSON.stringify({ ...smallDeck, talks }).replace('Trade raises trust.', assertion));
  save('Trade raises trust.');
  write('data/opal/source.txt', smallSource);
  const { origin, told, end } = await startDev('opal', {});
  await vi.waitFor(async () => expect(await pageAt(`${origin}/`)).toContain('/client/main.ts"'), soon);
  const slides = (talk: string) => readFileSync(path.join(folder, `slides/opal/${talk}.md`), 'utf8');
  save('All trade raises trust.');
  await vi.waitFor(() => expect(slides('other')).toContain('All trade raises trust.'), soon);
  expect(slides('talk')).toContain('All trade raises trust.');
  write('slides/opal/other.md', slides('other').replaceAll('All trade raises', 'My trade raises'));
  save('Most trade raises trust.');
  await vi.waitFor(() => expect(told()).toContain('E_SLIDE_EDITED'), soon);
  expect(slides('talk')).toContain('Most trade raises trust.');
  expect(slides('other')).toContain('My trade raises trust.');
  await end();
}, 120_000);

test('a new id of the talk that is shown is told: its slides follow the data no longer', async () => {
  const save = (id: string, assertion: string) => {
    const talks = [
      { ...smallDeck.talks[0], id },
      { id: 'other', title: 'Trade again', minutes: 5 },
    ];
    const data = JSON.stringify({ ...smallDeck, talks }).replace('Trade raises trust.', assertion);
    write('data/agate/deck.json', data);
  };
  save('talk', 'Trade raises trust.');
  write('data/agate/source.txt', smallSource);
  const { origin, told, end } = await startDev('agate', {});
  await vi.waitFor(async () => expect(await pageAt(`${origin}/`)).toContain('/client/main.ts"'), soon);
  const slides = (talk: string) => readFileSync(path.join(folder, `slides/agate/${talk}.md`), 'utf8');
  save('talks', 'All trade raises trust.');
  await vi.waitFor(
    () => expect(told()).toMatch(/E_TALK_UNKNOWN data\/agate\n.*\n\s+found: +talk\n\s+expected: talks/u),
    soon,
  );
  expect(slides('talk')).toContain('# Trade raises trust.');
  save('talk', 'Most trade raises trust.');
  await vi.waitFor(() => expect(slides('talk')).toContain('Most trade raises trust.'), soon);
  await end();
}, 120_000);
