/** Starts real browsers: the print browser, and the unpacked Chromium after damage. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { nodeEffects } from '../effects.ts';
import { packageFile } from '../files/package-files.ts';
import { readPdf } from '../fixtures/read-pdf.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { launchDevtools } from './devtools.ts';
import { bundledChromium, isBundledSupported, launchArguments } from './executable.ts';
import { lazyBrowser } from './index.ts';

const effects = nodeEffects(path.join(import.meta.dirname, '../..'));
const folder = temporaryFolder();
const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith('claimdeck-browser-'));
const evaluate = (expression: string) => ({ expression, returnByValue: true });

test('a missing browser is an error that lists what was tried', async () => {
  const browser = lazyBrowser('/nowhere/chromium', effects);
  await expect(browser.printPage()).rejects.toMatchObject({
    diagnostics: [{ code: 'E_BROWSER_MISSING', actual: expect.stringContaining('/nowhere/chromium') }],
  });
  await browser.close();
});

test('a browser that ends, or that prints noise, is an error that names it', async (context) => {
  if (process.platform === 'win32') return context.skip();
  const noise = path.join(folder, 'noise');
  writeFileSync(noise, '#!/bin/sh\necho noise\necho noise >&2\nexit 3\n', { mode: 0o755 });
  const browser = lazyBrowser(noise, effects);
  await expect(browser.printPage()).rejects.toMatchObject({
    exitCode: 3,
    diagnostics: [{ code: 'E_BROWSER_MISSING', actual: expect.stringContaining(`${noise}: `) }],
  });
  await browser.close();
  writeFileSync(noise, '#!/bin/sh\nprintf "noise\\0" >&4\nsleep 5\n', { mode: 0o755 });
  const direct = launchDevtools(noise, []);
  await expect(direct.openSession()).rejects.toThrow('It sent text that is no message of the DevTools protocol.');
  await direct.close();
});

test('a folder for temporary files that is not there is named', async () => {
  vi.stubEnv('TMPDIR', path.join(folder, 'none'));
  vi.stubEnv('TEMP', path.join(folder, 'none'));
  const browser = lazyBrowser('/nowhere/chromium', effects);
  await expect(browser.printPage()).rejects.toMatchObject({
    exitCode: 4,
    diagnostics: [{ code: 'E_TEMPORARY_FOLDER', actual: expect.stringContaining('none: ENOENT') }],
  });
  await browser.close();
  vi.unstubAllEnvs();
});

test('the print page has the width of the canvas, the light colour scheme and reduced motion', async () => {
  const browser = lazyBrowser(undefined, effects);
  const page = await browser.printPage();
  const asked = `[innerWidth, ...['(prefers-color-scheme: light)', '(prefers-reduced-motion: reduce)'].map((q) => matchMedia(q).matches)]`;
  expect(await page.send('Runtime.evaluate', evaluate(asked))).toMatchObject({ result: { value: [980, true, true] } });
  await page.close();
  await browser.close();
});

test('a browser that was prepared prints, and no other is started', async (context) => {
  const executable = process.platform === 'win32' ? undefined : await bundledChromium(effects);
  if (executable === undefined) return context.skip();
  const [starts, script] = [path.join(folder, 'starts'), path.join(folder, 'counted')];
  writeFileSync(script, `#!/bin/sh\necho start >> '${starts}'\nexec '${executable}' "$@"\n`, { mode: 0o755 });
  const browser = lazyBrowser(script, effects);
  browser.prepare();
  await vi.waitFor(() => expect(readFileSync(starts, 'utf8')).toBe('start\n'));
  const page = await browser.printPage();
  await page.close();
  await browser.close();
  expect(readFileSync(starts, 'utf8')).toBe('start\n');
});

test('Chromium takes no font of the machine', async (context) => {
  if ((await bundledChromium(effects)) === undefined) return context.skip();
  const browser = lazyBrowser(undefined, effects);
  const page = await browser.printPage();
  const { frameTree } = (await page.send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
  const families = ['serif', 'sans-serif', 'monospace', 'DejaVu Sans', 'Liberation Serif', 'Arial'];
  const html = families.map((family) => `<p style="font-family: ${family}">Text α</p>`).join('');
  await page.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  const { data } = (await page.send('Page.printToPDF')) as { data: string };
  await page.close();
  await browser.close();
  const file = path.join(folder, 'text.pdf');
  writeFileSync(file, Buffer.from(data, 'base64'));
  const [printed] = (await readPdf(file)).pages;
  expect([...new Set(printed!.fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/u, '')))]).toEqual([
    'OpenSans-Regular',
  ]);
});

test('pending calls fail when the page crashes, and a closed browser leaves no profile', async (context) => {
  const executable = await bundledChromium(effects);
  if (executable === undefined) return context.skip();
  const before = profiles();
  const browser = launchDevtools(executable, launchArguments());
  const page = await browser.openSession();
  expect(profiles().length).toBe(before.length + 1);
  await expect(page.send('Page.nothing')).rejects.toThrow("'Page.nothing' wasn't found");
  const waiting = page.send('Runtime.evaluate', { expression: 'new Promise(() => {})', awaitPromise: true });
  page.send('Page.navigate', { url: 'chrome://crash' }).catch(() => undefined);
  await expect(waiting).rejects.toThrow(/crashed|Inspected target|context was destroyed/u);
  await browser.close();
  await expect(page.send('Runtime.evaluate', evaluate('1'))).rejects.toThrow(/crashed|closed/u);
  expect(profiles()).toEqual(before);
});

test('an unpacked Chromium that was cut is repaired with one line, and prints', async (context) => {
  const root = await mkdtemp(path.join(tmpdir(), 'claimdeck-cut-'));
  const told: string[] = [];
  const newRun = () => ({ ...nodeEffects(root), tell: (line: string) => void told.push(line) });
  try {
    const executable = await bundledChromium(newRun());
    if (executable === undefined) return context.skip();
    const { size } = await stat(executable);
    await truncate(executable, 1_000_000);
    const browser = lazyBrowser(undefined, newRun());
    const page = await browser.printPage();
    const { product } = (await page.send('Browser.getVersion')) as { product: string };
    const { data } = (await page.send('Page.printToPDF')) as { data: string };
    await page.close();
    await browser.close();
    expect(product).toMatch(/^(?:Headless)?Chrome\//u);
    expect(Buffer.from(data, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(told).toEqual([`The unpacked browser is unpacked again: chromium has 1000000 bytes instead of ${size}.`]);
    expect((await stat(executable)).size).toBe(size);
    expect(readdirSync(path.join(root, '.claimdeck'))).toEqual(['browser']);
  } finally {
    await rm(root, { recursive: true });
  }
});

/** A server of Playwright on this machine, with the Chromium of npm. */
async function remoteBrowser() {
  const { chromium } = await import('playwright-core');
  const executablePath = (await bundledChromium(effects))!;
  return chromium.launchServer({ executablePath, args: launchArguments(), host: '127.0.0.1' });
}

