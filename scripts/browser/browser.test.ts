/** The browser that prints, started and spoken to without a library. */
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeEffects } from '../effects.ts';
import { launchDevtools } from './devtools.ts';
import { bundledChromium, launchArguments } from './executable.ts';
import { lazyBrowser } from './index.ts';

const effects = nodeEffects(path.join(import.meta.dirname, '../..'));
const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith('claimdeck-browser-'));
const evaluate = (expression: string) => ({ expression, returnByValue: true });

test('a browser that is not there is told with what was tried', async () => {
  const browser = lazyBrowser('/nowhere/chromium', effects);
  await browser.prepare();
  await expect(browser.printPage()).rejects.toMatchObject({
    diagnostics: [{ code: 'E_BROWSER_MISSING', actual: expect.stringContaining('/nowhere/chromium') }],
  });
  await browser.close();
});

test('the page prepared is the page given, of the size of the canvas, light and still', async () => {
  const browser = lazyBrowser(undefined, effects);
  await browser.prepare();
  const page = await browser.printPage();
  const asked = `[innerWidth, ...['(prefers-color-scheme: light)', '(prefers-reduced-motion: reduce)'].map((q) => matchMedia(q).matches)]`;
  expect(await page.send('Runtime.evaluate', evaluate(asked))).toMatchObject({ result: { value: [980, true, true] } });
  await page.close();
  await browser.close();
});

test('what is waited for fails with the page, and nothing is left of a browser that was closed', async (context) => {
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
