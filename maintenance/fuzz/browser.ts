/**
 * Shows hostile decks in a browser: their slides as one web deck, and the reader and the board of each. The browser ignores
 * the policies of the pages, so that a script which text brings in would run.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { devBoardFiles, writeDevBoard } from '../../scripts/board/write-board.ts';
import { lazyBrowser } from '../../scripts/browser/index.ts';
import { type Effects, nodeEffects } from '../../scripts/effects.ts';
import { emitSlides, joinSlides } from '../../scripts/emit/index.ts';
import { serveFolder } from '../../scripts/export/static-server.ts';
import { webBuilder } from '../../scripts/export/web-builder.ts';
import type { HostileDeck } from '../../scripts/fixtures/hostile-deck.ts';
import { planTalks } from '../../scripts/project/slides/generate-talks.ts';
import { readerPage } from '../../scripts/reader/make-reader.ts';
import { modelOf } from './hostile-model.ts';

/** Views of a web deck that show all slides or notes, and two slides of the presenter. */
const views = ['print', 'overview', 'notes', 'presenter/print', 'presenter/2', '3'];

/** Time in ms within which a page is there, also on a busy machine. */
const pageLimit = 300_000;

/** What is wrong with a page that was opened; `undefined` if nothing is. */
const faultOfPage = (): string | undefined => {
  if ('pwned' in globalThis) return 'a script of the text ran';
  for (const element of document.querySelectorAll('*')) {
    const { attributes, localName } = element;
    const bad = [...attributes].find(
      ({ name, value }) => /^on/iu.test(name) || /^\s*(?:javascript|data:text)/iu.test(value),
    );
    if (bad && !/^(?:title|aria-label|content|value|placeholder|data-\w+|alt)$/u.test(bad.name))
      return `${localName} has ${bad.name}="${bad.value}"`;
    if (/^(?:iframe|object|embed|base|component|teleport)$/iu.test(localName)) return `the element ${localName}`;
  }
  return undefined;
};

/**
 * Opens pages. Each is there when the first element that `ready` selects has text.
 * @throws Error where a script ran or another host was asked
 */
async function openPages(addresses: readonly string[], ready: string, context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  const events: string[] = [];
  const isForeign = (url: URL) => /^https?:$/u.test(url.protocol) && url.hostname !== '127.0.0.1';
  await page.route(isForeign, (route) => {
    events.push(`a request to ${route.request().url()}`);
    return route.abort();
  });
  page.on('pageerror', ({ message }) => events.push(message));
  page.on('dialog', (dialog) => {
    events.push('a dialog');
    return dialog.dismiss();
  });
  for (const address of addresses) {
    await page.goto('about:blank');
    await page.goto(address);
    await page.waitForFunction((within) => (document.querySelector(within)?.textContent ?? '').trim() !== '', ready);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(events, [], address);
    assert.equal(await page.evaluate(faultOfPage), undefined, address);
  }
  await page.close();
}

/** Shows decks. `folder` is below the checkout. @throws Error with what is wrong */
export async function showDecks(decks: readonly HostileDeck[], { root }: Effects): Promise<void> {
  const checkout = path.resolve(import.meta.dirname, '../..');
  const effects = nodeEffects(checkout);
  const folder = path.relative(checkout, root).replaceAll('\\', '/');
  const models = decks.map(modelOf);
  const markdown = joinSlides(models.flatMap((model) => emitSlides(planTalks(model, undefined, effects)[0]!)));
  const [entry, out] = [`${folder}/talk.md`, `${folder}/web`];
  const browser = lazyBrowser(undefined, effects);
  const builder = webBuilder(effects);
  await effects.write(entry, markdown);
  try {
    await builder.build({ entry, out });
    const context = await (await browser.get()).browser.newContext({ bypassCSP: true });
    context.setDefaultTimeout(pageLimit);
    const server = await serveFolder(path.join(root, 'web'));
    try {
      const addresses = views.map((view) => `${server.origin}/index.html#/${view}`);
      await openPages(addresses, '#app', context);
    } finally {
      await server.close();
    }
    for (const model of models) {
      await writeDevBoard(model, nodeEffects(root));
      await effects.write(`${folder}/reader.html`, await readerPage(model, { talks: [] }, nodeEffects(root)));
      const pages = ['reader.html', devBoardFiles(model.deck).page].map(
        (file) => pathToFileURL(path.join(root, file)).href,
      );
      await openPages(pages, 'h1', context);
    }
    await context.close();
  } finally {
    await builder.close();
    await browser.close();
  }
}
