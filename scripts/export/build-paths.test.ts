/**
 * The plain and the fast path make the same deck; where an internal of the fast path is taken away, the plain path builds
 * it, with one warning.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { lazyBrowser } from '../browser/index.ts';
import { type Effects, nodeEffects } from '../effects.ts';
import { serveFolder } from './static-server.ts';
import { webBuilder } from './web-builder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const real = nodeEffects(root);
const folder = '.claimdeck/test-paths';
const entry = `${folder}/talk.md`;
const browser = lazyBrowser(undefined, real);

const slideCount = 4;
const markdown = `---
theme: default
addons: ['@/../..']
title: T
routerMode: hash
fonts: { provider: none }
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

# Trade raised trust.

\`\`\`mermaid
flowchart LR
  accTitle: Trade and trust
  accDescr: Trade raises trust.
  n1["Trade"]
  n2["Trust"]
  n1 e1@-->|"+"| n2
  %% step 1: e1
\`\`\`

> “Trade raised trust.”

<SlideLink to="claim/two">two</SlideLink>

<!-- A note with **weight**. -->

---
layout: claim
id: claim/two
section: 1
---

# Classes and styles apply.

<p class="mt-7 text-red-500 underline">Red <span v-click class="font-bold">bold</span></p>

<p class="own">Own</p>

<style>
.own { color: rgb(1, 2, 3) }
</style>

---
layout: default
---

# Code and scripts run.

\`\`\`ts
const x: number = 1;
\`\`\`

{{ n }}

<script setup lang="ts">const n: number = 4711</script>
`;

/** Effects that record messages, with or without the user's wish for the plain path. */
function recordingEffects(plain: boolean): Effects & { readonly told: string[] } {
  const told: string[] = [];
  const environment = { ...real.environment, CLAIMDECK_PLAIN: plain ? '1' : undefined };
  return { ...real, environment, told, tell: (line) => void told.push(line) };
}

/** Builds the deck; digests by path in its folder, and what was told. */
async function build(out: string, plain: boolean, execArgv: readonly string[] = []) {
  const effects = recordingEffects(plain);
  const builder = webBuilder(effects, execArgv);
  try {
    const { made } = await builder.build({ entry, out });
    const files = Object.fromEntries(Object.entries(made).map(([file, digest]) => [file.slice(out.length), digest]));
    return { files, told: effects.told, warnings: builder.warnings() };
  } finally {
    await builder.close();
  }
}

const [plainOut, fastOut, brokenOut] = [`${folder}-plain`, `${folder}-fast`, `${folder}-broken`];
let plain: Awaited<ReturnType<typeof build>>;
let plainDescription: readonly string[];
beforeAll(async () => {
  await real.write(entry, markdown);
  plain = await build(plainOut, true);
  plainDescription = await describeBuilt(plainOut);
}, 180_000);
afterAll(async () => {
  await browser.close();
  for (const place of [folder, plainOut, fastOut, brokenOut, `.claimdeck/modules/${folder}`]) await real.remove(place);
});

/** In the page: tag, own text and all computed styles of each element of the slides shown. */
function describeSlides(selector: string): string[] {
  return [...document.querySelectorAll(`${selector}, ${selector} *`)].map((element) => {
    const style = getComputedStyle(element);
    const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent);
    // Custom properties count where a property uses them.
    const names = [...style].filter((name) => !name.startsWith('--')).sort();
    const values = names.map((name) => `${name}:${style.getPropertyValue(name)}`);
    return [element.tagName, element.getAttribute('href'), ...text, ...values].join('|');
  });
}

const loadFonts = (page: Page) =>
  page.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load()));
    await document.fonts.ready;
  });

/** A deck as people see it: each slide at its first and last click, the print route, the pages of its PDF. */
async function describeDeck(page: Page, origin: string): Promise<unknown[]> {
  const states: unknown[] = [];
  for (let no = 1; no <= slideCount; no += 1)
    for (const clicks of [0, 99]) {
      await page.goto('about:blank');
      await page.goto(`${origin}/index.html#/${no}?clicks=${clicks}`);
      await page.locator(`.slidev-page-${no} h1`).waitFor();
      await loadFonts(page);
      states.push(await page.evaluate(describeSlides, `.slidev-page-${no}`));
    }
  await page.goto('about:blank');
  await page.goto(`${origin}/index.html#/print?print=true`);
  await page
    .locator('.print-slide-container h1')
    .nth(slideCount - 1)
    .waitFor();
  await loadFonts(page);
  states.push(await page.evaluate(describeSlides, '.print-slide-container'));
  return states;
}

