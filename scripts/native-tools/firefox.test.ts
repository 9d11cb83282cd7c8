/** A talk as one HTML file in Firefox, by WebDriver BiDi. Run by .ci/run only. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lazyBrowser } from '../browser/index.ts';
import { nodeEffects } from '../effects.ts';
import { exportSingle } from '../export/single/export-single.ts';
import { talkFiles } from '../project/talk-files.ts';

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

let file: string;

beforeAll(async () => {
  const effects = nodeEffects(root);
  const files = talkFiles('north-korea-china-alliance', 'lecture');
  const browser = lazyBrowser(undefined, effects);
  file = path.join(root, await exportSingle({ files, out: files.html, browser }, effects));
  await browser.close();
  await openSession();
}, 120_000);

afterAll(() => {
  firefox?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('one HTML file opens in Firefox from disk without a request; keys, links and addresses of slides work', async () => {
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['network.beforeRequestSent'] });
  const { context } = await send('browsingContext.create', { type: 'tab' });
  const address = pathToFileURL(file).href;
  const evaluate = async (expression: string) => {
    const options = { target: { context }, awaitPromise: true };
    const { result } = (await send('script.evaluate', { expression, ...options })) as { result: { value: unknown } };
    return result.value;
  };
  const hash = () => evaluate('location.hash');
  const press = (value: string) =>
    send('input.performActions', {
      context,
      actions: [
        {
          type: 'key',
          id: 'keys',
          actions: [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ],
        },
      ],
    });
  await send('browsingContext.navigate', { context, url: address, wait: 'complete' });
  await expect.poll(hash).toBe('#/1');
  await press('\uE014');
  await expect.poll(hash).toMatch(/^#\/2/u);
  await send('browsingContext.navigate', { context, url: `${address}#/roadmap`, wait: 'complete' });
  await expect.poll(() => evaluate('document.querySelector("main h1, h1")?.textContent ?? ""')).not.toBe('');
  await expect.poll(hash).toMatch(/^#\/\d+$/u);
  const before = await hash();
  await evaluate(`[...document.querySelectorAll('a[href^="#/"]')].find((a) => a.checkVisibility()).click()`);
  await expect.poll(hash).not.toBe(before);
  expect(
    await evaluate(`document.fonts.ready.then(() => [...document.fonts].some((f) => f.status === 'loaded'))`),
  ).toBe(true);
  // Firefox tells no event for `file:` addresses, so that the page itself is not among the requests.
  const loaded = await evaluate(`performance.getEntriesByType('resource').map((entry) => entry.name).join(' ')`);
  const outside = [...requests, ...String(loaded).split(' ')].filter((url) => !/^(?:data:|blob:|$)/u.test(url));
  expect(outside).toEqual([]);
}, 60_000);
