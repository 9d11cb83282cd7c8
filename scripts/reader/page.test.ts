/** The reader page opened from disk in a real browser: by mouse, by keyboard, without JavaScript, at all sizes. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lazyBrowser } from '../browser/index.ts';
import { nodeEffects } from '../effects.ts';
import { axeViolations } from '../fixtures/axe.ts';
import { foldSpace } from '../model/index.ts';
import { requireModel } from '../project/data/load-deck.ts';
import { writeReader } from './write-reader.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'claimdeck-reader-'));
const browser = lazyBrowser(undefined, nodeEffects(root));
const deck = 'north-korea-china-alliance';
const file = path.join(folder, `dist/${deck}/index.html`);
const { model } = await requireModel(deck, nodeEffects(root));

let open: Browser;
const faults: string[] = [];

async function newPage(hash = '', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await open.newPage({ viewport: { width: 1440, height: 900 }, ...options });
  const address = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && request.url().split('#')[0] !== address) faults.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => faults.push(message.text()));
  await page.goto(address + hash);
  return page;
}

beforeAll(async () => {
  const effects = nodeEffects(folder);
  for (const copied of [`slides/${deck}/lecture.md`, model.secondCoding!.file]) {
    mkdirSync(path.join(folder, path.dirname(copied)), { recursive: true });
    copyFileSync(path.join(root, copied), path.join(folder, copied));
  }
  await effects.write(`dist/${deck}/lecture/index.html`, '');
  await writeReader(model, effects);
  open = (await browser.get()).browser;
}, 60_000);

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
  expect(faults).toEqual([]);
});

test('the page has at most 700 kB without fonts', () => {
  const text = readFileSync(file, 'utf8').replace(/url\(data:font[^)]*\)/gu, '');
  expect(Buffer.byteLength(text)).toBeLessThan(700_000);
});

test('without JavaScript every claim, quote and link is there, and addresses work', async () => {
  const page = await newPage('#/claim/turn-west', { javaScriptEnabled: false });
  const text = foldSpace((await page.locator('main').textContent()) ?? '');
  for (const { assertion, evidence } of model.claims) {
    expect(text).toContain(assertion);
    for (const { exact } of evidence) expect(text).toContain(foldSpace(exact));
  }
  expect(await page.locator('.map .link[data-id]').count()).toBe(model.links.length);
  expect(await page.locator('.map a.map-link:has(rect)').count()).toBeGreaterThan(30);
  expect(await page.getByRole('heading', { name: 'China’s turn to improve relations' }).isVisible()).toBe(true);
  expect(await page.locator('.search').isVisible()).toBe(false);
  expect(await legendOf(page)).toEqual(legend);
  await page.close();
});

const legend = [
  'raises: both move the same way',
  'lowers: they move opposite ways',
  'left open: no direction is given',
  'implied: a thin line, not stated',
  'held: an actor’s belief or aim',
  'when low: the cause is low or falls',
  'outcome: what the text explains',
];
/** The lines of the legend that are seen. */
const legendOf = (page: Page) => page.locator('.map-legend li:visible > span:last-child').allInnerTexts();

test('the legend of the map is open on a desk, folded on a phone, and printed', async () => {
  const page = await newPage();
  expect(await legendOf(page)).toEqual(legend);
  await page.emulateMedia({ media: 'print' });
  expect(await legendOf(page)).toEqual(legend);
  await page.close();
  const phone = await newPage('', { viewport: { width: 390, height: 800 } });
  expect(await legendOf(phone)).toEqual([]);
  await phone.getByText('How to read the map').press('Enter');
  expect(await legendOf(phone)).toEqual(legend);
  await phone.close();
});

test('the differences of the codings are listed, and a link leads to their comparison on the map', async () => {
  const bare = await newPage('', { javaScriptEnabled: false });
  const listed = await bare.locator('.differences li').count();
  expect(listed).toBeGreaterThan(5);
  expect(await bare.locator('.differences a').isVisible()).toBe(false);
  await bare.close();
  const page = await newPage();
  await page.getByRole('link', { name: 'Compare the codings on the map' }).click();
  await page.getByRole('tabpanel', { name: 'Compare' }).waitFor();
  expect(await page.locator('.pairs > li').count()).toBe(listed);
  await page.close();
});