/** The description of a built deck, without what differs in any two builds: the server's address. */
async function describeBuilt(out: string): Promise<readonly string[]> {
  const server = await serveFolder(path.join(root, out));
  const page = await (await browser.get()).browser.newPage({
    viewport: { width: 980, height: 552 },
    reducedMotion: 'reduce',
  });
  const states = await describeDeck(page, server.origin);
  await page.close();
  await server.close();
  return JSON.stringify(states, null, 1)
    .replaceAll(/127\.0\.0\.1:\d+/gu, 'host')
    .split('\n');
}

test('both paths make the same deck: text, links and computed styles of every slide, and the print route', async () => {
  const fast = await build(fastOut, false);
  expect(fast.told).toEqual([]);
  expect(fast.files).not.toEqual(plain.files);
  expect(plainDescription.length).toBeGreaterThan(200);
  expect(await describeBuilt(fastOut)).toEqual(plainDescription);
}, 180_000);

test.each([plainOut, fastOut])(
  '%s opened as a file says that it needs a server, without JavaScript that it needs it, and served it says neither, but that it is being loaded',
  async (out) => {
    const server = await serveFolder(path.join(root, out));
    const { browser: opened } = await browser.get();
    const bare = await opened.newPage({ javaScriptEnabled: false });
    await bare.goto(`${server.origin}/index.html`);
    // By text, Playwright finds nothing in `noscript`.
    const isOnFirstScreen = async (found: Locator) =>
      (await found.boundingBox())!.y < found.page().viewportSize()!.height / 2;
    expect(await isOnFirstScreen(bare.locator('#no-script'))).toBe(true);
    await bare.close();
    const page = await opened.newPage();
    const message = page.getByText('These slides need a server');
    await page.goto(pathToFileURL(path.join(root, out, 'index.html')).href);
    await message.waitFor();
    const back = page.getByText('Back to the claim in the reader');
    expect(await back.isVisible()).toBe(false);
    const claim = await opened.newPage();
    await claim.goto(`${pathToFileURL(path.join(root, out, 'index.html')).href}#/claim/trade`);
    const link = claim.getByRole('link', { name: 'Back to the claim in the reader' });
    const reader = pathToFileURL(path.join(root, path.dirname(out), 'index.html')).href;
    expect(await link.evaluate((a) => (a as HTMLAnchorElement).href)).toBe(`${reader}#/claim/trade`);
    await claim.close();
    await page.goto(`${server.origin}/index.html`);
    await page.locator('.slidev-page-1 h1').waitFor();
    expect(await message.isVisible()).toBe(false);
    expect(await page.locator('#no-script').count()).toBe(0);
    // A server that is slow to send the modules, as that of dev is at its first start.
    await page.route('**/*.js', () => {});
    await page.reload({ waitUntil: 'commit' });
    const loading = page.getByText('The slides are being loaded');
    await loading.waitFor();
    expect(await isOnFirstScreen(loading)).toBe(true);
    expect(await message.isVisible()).toBe(false);
    await page.close();
    await server.close();
  },
  180_000,
);

/** Text of the modules whose path contains `file`, and what takes its place. */
type Replacement = readonly [file: string, from: string, to: string];

/**
 * Node options that change the source of modules on their way into the build thread. The client of another environment is
 * another one than that in the cache, which was bundled with the internals in their place.
 */
function withReplaced(replacements: readonly Replacement[]): string[] {
  const code = `import { registerHooks } from 'node:module';
const replacements = ${JSON.stringify(replacements)};
process.env['VITE_CLAIMDECK_TEST'] = JSON.stringify(replacements[0]);
registerHooks({ load(url, context, next) {
  const loaded = next(url, context);
  const own = replacements.filter(([file]) => url.includes(file));
  if (own.length === 0 || loaded.source == null) return loaded;
  const text = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source);
  return { ...loaded, source: own.reduce((source, [, from, to]) => source.replaceAll(from, to), text) };
} });`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}

const slidev = '/node_modules/@slidev/cli/dist/';
const unocss = '/node_modules/@unocss/';
const own = '/scripts/export/fast/';

