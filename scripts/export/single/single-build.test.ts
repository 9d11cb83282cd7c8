/** Opens talks as one HTML file from disk in a real browser: compiled anew, and joined from a web deck. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lazyBrowser } from '../../browser/index.ts';
import { nodeEffects } from '../../effects.ts';
import { webBuilder } from '../web-builder.ts';
import { joinDeck } from './join-deck.ts';
import { buildSingle } from './single-build.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const effects = nodeEffects(root);
const browser = lazyBrowser(undefined, effects);
const folder = '.claimdeck/test-single';
const file = `${folder}/out/talk (1) é.html`;
const hostile = `</script><script>document.title='bad'</script> <!-- <script> $& </style>`;

const markdownWith = (settings: string) => `---
theme: default
addons: ['@/../..']
title: T
titleTemplate: '%s'
${settings}
fonts: { provider: none }
favicon: ./icon.svg
wakeLock: false
sections: [S]
layout: title
id: title
---

# T

---
layout: claim
id: claim/one
section: 1
---

# ${hostile.replace(/[<>$&]/gu, '\\$&')}

\`\`\`mermaid
flowchart LR
  accTitle: Trade and trust
  accDescr: Trade raises trust.
  n1["Trade"]
  n2["Trust"]
  n1 e1@-->|"+"| n2
  %% step 1: e1
\`\`\`

<p v-click>Clicked</p>

<SlideLink to="claim/two">two</SlideLink>

---
layout: image
image: /mark.svg
id: claim/two
---

![public](/mark.svg)

![beside](./beside.svg)

<p class="styled">styled</p>

<style>
.styled { background: url('/mark.svg') }
</style>
`;

const svg = (size: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="9" height="9"/></svg>`;

const entry = `${folder}/talk.md`;
const builder = webBuilder(effects);

async function compiled(): Promise<string> {
  const { html, used } = await buildSingle(entry, effects);
  expect(used).toContain(`${folder}/beside.svg`);
  return html;
}

async function joined(): Promise<string> {
  await builder.build({ entry, out: `${folder}/web` });
  return (await joinDeck(`${folder}/web`, effects))!;
}

beforeAll(async () => {
  await effects.write(`${folder}/public/mark.svg`, svg(17));
  await effects.write(`${folder}/beside.svg`, svg(23));
  await effects.write(`${folder}/icon.svg`, svg(29));
});

afterAll(async () => {
  await builder.close();
  await browser.close();
  await effects.remove(folder);
});

test('a web deck that preloads pictures, or that is not there, is not joined', async () => {
  const page = '<link rel="preload" as="image" href="./a.png"><script type="module" src="./assets/a.js"></script>';
  await effects.write(`${folder}/pictures/index.html`, page);
  expect(await joinDeck(`${folder}/pictures`, effects)).toBeUndefined();
  expect(await joinDeck(`${folder}/none`, effects)).toBeUndefined();
});

const ways = [
  ['compiled anew', 'routerMode: history', compiled],
  ['joined from its web deck', 'routerMode: history\npreloadImages: false', joined],
] as const;

describe.each(ways)('a talk %s', (_, settings, make) => {
  let page: Page;
  const requests: string[] = [];
  const messages: string[] = [];

  beforeAll(async () => {
    await effects.write(entry, markdownWith(settings));
    const html = await make();
    expect(html).toContain('<link rel="icon" href="data:image/svg+xml;base64,');
    // No reader is beside a single file.
    expect(html).not.toMatch(/<link[^>]*rel="up"/u);
    await effects.write(file, html);
    const { browser: open } = await browser.get();
    page = await open.newPage();
    page.on('request', (request) => {
      if (!/^(?:data|blob):/u.test(request.url())) requests.push(request.url());
    });
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
  }, 120_000);

  afterAll(() => page.close());

  const address = pathToFileURL(path.join(root, file)).href;
  const shown = (no: number) => page.locator(`.slidev-page-${no} :is(h1, p)`).first().waitFor();

  test('keys, clicks, links and addresses of slides work without a server', async () => {
    await page.goto(address);
    await shown(1);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(`${address}#/2`);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(`${address}#/2?clicks=1`);
    await page.getByRole('link', { name: 'two' }).click();
    await page.waitForURL(`${address}#/3`);
    await page.goto(`${address}#/claim/one`);
    await page.waitForURL(`${address}#/2`);
    await page.goto(`${address}#/presenter/2`);
    await page.locator('.slidev-page-2 h1').first().waitFor();
    expect(await page.getByText('These slides need a server').isVisible()).toBe(false);
  });

  test('pictures of slides, public files and fonts are in the file', async () => {
    await page.goto(`${address}#/claim/two`);
    await shown(3);
    const loaded = await page.evaluate(async () => {
      const widths = await Promise.all(
        [...document.querySelectorAll('.slidev-page-3 img')].map(async (image) => {
          await (image as HTMLImageElement).decode();
          return (image as HTMLImageElement).naturalWidth;
        }),
      );
      const backgrounds = [...document.querySelectorAll('.slidev-page-3, .slidev-page-3 *')]
        .map((element) => getComputedStyle(element).backgroundImage)
        .filter((image) => image !== 'none' && !image.includes('gradient'))
        .map((image) => /url\("(data:image\/svg\+xml)/u.exec(image)?.[1] ?? image);
      await document.fonts.ready;
      const faces = [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family);
      return { widths, backgrounds, hasInter: faces.some((family) => family.includes('Inter')) };
    });
    expect(loaded).toEqual({
      widths: [17, 23],
      backgrounds: ['data:image/svg+xml', 'data:image/svg+xml'],
      hasInter: true,
    });
  });

  test('a headline that looks like the end of a script or style is text', async () => {
    await page.goto(`${address}#/claim/one`);
    await shown(2);
    expect((await page.locator('.slidev-page-2 h1').first().textContent())?.trim()).toBe(hostile);
    expect(await page.title()).toBe(`${hostile} – T`);
  });

  test('the page makes no request and logs nothing', () => {
    expect(new Set(requests)).toEqual(new Set([address]));
    expect(messages).toEqual([]);
  });
});