test('the mouse goes from an arrow of the map to its claim, the quote in the text, the link, and back', async () => {
  const page = await newPage();
  const index = model.links.findIndex(({ assertions }) => assertions[0]!.claim === 'turn-west');
  const { id } = model.links[index]!;
  const shown = (hash: string) => page.waitForFunction((h) => decodeURIComponent(location.hash) === h, hash);
  await page.locator(`[data-area="e${index + 1}"]:has(circle)`).click();
  await shown(`#/map?link=${id}`);
  await page.locator('[role="tabpanel"]:visible a[href="#/claim/turn-west"]').first().click();
  const claim = page.locator('[id="/claim/turn-west"]:focus');
  expect(await claim.locator('a.slide').getAttribute('href')).toBe('lecture/index.html#/claim/turn-west');
  await page.locator('.source mark.meant').first().waitFor();
  await page.locator('[id="/claim/turn-west"] a[href="#/quote/turn-west/1"]').click();
  await shown('#/quote/turn-west/1');
  // The page follows the address in an event of its own.
  await expect.poll(() => page.locator('.source mark.meant').first().textContent()).toContain('including the U.S.');
  await page.locator('.source mark.meant').first().click();
  await shown('#/claim/turn-west');
  await page.locator(`[id="/claim/turn-west"] a[href="${encodeURI(`#/link/${id}`)}"]`).click();
  await page.locator(`[id="/link/${id}"]:focus a[href="#/claim/turn-west"]`).waitFor();
  const back = ['#/claim/turn-west', '#/quote/turn-west/1', '#/claim/turn-west', `#/map?link=${id}`, ''];
  for (const hash of back) {
    await page.goBack();
    await shown(hash);
  }
  await page.close();
});

test('the keyboard goes from a factor of the map to its link, the claim, the quote, the slide, and back', async () => {
  const page = await newPage();
  const { id, from, to } = model.links.find(({ assertions }) => assertions[0]!.claim === 'turn-west')!;
  const shown = (hash: string) => page.waitForFunction((h) => decodeURIComponent(location.hash) === h, hash);
  /** Presses Tab, from where the focus is, until it is on an element. */
  const tabTo = async (selector: string, text = '') => {
    const isReached = (wanted: readonly [string, string]) =>
      document.activeElement!.matches(wanted[0]) && document.activeElement!.textContent.includes(wanted[1]);
    for (let i = 0; i < 80; i += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(isReached, [selector, text] as const)) return;
    }
    throw new Error(`Tab does not reach ${selector} ${text}.`);
  };
  const labelOf = (factor: string) => model.factors.find((f) => f.id === factor)!.label;
  await page.locator(`.explorer-map [data-area^="n"][aria-label="${labelOf(from)}"]`).focus();
  await page.keyboard.press('Enter');
  await shown(`#/map?factor=${from}`);
  await tabTo('[role="tabpanel"] button', labelOf(to).slice(1));
  await page.keyboard.press('Enter');
  await shown(`#/map?link=${id}`);
  await tabTo('a[href="#/claim/turn-west"]');
  await page.keyboard.press('Enter');
  await page.locator('[id="/claim/turn-west"]:focus').waitFor();
  await tabTo('a[href="#/quote/turn-west/1"]');
  await page.keyboard.press('Enter');
  await shown('#/quote/turn-west/1');
  await tabTo('a[href="#/claim/turn-west"]');
  await page.keyboard.press('Enter');
  await page.locator('[id="/claim/turn-west"]:focus').waitFor();
  await tabTo('a.slide[href="lecture/index.html#/claim/turn-west"]');
  for (const hash of ['quote/turn-west/1', 'claim/turn-west', `map?link=${id}`]) {
    await page.goBack();
    await shown(`#/${hash}`);
  }
  await page.close();
});

