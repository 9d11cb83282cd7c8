/** A talk as one HTML file, and the reader, in Firefox from disk, by WebDriver BiDi. Run by .ci/run only. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lazyBrowser } from '../browser/index.ts';
import { nodeEffects } from '../effects.ts';
import { exportSingle } from '../export/single/export-single.ts';
import { requireModel } from '../project/data/load-deck.ts';
import { talkFiles } from '../project/slides/talk-files.ts';
import { writeReader } from '../reader/write-reader.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'claimdeck-firefox-'));
let firefox: ChildProcess | undefined;
let send: (method: string, params: object) => Promise<Record<string, unknown>>;
const requests: string[] = [];

/** Starts Firefox and opens a session. @see https://w3c.github.io/webdriver-bidi/ */
async function openSession(): Promise<void> {
  const args = ['--headless', '--no-remote', '--profile', folder, '--remote-debugging-port', '0'];
  firefox = spawn('firefox', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise<string>((resolve) => {
    let told = '';
    firefox?.stderr?.on('data', (part) => {
      told += part;
      const [, found] = /WebDriver BiDi listening on (ws:\S+)/u.exec(told) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const waiting = new Map<number, { resolve: (value: Record<string, unknown>) => void; reject: (e: Error) => void }>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data));
    if (message.method === 'network.beforeRequestSent') requests.push(message.params.request.url);
    if (message.type === 'success') waiting.get(message.id)?.resolve(message.result);
    if (message.type === 'error') waiting.get(message.id)?.reject(new Error(message.message));
  });
  let id = 0;
  send = (method, params) =>
    new Promise((resolve, reject) => {
      id += 1;
      waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
}

const deck = 'north-korea-china-alliance';
const { model } = await requireModel(deck, nodeEffects(root));
const reader = path.join(folder, `dist/${deck}/index.html`);
let file: string;

beforeAll(async () => {
  const effects = nodeEffects(root);
  const files = talkFiles(deck, 'lecture');
  const browser = lazyBrowser(undefined, effects);
  file = path.join(root, files.html);
  await exportSingle(files, files.html, effects);
  await browser.close();
  const { secondCoding: _, ...first } = model;
  await writeReader(first, nodeEffects(folder));
  await openSession();
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['network.beforeRequestSent'] });
}, 120_000);

afterAll(() => {
  firefox?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a file in a tab. */
async function openTab(file: string) {
  const { context } = await send('browsingContext.create', { type: 'tab' });
  const address = pathToFileURL(file).href;
  const go = (fragment: string) =>
    send('browsingContext.navigate', { context, url: `${address}${fragment}`, wait: 'complete' });
  const evaluate = async (expression: string) => {
    const options = { target: { context }, awaitPromise: true };
    const { result } = (await send('script.evaluate', { expression, ...options })) as { result: { value: unknown } };
    return result.value;
  };
  const perform = (type: 'key' | 'pointer', actions: readonly object[]) =>
    send('input.performActions', { context, actions: [{ type, id: type, actions }] });
  const press = (value: string) =>
    perform('key', [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
  /** Clicks in the middle of the first element that is shown. */
  const click = async (selector: string) => {
    const found = `[...document.querySelectorAll(${JSON.stringify(selector)})].find((e) => e.checkVisibility())`;
    await expect.poll(() => evaluate(`${found} !== undefined`)).toBe(true);
    const middle = `(() => { const e = ${found}; e.scrollIntoView({ block: 'center' }); const b = e.getBoundingClientRect(); return JSON.stringify([b.x + b.width / 2, b.y + b.height / 2]); })()`;
    const [x, y] = (JSON.parse(String(await evaluate(middle))) as number[]).map(Math.round);
    await perform('pointer', [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  };
  /** Addresses outside the page. Firefox tells no event for `file:` addresses, so that the page is not among them. */
  const outside = async () => {
    const loaded = await evaluate(`performance.getEntriesByType('resource').map((entry) => entry.name).join(' ')`);
    return [...requests, ...String(loaded).split(' ')].filter((url) => !/^(?:data:|blob:|$)/u.test(url));
  };
  await go('');
  return { go, evaluate, press, click, outside, hash: () => evaluate('location.hash') };
}

test('one HTML file opens in Firefox from disk without a request; keys, links and addresses of slides work', async () => {
  const { go, evaluate, press, outside, hash } = await openTab(file);
  await expect.poll(hash).toBe('#/1');
  await press('\uE014');
  await expect.poll(hash).toMatch(/^#\/2/u);
  await go('#/roadmap');
  await expect.poll(() => evaluate('document.querySelector("main h1, h1")?.textContent ?? ""')).not.toBe('');
  await expect.poll(hash).toMatch(/^#\/\d+$/u);
  const before = await hash();
  await evaluate(`[...document.querySelectorAll('a[href^="#/"]')].find((a) => a.checkVisibility()).click()`);
  await expect.poll(hash).not.toBe(before);
  expect(
    await evaluate(`document.fonts.ready.then(() => [...document.fonts].some((f) => f.status === 'loaded'))`),
  ).toBe(true);
  expect(await outside()).toEqual([]);
}, 60_000);

test('the reader opens in Firefox from disk without a request; a link of the map leads to its quote, claim and place in the text', async () => {
  const { evaluate, press, click, outside, hash } = await openTab(reader);
  const text = (selector: string) => evaluate(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`);
  await expect.poll(() => evaluate(`document.querySelectorAll('.explorer-map .link').length`)).toBe(model.links.length);
  const [link] = model.links;
  await click('.explorer-map [data-area="e1"]:has(circle) > *');
  await expect.poll(async () => decodeURIComponent(String(await hash()))).toBe(`#/map?link=${link!.id}`);
  expect(link!.assertions[0]!.cue.exact).toContain(await text('.explorer-panels mark'));
  await click('.explorer-panels a[href^="#/claim/"]');
  await expect.poll(hash).toBe(`#/claim/${link!.assertions[0]!.claim}`);
  await expect.poll(() => evaluate(`document.querySelectorAll('.source mark.meant').length > 0`)).toBe(true);
  await click('input[type="search"]');
  for (const letter of 'nuclear') await press(letter);
  await expect.poll(() => text('.search ol a')).toMatch(/^North Korea’s disregard, nuclear development/u);
  await press('\uE007');
  await expect.poll(hash).toBe('#/claim/nuclear-conflicts');
  expect(await outside()).toEqual([]);
}, 60_000);
