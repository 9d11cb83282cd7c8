/** The frame of slides in a real browser, where names, words or letters are in another language or script than the deck. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lazyBrowser } from './browser/index.ts';
import { nodeEffects } from './effects.ts';
import { type StaticServer, serveFolder } from './export/static-server.ts';
import { webBuilder } from './export/web-builder.ts';

const root = path.resolve(import.meta.dirname, '..');
const effects = nodeEffects(root);
const browser = lazyBrowser(undefined, effects);
const folder = '.claimdeck/test-frame';
const entry = `${folder}/talk.md`;
const out = '.claimdeck/test-frame-web';
const longName = 'פרק ראשון על הקציר הטוב ועל מחיר הלחם בערים הגדולות '.repeat(4).trim();

const markdown = `---
theme: default
addons: ['@/../..']
title: T
lang: en
fonts: { provider: none }
wakeLock: false
sections: ['${longName}', '${longName}']
layout: claim
section: 1
---

# Early

---
layout: claim
section: 2
---

# Late

---
layout: discussion
lang: ar
---

# من شريحة أخرى

---
layout: discussion
---

# Small capitals

<p><span class="plain">letters</span> <span style="font-variant: small-caps">letters</span></p>

---
layout: claim
lang: ar
---

# سعر الخبز

> ”التجارة تطعم المدينة“ <cite>§1</cite>

<small>Describes</small>

---
layout: argument
---

# Answer

> “Trade feeds the city.” <cite>§1</cite>

<p class="rests">From §1</p>
`;

let server: StaticServer;
let page: Page;

beforeAll(async () => {
  await effects.write(entry, markdown);
  const builder = webBuilder(effects);
  await builder.build({ entry, out });
  await builder.close();
  server = await serveFolder(path.join(root, out));
  page = await (await browser.get()).browser.newPage({ viewport: { width: 980, height: 552 } });
}, 120_000);

afterAll(async () => {
  await server?.close();
  await browser.close();
  for (const place of [folder, out, `.claimdeck/modules/${folder}`]) await effects.remove(place);
});

/** Opens a slide by its number. */
async function open(no: number) {
  await page.goto(`${server.origin}/index.html#/${no}`);
  const slide = page.locator(`.slidev-page-${no}`);
  await slide.locator('h1').waitFor();
  return slide;
}

test.each([1, 2])('the long name of section %i in another direction keeps its beginning, below its bar', async (no) => {
  const slide = await open(no);
  const seen = await slide.locator('.spine').evaluate((spine) => {
    const name = [...spine.querySelectorAll('span')].at(-1)!;
    const { left, right } = name.getBoundingClientRect();
    const line = spine.getBoundingClientRect();
    // The rest of a name is cut at the end of its direction.
    return [getComputedStyle(name).direction, Math.round(left - line.left), Math.round(right - line.right)];
  });
  expect(seen).toEqual(['rtl', 0, 0]);
});

test('a slide with a language of its own has its direction', async () => {
  expect(await (await open(3)).locator('.deck-frame').getAttribute('dir')).toBe('rtl');
  expect(await (await open(4)).locator('.deck-frame').getAttribute('dir')).toBe('ltr');
});

test('small capitals of a slide of one’s own are small capitals', async () => {
  const spans = (await open(4)).locator('p span');
  const [plain, small] = await spans.evaluateAll((all) => all.map((span) => span.getBoundingClientRect().width));
  expect(small).toBeGreaterThan(plain! + 1);
});

test.each([
  [5, 'right', 'small'],
  [6, 'left', '.rests'],
] as const)(
  'slide %i without a map has the remark below its quote, at the same edge on the %s',
  async (no, side, remark) => {
    const slide = await open(no);
    const edgeOf = (selector: string) =>
      slide.locator(selector).evaluate((e, at) => {
        const range = document.createRange();
        range.selectNodeContents(e);
        return Math.round(range.getClientRects()[0]![at]);
      }, side);
    expect(Math.abs((await edgeOf(remark)) - (await edgeOf('blockquote p')))).toBeLessThanOrEqual(4);
  },
);