test('an address of a view opens it in the map, with all panels', async () => {
  const page = await newPage('#/map?focus=nuclear&in=1&out=2');
  expect(await page.locator('.explorer-caption').textContent()).toContain('around “North Korean nuclear development”');
  expect(await page.getByRole('tab').count()).toBe(6);
  await page.emulateMedia({ media: 'print' });
  expect([await page.locator('#map .map svg').isVisible(), await page.locator('.explorer').isVisible()]).toEqual([
    true,
    false,
  ]);
  await page.close();
});

test('on a phone the map begins around a factor with labels that can be read, and all of it is one button away', async () => {
  const page = await newPage('#/map?focus=nuclear&in=1&out=2', { viewport: { width: 390, height: 800 } });
  const label = page.locator('.explorer-map [data-id]').filter({ hasText: 'nuclear' }).first();
  const map = page.locator('.explorer-map');
  const sizeOf = () =>
    label
      .locator('text')
      .first()
      .evaluate((text) => {
        const { a } = (text as SVGTextElement).getScreenCTM()!;
        return a * Number.parseFloat(getComputedStyle(text).fontSize);
      });
  await expect.poll(sizeOf).toBeCloseTo(12, 0);
  const [inner, outer] = [(await label.boundingBox())!, (await map.boundingBox())!];
  expect(inner.x).toBeGreaterThanOrEqual(outer.x);
  expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
  // One finger still scrolls the page.
  expect(await map.evaluate((element) => getComputedStyle(element).touchAction)).toBe('pan-y');
  await page.locator('.explorer-zoom .whole').click();
  await expect.poll(sizeOf).toBeLessThan(6);
  await page.close();
});

test('the keyboard searches without case and accents, goes to the first hit, and shows everything again', async () => {
  const page = await newPage();
  /** Presses a key that leads to an address, and waits until the page has followed it, which clears a search. */
  const follow = async (key: string) => {
    const followed = await page.evaluateHandle(() => {
      const { promise, resolve } = Promise.withResolvers<void>();
      addEventListener('hashchange', () => resolve(), { once: true });
      return { promise };
    });
    await page.keyboard.press(key);
    await followed.evaluate(({ promise }) => promise);
  };
  const status = page.locator('.search [role="status"]');
  const shown = () => page.locator('.claim:visible').count();
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('ÁNTI-americanism LINK');
  expect(await status.textContent()).toMatch(/^\d+ passages found\.$/u);
  expect(await shown()).toBeLessThan(model.claims.length);
  expect(await page.locator('.source h3:visible').count()).toBe(1);
  expect(await page.evaluate(() => CSS.highlights.get('hit')!.size)).toBeGreaterThan(1);
  await follow('Enter');
  expect(await page.evaluate(() => document.activeElement!.id)).toBe('/claim/anti-americanism-links');
  expect(await page.locator('.claim:target').evaluate((claim) => getComputedStyle(claim).outlineStyle)).toBe('solid');
  await page.keyboard.press('Escape');
  expect(await shown()).toBe(model.claims.length);
  // Of names that begin with the words, that of the factor is the shortest. Links have no headline.
  await page.getByRole('searchbox').fill('north korean nuc');
  const hits = page.locator('.search ol a');
  const [best, next] = await hits.evaluateAll((all) => all.map((hit) => decodeURI(hit.getAttribute('href')!)));
  expect([best, next]).toEqual(['#/factor/nuclear', '#/claim/nuclear-conflicts']);
  for (const key of ['Tab', 'Tab']) await page.keyboard.press(key);
  await follow('Enter');
  await page.locator('.factor:target:focus').waitFor();
  expect(await hits.first().isVisible()).toBe(false);
  // A claim before has the words in its statement only.
  await page.getByRole('searchbox').fill('blind eye');
  await follow('Enter');
  expect(await page.locator('.claim:target').getAttribute('id')).toBe('/claim/nuclear-conflicts');
  await page.getByRole('searchbox').fill('treaty signed 1961');
  expect(await hits.first().textContent()).toBe('The alliance has been maintained since the treaty of 1961.');
  await page.getByRole('searchbox').fill('zebra crossings');
  expect(await status.textContent()).toBe('Nothing found. No passage has “zebra”, “crossings”.');
  await page.getByRole('searchbox').fill('nuclear weapons');
  expect(await status.textContent()).toMatch(/^\d+ passages found\. No passage has “weapons”\.$/u);
  await page.evaluate(() => {
    location.hash = '#/claim/turn-west';
  });
  await page.locator('[id="/claim/turn-west"]:focus').waitFor();
  expect([await status.textContent(), await shown()]).toEqual(['', model.claims.length]);
  await page.getByRole('searchbox').fill('speaker’s word');
  await page.getByRole('searchbox').press('Escape');
  expect(await shown()).toBe(model.claims.length);
  await page.close();
});

