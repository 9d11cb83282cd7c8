/** A deck as readers with settings of their own see it: narrow windows, forced colours, screen readers, paper. */
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lazyBrowser } from './browser/index.ts';
import { nodeEffects } from './effects.ts';
import { lookCss } from './emit/index.ts';
import { pagesOf, readPdf } from './export/pdf/pdf-file.ts';
import { type StaticServer, serveFolder } from './export/static-server.ts';
import { webBuilder } from './export/web-builder.ts';
import { ownColours } from './project/look/read-colours.ts';

const effects = nodeEffects(path.resolve(import.meta.dirname, '..'));
const browser = lazyBrowser(undefined, effects);
/** Below the root, so that the talk finds this addon at `@/../..`. */
const markdown = '.claimdeck/test-readers/talk.md';
const folder = '.claimdeck/test-readers-web';
const text = `---
theme: default
addons: ["@/../.."]
title: Rain and harvest
titleTemplate: "%s"
lang: en
canvasWidth: 980
routerMode: hash
fonts: { provider: none }
favicon: data:,
drawings: { enabled: false }
layout: claim
id: claim/rain
clicks: 1
---

# Rain raises the harvest, and the harvest lowers prices.

\`\`\`mermaid
flowchart LR
  accTitle: Rain and harvest
  accDescr: Rain raises harvest. Harvest lowers prices.
  n1["Rain"]
  n2["Harvest"]
  n3["Prices"]
  n1 e1@-->|"+"| n2
  n2 e2@-.->|"−"| n3
  %% step 1: e1
  %% step 2: e2
\`\`\`

> “much rain <mark>brings</mark> a large harvest” <cite>Almanac 1790</cite>

<!--
Rain first.

[click]

Then prices.
-->

---
layout: claim
id: claim/none
---

# A claim without a map.

<p style="width: 130px" class="narrow">the anti-Japanese war</p>
<p style="display: grid" class="box">Sino-Soviet relations</p>

> “a quote” <cite>Almanac 1790</cite>

---
layout: timeline
id: timeline
dates: ["1788", "1790"]
---

# Two dates

- <time>1788</time> <span>A dry year</span> <small>Almanac</small>
- <time>1790</time> <span>A wet year</span> <small>Almanac</small>

---

# A slide with a layout of Slidev
`;
let server: StaticServer;

beforeAll(async () => {
  await effects.write(markdown, text);
  const accents = { light: { accent: '#002147' }, dark: { accent: '#9bc4ff' } };
  await effects.write('.claimdeck/test-readers/.generated/look.css', lookCss({ colours: accents }, await ownColours()));
  const builder = webBuilder(effects);
  await builder.build({ entry: markdown, out: folder });
  await builder.close();
  server = await serveFolder(path.join(effects.root, folder));
}, 180_000);

afterAll(async () => {
  await server?.close();
  await browser.close();
  await effects.remove('.claimdeck/test-readers');
  await effects.remove(folder);
});

/** The result of a function with a page that shows a route of the deck, such as `1`. */
async function at<T>(route: string, options: BrowserContextOptions, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await (await browser.get()).browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(`${server.origin}/index.html#/${route}`);
    await page.locator('.deck-frame h1:visible').first().waitFor();
    return await work(page);
  } finally {
    await context.close();
  }
}

const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

test.each([
  ['light', { colorScheme: 'light' }, ['rgb(0, 33, 71)', 'rgb(0, 33, 71)']],
  ['dark', { colorScheme: 'dark' }, ['rgb(155, 196, 255)', 'rgb(0, 33, 71)']],
  ['with more contrast', { colorScheme: 'light', contrast: 'more' }, ['rgb(0, 0, 0)', 'rgb(0, 0, 0)']],
] as const)(
  'the accent of the deck’s look colours the headline: %s, and light where it is printed',
  (_, options, colours) =>
    at('1', options, async (page) => {
      const colour = () => styleOf(page, '.deck-frame h1:visible', 'color');
      const screen = await colour();
      await page.emulateMedia({ media: 'print' });
      expect([screen, await colour()]).toEqual(colours);
    }),
);

test.each([390, 640])(
  'in a window of %i px the slide is one column that scrolls, the map as wide as the window',
  (width) =>
    at('1', { viewport: { width, height: 300 } }, async (page) => {
      const measured = await page.evaluate(() => {
        const boxOf = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
        const container = document.querySelector('#slide-container')!;
        return {
          parts: ['.deck-frame h1', '.causal-map', '.deck-frame blockquote', '.deck-foot'].map((s) => boxOf(s).top),
          map: boxOf('.causal-map').width,
          wider: container.scrollWidth - container.clientWidth,
          higher: container.scrollHeight > container.clientHeight,
        };
      });
      expect(measured.parts).toEqual(measured.parts.toSorted((a, b) => a - b));
      expect(measured).toMatchObject({ map: width, wider: 0, higher: true });
      expect(await styleOf(page, '.deck-frame blockquote p', 'font-size')).toBe('17px');
    }),
);