test('a browser at an address prints, and one that goes away in the middle is E_BROWSER_LOST', async (context) => {
  if (!isBundledSupported) return context.skip();
  const server = await remoteBrowser();
  const browser = lazyBrowser(server.wsEndpoint(), effects);
  const page = await browser.printPage();
  await expect(page.send('Runtime.evaluate', { expression: '6 * 7' })).resolves.toMatchObject({
    result: { value: 42 },
  });
  expect(browser.explain(new Error('of something else'))).toEqual(new Error('of something else'));
  const waiting = page.send('Runtime.evaluate', { expression: 'new Promise(() => {})', awaitPromise: true });
  const [error] = await Promise.all([waiting.catch((caught: unknown) => caught), server.kill()]);
  expect(browser.explain(error)).toMatchObject({
    exitCode: 4,
    diagnostics: [{ code: 'E_BROWSER_LOST', actual: expect.stringContaining(server.wsEndpoint()) }],
  });
  await browser.close();
});

test('a server of Playwright without a browser is E_BROWSER_MISSING, and the command ends', async (context) => {
  const cli = packageFile('playwright-core/cli.js')!;
  const server = spawn(process.execPath, [cli, 'run-server', '--port', '0', '--host', '127.0.0.1'], {
    env: { ...process.env, PLAYWRIGHT_BROWSERS_PATH: path.join(effects.root, 'nowhere') },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  context.onTestFinished(() => void server.kill());
  const [line] = await once(server.stdout, 'data');
  const address = /ws:\S+/u.exec(String(line))![0];
  const claimdeck = path.resolve(import.meta.dirname, '../../bin/claimdeck.js');
  const { status, stdout } = spawnSync(process.execPath, [claimdeck, 'doctor', '--browser', address], {
    cwd: effects.root,
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect([status, stdout]).toEqual([3, expect.stringMatching(/^browser Playwright at ws:\S+ +missing/mu)]);
});