test.each([
  ['a desk', { width: 1280, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
])('on %s the first screen shows the map, and a search leaves it where it is', async (_, viewport) => {
  const page = await newPage('', { viewport });
  const top = async () => (await page.locator('.explorer-map').boundingBox())!.y;
  expect(await top()).toBeLessThan(0.6 * viewport.height);
  const field = page.getByRole('searchbox', { name: 'Search claims' });
  await field.focus();
  const before = (await field.boundingBox())!.y;
  await page.keyboard.type('strategic');
  expect(await page.locator('.explorer-map').isVisible()).toBe(true);
  expect((await field.boundingBox())!.y).toBeLessThanOrEqual(before);
  await page.close();
});

test('an address that leads to nothing is told, with a link to the nearest', async () => {
  const page = await newPage('#/factor/nuclaer');
  const told = page.getByRole('alert').filter({ hasText: 'This page' });
  expect(await told.textContent()).toBe('This page has no “factor/nuclaer”. The nearest is nuclear');
  expect(await axeViolations(page)).toEqual([]);
  await told.getByRole('link').click();
  await page.locator('[id="/factor/nuclear"]:focus').waitFor();
  await page.getByText('This page has no').waitFor({ state: 'detached' });
  await page.evaluate(() => {
    location.hash = '#/map?focus=nuclaer';
  });
  await page.getByText('The nearest is “North Korean nuclear development”.').first().waitFor();
  await page.close();
});

test('after a search the text beside the claims is where it was', async () => {
  const page = await newPage('#/claim/turn-west');
  const scrolled = () => page.locator('.source').evaluate((pane) => pane.scrollTop);
  await expect.poll(scrolled).toBeGreaterThan(0);
  const before = await scrolled();
  await page.getByRole('searchbox').fill('strategic');
  expect(await scrolled()).toBeLessThan(before);
  await page.getByRole('button', { name: 'Show everything' }).click();
  expect(await scrolled()).toBe(before);
  await page.close();
});

test('notes with hits are opened', async () => {
  const page = await newPage();
  const { id, notes = '' } = model.claims.find((claim) => claim.notes !== undefined)!;
  await page.getByRole('searchbox').fill(notes);
  expect(await page.locator('.claim:visible').count()).toBe(1);
  expect(await page.locator(`[id="/claim/${id}"] details p`).isVisible()).toBe(true);
  await page.close();
});

test.each<[string, BrowserContextOptions]>([
  ['light colours', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
  ['a phone', { viewport: { width: 320, height: 640 } }],
])('%s: axe finds nothing, nothing is wider than the page, and the search covers no hit', async (_, options) => {
  const page = await newPage('#/claim/turn-west', options);
  await page.getByRole('searchbox').fill('strategic');
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByRole('searchbox').fill('strategi');
  const hits = (await page.locator('.search ol').boundingBox())!;
  expect(hits.y + hits.height).toBeLessThan(page.viewportSize()!.height);
  expect(await axeViolations(page)).toEqual([]);
  const widthOfPage = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await widthOfPage()).toBe(page.viewportSize()!.width);
  await page.getByRole('searchbox').press('Enter');
  const boxOf = async (part: string) => (await page.locator(part).boundingBox())!;
  const bar = await boxOf('.search');
  expect((await boxOf('article:focus')).y).toBeGreaterThanOrEqual(bar.y + bar.height);
  await page.getByRole('searchbox').fill('');
  expect(await widthOfPage()).toBe(page.viewportSize()!.width);
  await page.close();
});
