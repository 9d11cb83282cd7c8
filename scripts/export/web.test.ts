/** A web deck of two bundles: what slides bring with them, seen in a browser, and what a changed slide leaves as it is. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lazyBrowser } from '../browser/index.ts';
import { type Effects, nodeEffects } from '../effects.ts';
import { serveFolder } from './static-server.ts';
import { buildTalk } from './web.ts';
import { pruneClients } from './web-client.ts';

const root = path.resolve(import.meta.dirname, '../..');
const effects = nodeEffects(root);
const browser = lazyBrowser(undefined, effects);
const [folder, out] = ['slides/.test-web', '.claimdeck/test-web'];
const entry = `${folder}/talk.md`;
afterAll(async () => {
  await browser.close();
  for (const place of [folder, out, '.claimdeck/modules/.test-web']) await effects.remove(place);
});

const head = `---\ntheme: default\naddons: ['@/../..']\ntitle: T\nrouterMode: hash\nfonts: { provider: none }\nwakeLock: false\npreloadImages: false\nsections: [S]\nlayout: title\nid: title\n---\n\n# T\n`;

test('styles, components, pictures and modules of slides come with them', async () => {
  const files = {
    'components/Box.vue': `<script setup>import { ref } from 'vue'; const n = ref(1)</script>
<template><button class="box" @click="n += 1">{{ n }}</button></template>
<style scoped>.box { outline: 3px solid rgb(1, 2, 3) }</style>\n`,
    'numbers.ts': 'export const seven: number = 7;\nexport default 8;\n',
    'later.ts': "import { ref } from 'vue';\nexport const nine = ref(9);\n",
    'beside.css': '.beside { color: rgb(4, 5, 6) }\n',
    'picture.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>\n',
    'talk.md': `${head}
---
layout: default
---

# Styled

<p class="own">own</p>

<Box />

<style>
.own { color: rgb(7, 8, 9) }
</style>

---
layout: default
---

<script setup>
import eight, { seven } from './numbers.ts';
import './beside.css';
import { shallowRef } from 'vue';
const nine = shallowRef('');
import('./later.ts').then((m) => { nine.value = m.nine.value; });
</script>

# Modules

<p class="beside">{{ seven }} {{ eight }} {{ nine }}</p>

<img class="picture" src="./picture.svg">

<p v-click class="late">Late</p>

---
layout: default
---

# Code

\`\`\`ts
const x: number = 1;
\`\`\`
`,
  };
  for (const [file, text] of Object.entries(files)) await effects.write(`${folder}/${file}`, text);
  await (await buildTalk({ entry, out, allDrawn: true }, effects)).keep();
  const server = await serveFolder(path.join(root, out), '/below');
  const page = await (await browser.get()).browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(response.url());
  });
  const style = (selector: string, name: string) =>
    page.locator(`.slidev-page:visible ${selector}`).evaluate((e, n) => getComputedStyle(e).getPropertyValue(n), name);
  await page.goto(`${server.origin}/below/index.html#/2`);
  await page.locator('.slidev-page-2 .box').click();
  expect(await page.locator('.slidev-page-2 .box').textContent()).toBe('2');
  expect(await style('.own', 'color')).toBe('rgb(7, 8, 9)');
  expect(await style('.box', 'outline-color')).toBe('rgb(1, 2, 3)');
  await page.goto(`${server.origin}/below/index.html#/3`);
  await page.locator('.slidev-page-3 .beside', { hasText: '7 8 9' }).waitFor();
  expect(await style('.beside', 'color')).toBe('rgb(4, 5, 6)');
  expect(await page.locator('.slidev-page-3 .picture').evaluate((e) => (e as HTMLImageElement).naturalWidth)).toBe(40);
  await page.locator('.slidev-page-3 .late.slidev-vclick-hidden').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.locator('.slidev-page-3 .late:not(.slidev-vclick-hidden)').waitFor();
  await page.goto(`${server.origin}/below/index.html#/4`);
  await page.locator('.slidev-page-4 pre .line span').first().waitFor();
  expect(faults).toEqual([]);
  await page.close();
  await server.close();
}, 120_000);

/** Effects that count how often a client is put in its place. */
function counting(): { effects: Effects; clients: () => number } {
  let clients = 0;
  const counted: Effects = {
    ...effects,
    replace: async (target, source) => {
      if (target.startsWith('.claimdeck/clients/')) clients += 1;
      await effects.replace(target, source);
    },
  };
  return { effects: counted, clients: () => clients };
}

const talk = (words: string) =>
  `${head}\n---\nlayout: claim\nid: claim/one\nsection: 1\n---\n\n# Trade raised trust.\n\n${words}\n`;

async function build(text: string, with_: Effects) {
  await effects.write(entry, text);
  const built = await buildTalk({ entry, out, allDrawn: true }, with_);
  await built.keep();
  return built.made;
}

const isSlides = (file: string) => /\/assets\/(?:slides|titles)-|\/index\.html$/u.test(file);

test('other words, another headline and other notes leave the client as it is', async () => {
  const { effects: counted, clients } = counting();
  const before = await build(talk('Some words.'), counted);
  const bundled = clients();
  const after = await build(talk('Other words.\n\n<!-- A note. -->').replace('raised', 'lowered'), counted);
  expect(clients()).toBe(bundled);
  const clientOf = (made: Readonly<Record<string, string>>) => Object.entries(made).filter(([file]) => !isSlides(file));
  expect(clientOf(after)).toEqual(clientOf(before));
  expect(Object.keys(after).filter((file) => !(file in before)).length).toBeGreaterThan(1);
}, 60_000);

test.each([
  ['a word that gives a style', talk('<b class="mt-13">Some words.</b>')],
  ['a letter of a font that was not needed', talk('Some words: 동맹.')],
  ['a component that was not used', talk('Some words. <SlideLink to="claim/one">one</SlideLink>')],
  ['another slide', `${talk('Some words.')}\n---\nlayout: claim\nid: claim/two\nsection: 1\n---\n\n# Two.\n`],
  ['another title of the talk', talk('Some words.').replace('title: T', 'title: U')],
])(
  '%s brings another client',
  async (_, text) => {
    const { effects: counted } = counting();
    const pick = (made: Readonly<Record<string, string>>) => Object.keys(made).filter((file) => !isSlides(file));
    const before = await build(talk('Some words.'), counted);
    const page = await effects.readText(`${out}/index.html`);
    const after = await build(text, counted);
    expect([pick(after), await effects.readText(`${out}/index.html`)]).not.toEqual([pick(before), page]);
  },
  60_000,
);

test('a client of which nothing is known is taken away, one that is being put in its place is not', async () => {
  const place = await mkdtemp(path.join(tmpdir(), 'claimdeck-clients-'));
  const other = nodeEffects(place);
  for (const file of ['clients/known/a', 'clients/stray/a', 'clients/new.0a1b2c3d.part/a', 'stamps/clients/known.json'])
    await other.write(`.claimdeck/${file}`, '');
  await pruneClients(other);
  expect(await other.list('.claimdeck/clients')).toEqual(['known', 'new.0a1b2c3d.part']);
  await other.remove('.');
});