test('in a narrow window the timeline is a list below its headline', () =>
  at('3', { viewport: { width: 390, height: 600 } }, async (page) => {
    const list = (await page.locator('.deck-frame.timeline ul').boundingBox())!;
    const headline = (await page.locator('.deck-frame.timeline h1').boundingBox())!;
    expect(list.x).toBe(16);
    expect(list.y).toBeGreaterThanOrEqual(headline.y + headline.height);
    expect(await page.locator('.timeline-axis').isVisible()).toBe(false);
  }));

test('in a window of 641 px the canvas is scaled', () =>
  at('1', { viewport: { width: 641, height: 800 } }, async (page) => {
    expect(await styleOf(page, '.deck-frame blockquote p', 'font-size')).toBe('22px');
    expect(Math.round((await page.locator('.deck-frame').first().boundingBox())!.width)).toBe(641);
  }));

test.each(['light', 'dark'] as const)(
  'in forced colours (%s) cues are underlined and have the colour of text',
  (colorScheme) =>
    at('1', { forcedColors: 'active', colorScheme }, async (page) => {
      const cue = '.deck-frame mark';
      expect(await styleOf(page, cue, 'color')).toBe(await styleOf(page, '.deck-frame h1', 'color'));
      expect(await styleOf(page, cue, 'background-image')).toBe('none');
      expect(await styleOf(page, cue, 'text-decoration-line')).toBe('underline');
      expect(await styleOf(page, '.causal-map .link .line', 'stroke')).toBe(await styleOf(page, 'h1', 'color'));
    }),
);

test('with more contrast, small print has the colour of text', () =>
  at('1', { contrast: 'more' }, async (page) => {
    expect(await styleOf(page, '.deck-frame cite', 'color')).toBe('rgb(0, 0, 0)');
  }));

test('a click says the sentence of the link that it lights', () =>
  at('1', {}, async (page) => {
    const said = page.locator('.deck-frame [role="status"]').first();
    expect(await said.textContent()).toBe('');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said.textContent()).toBe('Harvest lowers prices.');
  }));

test('the button of the footer shows the text of the map', () =>
  at('1', {}, async (page) => {
    await page.locator('.deck-foot button', { hasText: 'As text' }).click();
    expect(await page.locator('.text-twin .words p').allTextContents()).toEqual([
      'Rain raises harvest.',
      'Harvest lowers prices.',
    ]);
  }));

test('each slide has a title of its own and one main landmark', () =>
  at('1', {}, async (page) => {
    await expect
      .poll(() => page.title())
      .toBe('Rain raises the harvest, and the harvest lowers prices. – Rain and harvest');
    await page.goto(`${server.origin}/index.html#/2`);
    await expect.poll(() => page.title()).toBe('A claim without a map. – Rain and harvest');
    expect(await page.locator('[role="main"]').count()).toBe(1);
    await page.goto(`${server.origin}/index.html#/4`);
    await expect.poll(() => page.title()).toBe('Rain and harvest');
    await page.goto(`${server.origin}/index.html#/3`);
    await expect.poll(() => page.title()).toBe('Two dates – Rain and harvest');
  }));

test('a word with a short prefix is not split at the end of a line', () =>
  at('2', {}, async (page) => {
    const lines = await page.locator('.narrow .whole').evaluate((word) => word.getClientRects().length);
    expect(lines).toBe(1);
    expect(await page.locator('.narrow').textContent()).toBe('the anti-Japanese war');
    // In a box whose children are placed one by one, the rest of the text would be beside the word.
    expect(await page.locator('.box').innerHTML()).toBe('Sino-Soviet relations');
  }));

test('in the presenter view notes of other clicks have the colour of text', () =>
  at('presenter/1', {}, async (page) => {
    expect(await styleOf(page, '.slidev-note-fade', 'color')).toBe(await styleOf(page, '.deck-frame', 'color'));
    expect(await page.locator('[role="main"]').count()).toBe(1);
  }));

test.each(['A4', 'Letter'])(
  'on %s the print page takes a sheet for each slide, and a slide one sheet',
  async (format) => {
    for (const [route, sheets] of [
      ['print', 4],
      ['1', 1],
    ] as const)
      await at(route, {}, async (page) => {
        await page.emulateMedia({ media: 'print' });
        await page.waitForFunction((count) => document.querySelectorAll('.slidev-page h1').length >= count, sheets);
        const shown = await page.evaluate(() => {
          const frame = document.querySelector('.deck-frame')!;
          const { left, top, width, height } = frame.getBoundingClientRect();
          return { left, top, width, height };
        });
        expect(shown).toEqual({ left: 0, top: 0, width: 980, height: 552 });
        expect(pagesOf(readPdf(await page.pdf({ format }))).length).toBe(sheets);
      });
  },
);
