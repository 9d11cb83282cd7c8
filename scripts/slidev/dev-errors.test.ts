/** Errors of the data in the browser, with Vite's own server. */
import { EventEmitter } from 'node:events';
import path from 'node:path';
import { createServer } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { lazyBrowser } from '../browser/index.ts';
import { nodeEffects } from '../effects.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { devErrors, serverReady, updatedEvent } from './dev-errors.ts';

const folder = temporaryFolder();
const browser = lazyBrowser(undefined, nodeEffects(path.resolve(import.meta.dirname, '..')));
afterAll(() => browser.close());

test('errors of the data are shown, also after a reload, until they are mended', async () => {
  await nodeEffects(folder).write(
    'index.html',
    `<!doctype html><p>Slides</p><script type="module">
    import.meta.hot.on('vite:afterUpdate', () => import.meta.hot.send('${updatedEvent}'));
  </script>`,
  );
  const sent: string[] = [];
  const own = Object.assign(new EventEmitter(), { send: (message: string) => sent.push(message) });
  const server = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    server: { host: '127.0.0.1', port: 0 },
    plugins: [devErrors(own)],
  });
  await server.listen();
  expect(sent).toEqual([serverReady]);
  const page = await (await browser.get()).browser.newPage();
  await page.goto(server.resolvedUrls!.local[0]!);
  const overlay = page.locator('vite-error-overlay');
  await expect.poll(() => server.ws.clients.size).toBe(1);
  expect(await overlay.count()).toBe(0);
  own.emit('message', { dataErrors: 'E_QUOTE_NOT_VERBATIM data/d/sections/01.ts' });
  await overlay.getByText('E_QUOTE_NOT_VERBATIM data/d/sections/01.ts').waitFor();
  await page.reload();
  await overlay.getByText('E_QUOTE_NOT_VERBATIM').waitFor();
  // An update of something else closes Vite's overlay.
  await overlay.evaluate((element) => element.setAttribute('data-first', ''));
  server.ws.send({ type: 'update', updates: [] });
  await page.locator('vite-error-overlay:not([data-first])').getByText('E_QUOTE_NOT_VERBATIM').waitFor();
  own.emit('message', { other: 1 });
  own.emit('message', { dataErrors: '' });
  await overlay.waitFor({ state: 'detached' });
  expect(await page.getByText('Slides').isVisible()).toBe(true);
  await page.close();
  await server.close();
  expect(own.listenerCount('message')).toBe(0);
});