/** Internals of other packages: name, replacement, and words of the warning. */
const internals: readonly (readonly [name: string, ...Replacement, missed: string])[] = [
  ['plugin unocss:api', unocss, '"unocss:api"', '"unocss:renamed"', 'Vite plugin unocss:api is missing'],
  ['its context', unocss, 'getContext', 'getRenamed', 'getContext of unocss:api is missing'],
  ['words of UnoCSS', unocss, 'flushTasks', 'flushRenamed', 'flushTasks of UnoCSS’s context is missing'],
  ['extractors of UnoCSS', unocss, 'applyExtractors', 'renamedExtractors', 'applyExtractors of UnoCSS’s generator'],
  ['rules of UnoCSS', unocss, 'parseToken', 'parseRenamed', 'parseToken of UnoCSS’s generator is missing'],
  ['plugin slidev:loader', slidev, '"slidev:loader"', '"slidev:renamed"', 'Vite plugin slidev:loader is missing'],
  ['list of slides', slidev, 'import { meta as ', 'import {  meta as ', 'has another form than the one tested'],
  ['headlines', slidev, '/@slidev/title-renderer.md', '/@slidev/renamed.md', '/@slidev/title-renderer.md'],
  ['ids of slides', slidev, '__slidev_', '__renamed_', 'slide'],
  ['layouts', slidev, 'getLayouts', 'getRenamed', 'getLayouts'],
];

/** Builds by both paths, and expects the one warning, with the words of what was missed. */
async function buildWithout(out: string, missed: string, replacements: readonly Replacement[]) {
  const broken = await build(out, false, withReplaced(replacements));
  expect(broken.warnings.map((w) => [w.code, w.severity])).toEqual([['W_FAST_PATH_UNAVAILABLE', 'warning']]);
  expect(broken.warnings[0]?.actual).toContain(missed);
  expect(broken.told).toHaveLength(1);
  return broken.files;
}

test('without any of the internals the plain path builds the same deck, with one warning', async () => {
  const replacements = internals.map(([, file, from, to]): Replacement => [file, from, to]);
  await buildWithout(brokenOut, 'is missing', replacements);
  expect(await describeBuilt(brokenOut)).toEqual(plainDescription);
}, 180_000);

/** Replaces the plain path by one that builds nothing. */
const emptyPlainPath: Replacement = [
  '/scripts/export/plain-build',
  'const [{ ViteSlidevPlugin }, ',
  'return { made: {}, used: [], writeCaches: async () => {} }; const [{ ViteSlidevPlugin }, ',
];

// Builds take one core each.
test.concurrent.each([
  ...internals,
  // Faults of our own that would leave a green build with a wrong deck.
  ['words that are lost', `${own}transform-cache`, 'tokens.add(token)', 'void token', 'did not see the class'],
  ['rules that are lost', `${own}client-bundle`, 'cache.addWords(words);', '', 'no style rule for the class'],
  ['slides that are lost', `${own}slides-bundle`, 'ids.add(id)', 'void id', 'no module for the slide'],
  ['names that are lost', `${own}slides-bundle`, "'Fragment createBlock", "'Fragment renamed", 'renamed'],
] as const)(
  'without %s the plain path is taken, with one warning that names what was missed',
  async (name, file, from, to, missed) => {
    const out = `${brokenOut}/${name.replaceAll(/\W/gu, '-')}`;
    expect(await buildWithout(out, missed, [[file, from, to], emptyPlainPath])).toEqual({});
  },
  180_000,
);

test('a thread that dies before its first order is not waited for', async () => {
  const code = 'setTimeout(() => { throw new Error("dead early"); }, 50)';
  const effects = recordingEffects(false);
  const builder = webBuilder(effects, ['--import', `data:text/javascript,${encodeURIComponent(code)}`]);
  builder.prepare();
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  // The thread of the plain path dies as well: the error is reported, and nothing waits.
  await expect(builder.build({ entry, out: brokenOut })).rejects.toThrow('dead early');
  await builder.close();
}, 180_000);

test('an error in a slide is reported once, as the plain path finds it, without a warning', async () => {
  const broken = `${folder}/broken.md`;
  await real.write(broken, `${markdown}\n---\n\n# Broken\n\n<div>{{ 1 + }}</div>\n`);
  const effects = recordingEffects(false);
  const printed = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write'));
  const builder = webBuilder(effects);
  await expect(builder.build({ entry: broken, out: brokenOut })).rejects.toThrow(
    /broken\.md|Unexpected|Error parsing/u,
  );
  expect(effects.told).toEqual([]);
  await builder.close();
  // The streams of the build thread are those of the process.
  expect(printed.flatMap((write) => write.mock.calls)).toEqual([]);
  vi.restoreAllMocks();
}, 180_000);
