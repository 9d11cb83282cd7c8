/** The explorer on a page from disk, in a real browser: each question by mouse and by keyboard alone. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { analyse, toCodingCsv } from '../analysis/index.ts';
import { lazyBrowser } from '../browser/index.ts';
import { nodeEffects } from '../effects.ts';
import { axeViolations } from '../fixtures/axe.ts';
import { explorerHtml } from '../fixtures/explorer-html.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { explorerData } from './explorer-data.ts';

const browser = lazyBrowser(undefined, nodeEffects(path.resolve(import.meta.dirname, '../..')));
const folder = temporaryFolder();
const address = pathToFileURL(path.join(folder, 'page é.html')).href;

const model = writtenModel([['a+b b-ci'], ['c+zr', 'd-z', 'd+z', 'e-zx', 'a-d']]);
const second = { name: 'Second coder', model: { ...model, links: model.links.slice(1) } };
const slidesOf = (claim: string) => [{ label: 'Lecture', url: `lecture/index.html#/claim/${claim}` }];
const data = explorerData(model, analyse(model), { slidesOf, others: [second] });

let open: Browser;
let html = '';
const faults: string[] = [];

beforeAll(async () => {
  html = await explorerHtml(data);
  open = (await browser.get()).browser;
}, 120_000);

beforeEach(() => nodeEffects(folder).write('page é.html', html));

afterAll(async () => {
  await browser.close();
  expect(faults).toEqual([]);
});

async function openPage(hash = '', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await open.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  page.on('request', (request) => {
    if (!/^(?:data|blob):/u.test(request.url()) && !request.url().startsWith(address)) faults.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`${address}${hash}`);
  return page;
}

const caption = (page: Page) => page.locator('.explorer-caption').textContent();
const panel = (page: Page) => page.locator('[role="tabpanel"]:visible');
/** A factor or link of the map by its name. */
const part = (page: Page, name: string) => page.locator(`[data-area][aria-label="${name}"]`);
const lit = (page: Page) => page.locator('.explorer-map .link:not(.ghost)').count();

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}.`);
}

test('a click on a factor tells what is said of it, on a link its quotes, holder, slides and other coders', async () => {
  const page = await openPage();
  expect(await axeViolations(page)).toEqual([]);
  await part(page, 'D').click();
  expect(await panel(page).textContent()).toContain('cause and effect');
  expect(await page.locator('[aria-current=true]').evaluateAll((all) => all.map((e) => e.ariaLabel))).toEqual(['D']);
  expect(await panel(page).locator('li').allTextContents()).toEqual(['A lowers D.', 'D lowers Z.', 'D raises Z.']);
  expect(await axeViolations(page)).toEqual([]);
  await part(page, 'C raises Z (a belief or aim of an actor).').click();
  expect(await panel(page).locator('h3').first().textContent()).toBe('C raises Z (a belief or aim of an actor).');
  expect(await panel(page).locator('mark').textContent()).toBe('c+zr');
  expect(await panel(page).textContent()).toContain('explicit · held by The king, as he says');
  expect(await panel(page).getByRole('link', { name: 'Lecture' }).getAttribute('href')).toContain('#/claim/c2');
  await part(page, 'A raises B.').click();
  expect(await panel(page).locator('li').allTextContents()).toEqual([
    'This coding: raises · explicit · On the words “a+b”',
    'Second coder: no link here',
  ]);
  await part(page, 'D lowers Z.').click();
  expect(await panel(page).getByText('The text also says').count()).toBe(1);
  await panel(page).getByRole('button', { name: 'D raises Z.' }).click();
  expect(await panel(page).locator('h3').first().textContent()).toBe('D raises Z.');
  expect(await axeViolations(page)).toEqual([]);
  await page.close();
});

test('by keys alone: find a factor, go to another in the map, open it, its link, and the other end', async () => {
  const page = await openPage();
  await tabTo(page, page.getByLabel('Find a factor'));
  await page.keyboard.type('q');
  await page.keyboard.press('Enter');
  expect(await page.getByText('No factor has this name.').first().isVisible()).toBe(true);
  await page.keyboard.press('Backspace');
  expect(await page.locator('.explorer-controls .message').textContent()).toBe('');
  await page.keyboard.type('c');
  await page.keyboard.press('Enter');
  expect(await panel(page).locator('h3').first().textContent()).toBe('C');
  await tabTo(page, part(page, 'C'));
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Z');
  await page.keyboard.press('Enter');
  expect(await panel(page).locator('h3').first().textContent()).toBe('Z');
  const link = panel(page).getByRole('button', { name: 'E does not raise' }).or(panel(page).getByText('C raises Z'));
  await tabTo(page, link.first());
  await page.keyboard.press('Enter');
  expect(await panel(page).locator('blockquote').count()).toBe(1);
  expect(await page.getByRole('status').textContent()).toContain('Z');
  await page.close();
});

test('by keys the focus goes to the heading of what a panel opens, and Tab goes on from there', async () => {
  const page = await openPage();
  const focused = () =>
    page.evaluate(() => `${document.activeElement!.tagName} ${document.activeElement!.textContent}`);
  await part(page, 'C').press('Enter');
  const surroundings = panel(page).getByRole('button', { name: 'Show its surroundings' });
  await tabTo(page, surroundings);
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('BUTTON Show its surroundings');
  await tabTo(page, panel(page).getByRole('button', { name: 'B lowers C (implied).' }));
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('H3 B lowers C (implied).');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('BUTTON B');
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('H3 B');
  await page.getByRole('tab', { name: 'What is shown' }).click();
  await tabTo(page, panel(page).getByRole('button', { name: 'B lowers C (implied).' }));
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('H3 B lowers C (implied).');
  await page.getByRole('tab', { name: 'Paths' }).click();
  await panel(page).getByLabel('From').fill('B');
  await panel(page).locator('.path').first().press('Enter');
  await panel(page).getByRole('button', { name: 'B lowers C (implied).' }).press('Enter');
  expect(await focused()).toBe('H3 B lowers C (implied).');
  expect(await axeViolations(page)).toEqual([]);
  await page.close();
});

test('focus and filter change map, caption and list, by mouse and by keys', async () => {
  const page = await openPage();
  expect(await caption(page)).toBe('6 of 6 links, and 1 denied.');
  await page.getByLabel('Around').selectOption('c');
  expect(await caption(page)).toBe('2 of 6 links: around “C” (1 back, 1 on).');
  expect(await lit(page)).toBe(2);
  await tabTo(page, page.getByLabel('steps to causes'));
  await page.keyboard.press('ArrowUp');
  expect(await caption(page)).toBe('3 of 6 links: around “C” (2 back, 1 on).');
  await page.getByLabel('The rest').selectOption('hidden');
  expect(await page.locator('.explorer-map .link').count()).toBe(3);
  await tabTo(page, page.getByLabel('Stated'));
  await page.keyboard.type('imp');
  expect(await caption(page)).toBe('1 of 6 links: around “C” (2 back, 1 on), implied only.');
  await page.getByRole('tab', { name: 'Details' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await panel(page).locator('li').allTextContents()).toEqual(['B lowers C (implied).']);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel('Find a factor').fill('q');
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  expect(await page.getByLabel('Find a factor').inputValue()).toBe('');
  await page.getByLabel('Held by').selectOption('by the critics');
  expect(await caption(page)).toBe('0 of 6 links: around “C” (2 back, 1 on), held by the critics.');
  expect(await page.locator('.explorer-map svg').count()).toBe(0);
  await page.close();
});

test('a factor of an address that the map does not have is told, with the nearest one, until something is chosen', async () => {
  const page = await openPage('#/map?focus=cc&tab=paths&from=nobody');
  expect(await caption(page)).toBe(
    '6 of 6 links, and 1 denied. The map has no factor, link or coding “cc”. The nearest is “C”. The map has no factor, link or coding “nobody”.',
  );
  await page.getByLabel('Around').selectOption('c');
  expect(await caption(page)).toBe('2 of 6 links: around “C” (1 back, 1 on).');
  await page.close();
});

test('the panels of questions open by keys, and light their part of the map', async () => {
  const page = await openPage();
  await page.getByRole('tab', { name: 'Details' }).focus();
  for (const tab of ['list', 'paths', 'loops', 'what-if', 'compare']) {
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.id)).toContain(`-${tab}-tab`);
    expect(await panel(page).textContent()).not.toBe('');
    expect(await axeViolations(page)).toEqual([]);
  }
  await page.keyboard.press('Home');
  expect(await lit(page)).toBe(7);
  await page.close();
});

/** The scale of the picture on the screen. */
const scale = (page: Page) =>
  page.locator('.explorer-sheet').evaluate((sheet) => new DOMMatrix(getComputedStyle(sheet).transform).a);
const settled = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(0))));

test('keys, buttons, wheel, drag and two fingers zoom and pan; a drag selects nothing', async () => {
  const page = await openPage('', { hasTouch: true });
  const first = await scale(page);
  await part(page, 'Z').focus();
  await page.keyboard.press('+');
  await settled(page);
  expect(await scale(page)).toBeCloseTo(first * 1.5, 3);
  await page.keyboard.press('0');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await settled(page);
  expect(await scale(page)).toBeCloseTo(first * 1.5, 3);
  const map = (await page.locator('.explorer-map').boundingBox())!;
  const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
  const z = () => part(page, 'Z').boundingBox();
  const before = (await z())!;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 40, y - 5, { steps: 4 });
  await page.mouse.up();
  await settled(page);
  expect((await z())!.x).toBeCloseTo(before.x - 40, 0);
  expect(await panel(page).locator('h3').count()).toBe(0);
  await page.getByRole('button', { name: 'Whole map' }).click();
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(() => scale(page)).toBeGreaterThan(first * 1.5);
  await page.getByRole('button', { name: 'Whole map' }).click();
  await settled(page);
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [-1, 1].map((side, id) => ({ x: x + side * apart, y, id })),
    });
  await touch('touchStart', 40);
  for (const apart of [60, 80]) await touch('touchMove', apart);
  await touch('touchEnd', 80);
  await expect.poll(() => scale(page)).toBeGreaterThan(first * 1.4);
  await page.close();
});

test('a magnified map is drawn anew when it rests, not while it is dragged', async () => {
  const page = await openPage('');
  const map = (await page.locator('.explorer-map').boundingBox())!;
  const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y);
  const drawnAnew = await page.locator('.explorer-sheet').evaluateHandle((sheet: HTMLElement) => {
    const times: number[] = [];
    new MutationObserver(() => sheet.style.willChange === 'auto' && times.push(performance.now())).observe(sheet, {
      attributeFilter: ['style'],
    });
    return times;
  });
  // In the page, whose timers come in order on a busy machine too.
  await page.locator('.explorer-map').evaluate(
    async (element, [left = 0, top = 0]) => {
      element.dispatchEvent(new WheelEvent('wheel', { ctrlKey: true, deltaY: -200, clientX: left, clientY: top }));
      for (let n = 1; n < 50; n += 1) {
        await new Promise((done) => setTimeout(done, 10));
        element.dispatchEvent(new PointerEvent('pointermove', { pointerId: 1, clientX: left + 8 + n, clientY: top }));
      }
    },
    [x, y],
  );
  expect(await drawnAnew.evaluate((times) => times.length)).toBe(0);
  await page.mouse.up();
  await expect.poll(() => drawnAnew.evaluate((times) => times.length)).toBeGreaterThan(0);
  await page.close();
});

async function downloaded(page: Page, name: string): Promise<readonly [file: string, content: Buffer]> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).press('Enter');
  const download = await waiting;
  return [download.suggestedFilename(), readFileSync(await download.path())];
}

test('the view is taken along as SVG, PNG, CSV of its quotes, and as an address that opens it again', async () => {
  const page = await openPage('#/map?sign=-&others=hidden');
  const [svgName, svg] = await downloaded(page, 'SVG');
  expect(svgName).toBe('written-map.svg');
  expect(/^<svg .*@font-face.*<\/svg>$/su.test(String(svg))).toBe(true);
  expect(/var\(|url\((?!"data:)|data-area/u.exec(String(svg))?.[0]).toBeUndefined();
  expect(String(svg).match(/class="link minus/gu)).toHaveLength(4);
  const [, png] = await downloaded(page, 'PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const [, csv] = await downloaded(page, 'Quotes as CSV');
  const all = `\uFEFF${toCodingCsv(model)}`.split('\n');
  const minus = [all[0]!, ...all.filter((row) => row.split(',')[2] === '-'), ''];
  expect(String(csv).split('\n').sort()).toEqual(minus.sort());
  const shared = `${address}#/map?sign=-&others=hidden`;
  await page.getByRole('button', { name: 'Copy the link' }).click();
  const field = page.locator('.explorer-take input');

  const told = async () => ((await field.isVisible()) ? field.inputValue() : page.getByRole('status').textContent());
  await expect.poll(told).toSatisfy((text) => text === shared || text === 'The link to this view is copied.');
  await page.close();
});

test('a phone has no horizontal scroll and targets of 24 px; dark and forced colours pass axe', async () => {
  const phone = await openPage('#/map?link=c%3Ez%3A%2B', {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
  });
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await phone.getByText('Search and filter').click();
  const small = await phone
    .locator('.explorer :is(button, select, summary, input):visible')
    .evaluateAll((all) => all.filter((e) => e.getBoundingClientRect().height < 24).map((e) => e.outerHTML));
  expect(small).toEqual([]);
  expect(await axeViolations(phone)).toEqual([]);
  await phone.close();
  const forced = await openPage('#/map?factor=d', { forcedColors: 'active' });
  expect(await axeViolations(forced)).toEqual([]);
  await forced.close();
});
