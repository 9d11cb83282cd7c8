/** A web deck of two bundles: what slides bring with them, seen in a browser, and what a changed slide leaves as it is. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseSync } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { lazyBrowser } from '../../browser/index.ts';
import { type Effects, nodeEffects } from '../../effects.ts';
import { faultDiagnostics, findFaults, watchFaults } from '../slide-faults/page-faults.ts';
import { serveFolder } from '../static-server.ts';
import { pruneClients } from './client-bundle.ts';
import { buildFast } from './fast-build.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const real = nodeEffects(root);
/** Clients put in their place, in order. */
const clients: string[] = [];
/** Effects of this machine that touch no clients but their own. */
const effects: Effects = {
  ...real,
  list: async (place) => (place === '.claimdeck/clients' ? [] : real.list(place)),
  prune: async () => {},
  replace: async (target, source) => {
    if (target.startsWith('.claimdeck/clients/')) clients.push(target);
    await real.replace(target, source);
  },
};
const browser = lazyBrowser(undefined, effects);
const [folder, elsewhere, out] = ['.claimdeck/test-web', '.claimdeck/test-web-elsewhere', '.claimdeck/test-web-built'];
const entry = `${folder}/talk.md`;
afterAll(async () => {
  await browser.close();
  const stamps = clients.map((client) => client.replace('/clients/', '/stamps/clients/').concat('.json'));
  for (const place of [folder, elsewhere, out, '.claimdeck/modules/.claimdeck/test-web', ...clients, ...stamps])
    await effects.remove(place);
});

const head = `---\ntheme: default\naddons: ['@/../..']\ntitle: T\nrouterMode: hash\nfonts: { provider: none }\nwakeLock: false\npreloadImages: false\nsections: [S]\nlayout: title\nid: title\n---\n\n# T\n`;

/** The files that each script of the deck imports before it runs, found by the page's import map. */
async function importsOfScripts(): Promise<Map<string, string[]>> {
  const files = [...(await effects.digests(out)).keys()].filter((file) => file.endsWith('.js'));
  const page = (await effects.readText(`${out}/index.html`)) ?? '';
  const { imports } = JSON.parse(/<script type="importmap">(.*?)<\/script>/u.exec(page)?.[1] ?? '') as {
    imports: Record<string, string>;
  };
  const found = files.map(async (file): Promise<[string, string[]]> => {
    const { staticImports, staticExports } = parseSync(file, (await effects.readText(file)) ?? '').module;
    const asked = [...staticImports, ...staticExports.flatMap((e) => e.entries)].flatMap(
      ({ moduleRequest }) => moduleRequest?.value ?? [],
    );
    const to = asked.map((from) =>
      from.startsWith('.')
        ? path.posix.join(path.posix.dirname(file), from)
        : path.posix.join(out, imports[from] ?? from),
    );
    return [file, to];
  });
  return new Map(await Promise.all(found));
}

/** Scripts that wait for each other, one path for each; scripts that are not there. */
async function wrongImports(): Promise<string[]> {
  const imports = await importsOfScripts();
  const wrong: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]) => {
    if (way.includes(file)) wrong.push([...way.slice(way.indexOf(file)), file].join(' → '));
    else if (!imports.has(file)) wrong.push(`${file} is not there`);
    else if (!done.has(file)) for (const to of imports.get(file) ?? []) visit(to, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return wrong;
}

test('styles, components, pictures and modules of slides come with them', async () => {
  const files = {
    'components/Box.vue': `<script setup>import { ref } from 'vue'; const n = ref(1)</script>
<template><button class="box" @click="n += 1">{{ n }}</button></template>
<style scoped>.box { outline: 3px solid rgb(1, 2, 3) }</style>\n`,
    'numbers.ts': 'export const seven: number = 7;\nexport default 8;\n',
    'later.ts': "import { ref } from 'vue';\nexport const nine = ref(9);\n",
    'a-first.css': '.beside { color: rgb(4, 5, 6) }\n',
    'b-then.css': '.beside { color: rgb(0, 0, 0) }\n',
    'whole.cjs': 'exports.ten = 10;\n',
    'scoped.css': '.from-file { color: rgb(10, 11, 12) }\n',
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
import './b-then.css';
import './a-first.css';
import { ten } from './whole.cjs';
import { shallowRef } from 'vue';
const nine = shallowRef('');
import('./later.ts').then((m) => { nine.value = m.nine.value; });
</script>

# Modules

<p class="beside">{{ seven }} {{ eight }} {{ nine }} {{ ten }}</p>

<img class="picture" src="./picture.svg">

<p class="from-file">styled by a file</p>

<style src="./scoped.css" scoped></style>

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
  const built = await buildFast({ entry, out }, effects);
  await built.writeCaches();
  expect(await wrongImports()).toEqual([]);
  const server = await serveFolder(path.join(root, path.dirname(out)));
  const address = `${server.origin}/${path.basename(out)}/index.html`;
  const page = await (await browser.get()).browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(response.url());
  });
  const style = (selector: string, name: string) =>
    page.locator(`.slidev-page:visible ${selector}`).evaluate((e, n) => getComputedStyle(e).getPropertyValue(n), name);
  await page.goto(`${address}#/2`);
  await page.locator('.slidev-page-2 .box').click();
  expect(await page.locator('.slidev-page-2 .box').textContent()).toBe('2');
  expect(await style('.own', 'color')).toBe('rgb(7, 8, 9)');
  expect(await style('.box', 'outline-color')).toBe('rgb(1, 2, 3)');
  await page.goto(`${address}#/3`);
  await page.locator('.slidev-page-3 .beside', { hasText: '7 8 9 10' }).waitFor();
  expect(await style('.beside', 'color')).toBe('rgb(4, 5, 6)');
  expect(await style('.from-file', 'color')).toBe('rgb(10, 11, 12)');
  expect(await page.locator('.slidev-page-3 .picture').evaluate((e) => (e as HTMLImageElement).naturalWidth)).toBe(40);
  await page.locator('.slidev-page-3 .late.slidev-vclick-hidden').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.locator('.slidev-page-3 .late:not(.slidev-vclick-hidden)').waitFor();
  await page.goto(`${address}#/4`);
  await page.locator('.slidev-page-4 pre .line span').first().waitFor();
  // Whichever slide comes first, and all at once.
  for (const no of [1, 2, 3, 4]) {
    await page.goto('about:blank');
    await page.goto(`${address}#/${no}`);
    await page.locator(`.slidev-page-${no} h1`).waitFor();
  }
  await page.goto('about:blank');
  await page.goto(`${address}#/print?print=true`);
  await page.locator('.print-slide-container h1').nth(3).waitFor();
  expect(faults).toEqual([]);
  await page.close();
  await server.close();
}, 120_000);

const talk = (words: string) =>
  `${head}\n---\nlayout: claim\nid: claim/one\nsection: 1\n---\n\n# Trade raised trust.\n\n${words}\n`;

/** What a build made: of the slides, of the client, the page, and whether a client was bundled. */
async function build(text: string) {
  await effects.write(entry, text);
  const before = clients.length;
  const built = await buildFast({ entry, out }, effects);
  await built.writeCaches();
  const isSlides = ([file]: [string, string]) => file.startsWith(`${out}/slides/`);
  const isClient = (made: [string, string]) => made[0] !== `${out}/index.html` && !isSlides(made);
  const made = Object.entries(built.made);
  const page = await effects.readText(`${out}/index.html`);
  return { slides: made.filter(isSlides), client: made.filter(isClient), page, bundled: clients.length > before };
}

test.each([
  ['other words', talk('Other words.')],
  ['another headline and other notes', talk('Some words.\n\n<!-- A note. -->').replace('raised', 'lowered')],
  ['a first expression, list and picture', talk('<b v-for="n in 3">{{ n }}</b>\n\n<img src="./p.svg">')],
  [
    'another length of the title slide',
    talk('Some words.').replace('id: title', 'id: title\nseconds: 12\ngenerated: 0a1b'),
  ],
])(
  '%s leave the client as it is',
  async (_, text) => {
    // As on a fresh clone: Slidev puts files of its own beside a talk.
    await effects.remove(folder);
    await effects.write(`${folder}/p.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const before = await build(talk('Some words.'));
    const after = await build(text);
    expect(after.bundled).toBe(false);
    expect(after.client).toEqual(before.client);
    expect(after.client.filter(([file]) => /mermaid/iu.test(file))).toEqual([]);
    expect(after.slides).not.toEqual(before.slides);
    expect(after.page).not.toBe(before.page);
  },
  60_000,
);

test('slides that are bundled apart are one deck, with the same bytes from the cache', async () => {
  const slides = Array.from({ length: 200 }, (_, i) => `---\nlayout: default\n---\n\n# Slide ${i + 2}\n`);
  const text = `${head}\n${slides.join('\n')}\n<p class="own">own</p>\n\n<style>\n.own { color: rgb(7, 8, 9) }\n</style>\n`;
  const first = await build(text);
  expect(first.slides.filter(([file]) => /\/slides-[\w-]+\.js$/u.test(file))).toHaveLength(3);
  expect(await wrongImports()).toEqual([]);
  expect(await build(text)).toEqual({ ...first, bundled: false });
  const server = await serveFolder(path.join(root, path.dirname(out)));
  const address = `${server.origin}/${path.basename(out)}/index.html`;
  const page = await (await browser.get()).browser.newPage();
  for (const no of [200, 201]) {
    await page.goto('about:blank');
    await page.goto(`${address}#/${no}`);
    await page.locator(`.slidev-page-${no} h1`, { hasText: `Slide ${no}` }).waitFor();
  }
  expect(await page.locator('.slidev-page-201 .own').evaluate((e) => getComputedStyle(e).color)).toBe('rgb(7, 8, 9)');
  await page.close();
  await server.close();
}, 120_000);

test.each([
  ['a word that gives a style', talk('<b class="mt-13">Some words.</b>')],
  ['a letter of a font that was not needed', talk('Some words: 동맹.')],
  ['a component that was not used', talk('Some words. <SlideLink to="claim/one">one</SlideLink>')],
  ['another slide', `${talk('Some words.')}\n---\nlayout: claim\nid: claim/two\nsection: 1\n---\n\n# Two.\n`],
  ['another title of the talk', talk('Some words.').replace('title: T', 'title: U')],
])(
  '%s brings another client',
  async (_, text) => {
    const before = await build(talk('Some words.'));
    const after = await build(text);
    expect([after.client, after.page]).not.toEqual([before.client, before.page]);
  },
  60_000,
);

test.each(['n.ts', 'node_modules/n/n.ts'])(
  'a slide takes in no file from outside the project (%s)',
  async (file) => {
    const place = await mkdtemp(path.join(tmpdir(), 'claimdeck-outside-'));
    await nodeEffects(place).write(file, 'export const n = 1;\n');
    const slide = `<script setup>\nimport { n } from '${place}/${file}'\n</script>\n\n{{ n }}`;
    await expect(build(talk(slide))).rejects.toThrow(/outside the project/u);
    await nodeEffects(place).remove('.');
  },
  60_000,
);

test('lists, tables and notes of footnotes are those of the layout, and links stay on their slide', async () => {
  const slide = (word: string, layout = 'default') =>
    `\n---\nlayout: ${layout}\n---\n\n# ${word}\n\nText[^1]\n\n[^1]: Note ${word}\n`;
  await build(
    `${talk('Some words.')}${slide('three')}${slide('four')}${slide('five', 'roadmap')}${slide('six', 'references')}
1. First

- Generated
  - Below
${slide('seven', 'claim')}
- Own

| Year | Price |
|---|--:|
| 1798 | 50 |
`,
  );
  const server = await serveFolder(path.join(root, out));
  const page = await (await browser.get()).browser.newPage();
  await page.goto(`${server.origin}/index.html#/4`);
  await page.locator('.slidev-page-4 .footnote-ref a').click();
  expect(await page.locator('.slidev-page-4 .footnote-ref a').getAttribute('href')).toBe('#fn4-1');
  expect(await page.locator('#fn4-1').textContent()).toContain('Note four');
  await page.waitForTimeout(200);
  expect(page.url()).toBe(`${server.origin}/index.html#/4`);
  for (const [no, word, mark] of [
    [6, 'First', 'decimal'],
    [6, 'Generated', 'none'],
    [6, 'Below', 'disc'],
    [7, 'Own', 'disc'],
  ] as const) {
    await page.goto(`${server.origin}/index.html#/${no}`);
    const item = page.locator(`.slidev-page-${no} li`, { hasText: word }).last();
    expect(await item.evaluate((e) => getComputedStyle(e).listStyleType), word).toBe(mark);
  }
  const cells = page.locator('.slidev-page-7 :is(th, td)');
  const letters = cells.evaluateAll((all) =>
    all.map((e) => [getComputedStyle(e).fontSize, getComputedStyle(e).textAlign].join(' ')),
  );
  expect(await letters).toEqual(['24px start', '24px right', '24px start', '24px right']);
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    for (const no of [3, 4, 5, 6]) {
      await page.goto(`${server.origin}/index.html#/${no}`);
      const back = page.locator(`.slidev-page-${no} .footnote-backref`);
      expect(await back.textContent()).toBe('↑');
      expect(await back.evaluate((e) => getComputedStyle(e).fontFamily)).toMatch(/^Inter,/u);
      const note = await page.locator(`.slidev-page-${no} .footnote-item`).evaluate((e) => {
        const { display, listStyleType, textIndent } = getComputedStyle(e);
        return [display, listStyleType, textIndent, getComputedStyle(e, '::before').content];
      });
      expect(note, `slide ${no}, ${media}`).toEqual(['list-item', 'decimal', '0px', 'none']);
    }
  }
  await page.close();
  await server.close();
}, 60_000);

test('a directive that nobody registered is told with its slide and the nearest name', async () => {
  const setup = "export default ({ app }) => void app.directive('myMark', {})\n";
  await effects.write(`${folder}/setup/main.ts`, setup);
  await effects.write(
    `${folder}/components/OwnMark.vue`,
    '<script setup>const vOwn = {}</script><template><b v-own v-my-mrak>x</b></template>\n',
  );
  await build(`${talk('<p v-click v-my-mark>x</p>')}\n---\n---\n\n<p v-clik="1">y</p>\n\n<OwnMark />\n`);
  await effects.remove(`${folder}/setup`);
  const server = await serveFolder(path.join(root, out));
  const page = await (await browser.get()).browser.newPage();
  await page.addInitScript(`(${watchFaults})()`);
  await page.goto(`${server.origin}/index.html#/print`);
  await page.locator('.print-slide-container b').waitFor();
  const told = faultDiagnostics(await page.evaluate(findFaults), 'talk.md', () => '');
  expect(told.map((d) => [d.code, d.path, d.actual, d.expected])).toEqual([
    ['E_RENDER_COMPONENT', 'slide 3', 'v-clik', 'v-click'],
    ['E_RENDER_COMPONENT', 'slide 3', 'v-my-mrak', 'v-my-mark'],
  ]);
  await page.close();
  await server.close();
}, 60_000);

test('what appears at a click beyond the last one of its slide is told, and what is hidden again is not', async () => {
  const items = '<v-clicks>\n\n- One\n- Two\n- Three\n\n</v-clicks>\n';
  const others = '<p v-click="[1, 2]">Soon gone</p>\n\n<p v-click.hide="3">Shown</p>\n';
  const late = [
    ['1', `${items}\n${others}`, '“Three” at click 3'],
    ['4', `${items}\n${others}`, undefined],
    ['2', '<p v-click="[3, 5]">For a while</p>', '“For a while” at click 3'],
    ['1', '<ul v-click="2"><li>One</li><li>Two</li></ul>', '“One Two” at click 2'],
    ['1', '```js {1|2|3}\none\ntwo\nthree\n```', 'click 2'],
    ['2', '```js {1|2|3}\none\ntwo\nthree\n```', undefined],
    ['1', '<v-switch>\n\n<template #1>A</template>\n<template #2>B</template>\n\n</v-switch>', 'click 2'],
    ['2', '<v-switch>\n\n<template #1>A</template>\n<template #2-3>B</template>\n\n</v-switch>', undefined],
  ] as const;
  await build(`${talk(items)}${late.map(([clicks, text]) => `\n---\nclicks: ${clicks}\n---\n\n${text}\n`).join('')}`);
  const expected = late.flatMap(([, , actual], i) =>
    actual === undefined ? [] : [['W_RENDER_CLICKS', `slide ${i + 3}`, actual]],
  );
  const server = await serveFolder(path.join(root, out));
  const page = await (await browser.get()).browser.newPage();
  await page.addInitScript(`(${watchFaults})()`);
  const shown = '.print-slide-container :is(.slidev-layout, .deck-frame)';
  for (const address of ['#/print', '?print=clicks#/print']) {
    await page.goto(`${server.origin}/index.html${address}`);
    await page
      .locator(shown)
      .nth(late.length + 1)
      .waitFor({ state: 'attached' });
    const told = faultDiagnostics(await page.evaluate(findFaults), 'talk.md', () => '');
    const clicks = told.filter(({ code }) => code === 'W_RENDER_CLICKS');
    expect(clicks.map((d) => [d.code, d.path, d.actual])).toEqual(expected);
  }
  await page.close();
  await server.close();
}, 60_000);

test('an unknown transition is told with its slide and the nearest name', async () => {
  const named = [
    'slide-lefft',
    'slide-left',
    'fade-out | fade-inn',
    'view-transition',
    'own-flip',
    'überblenden | 滑动',
    '{ name: own, enterActiveClass: a }',
    '{ name: slide-rigth, mode: out-in }',
    '{ name: fade, mode: out-in }',
  ];
  const style =
    '<style>\n.überblenden-leave-to, .滑动-enter-from, .own-flip-enter-active { transition: opacity 1s }\n</style>';
  await build(`${talk(style)}${named.map((name) => `\n---\ntransition: ${name}\n---\n\nWords\n`).join('')}`);
  const server = await serveFolder(path.join(root, out));
  const page = await (await browser.get()).browser.newPage();
  await page.addInitScript(`(${watchFaults})()`);
  await page.goto(`${server.origin}/index.html#/print`);
  const slides = page.locator('.print-slide-container :is(.slidev-layout, .deck-frame)');
  await slides.nth(named.length + 1).waitFor({ state: 'attached' });
  const told = faultDiagnostics(await page.evaluate(findFaults), 'talk.md', () => '');
  expect(told.map((d) => [d.code, d.path, d.actual, d.expected])).toEqual([
    ['W_RENDER_TRANSITION', 'slide 3', 'slide-lefft', 'slide-left'],
    ['W_RENDER_TRANSITION', 'slide 5', 'fade-inn', expect.stringContaining('fade')],
    ['W_RENDER_TRANSITION', 'slide 10', 'slide-rigth', 'slide-right'],
  ]);
  await page.close();
  await server.close();
}, 60_000);

test('a formula that is no TeX is told with its slide, in a line and in a block', async () => {
  await build(talk('The rate is $\\frac{61}{214}$, or $\\frc{61}{214}$.\n\n$$\n\\frac{61{214}\n$$'));
  const server = await serveFolder(path.join(root, out));
  const page = await (await browser.get()).browser.newPage();
  await page.goto(`${server.origin}/index.html#/print`);
  await page.locator('.print-slide-container .katex').first().waitFor();
  const told = faultDiagnostics(await page.evaluate(findFaults), 'talk.md', () => '');
  const unended =
    "ParseError: KaTeX parse error: Unexpected end of input in a macro argument, expected '}' at end of input: ";
  expect(told.map((d) => [d.code, d.path, d.actual])).toEqual([
    ['E_RENDER_FORMULA', 'slide 2', '\\frc'],
    ['E_RENDER_FORMULA', 'slide 2', `${unended}\\frac{61{214}`],
  ]);
  await page.close();
  await server.close();
}, 60_000);

test('the features of Slidev that a theme uses are in its deck', async () => {
  const layout = '<template><div class="slidev-layout"><b v-mark="1">marked</b><slot/></div></template>\n';
  await effects.write(`${elsewhere}/package.json`, '{ "name": "theme" }\n');
  await effects.write(`${elsewhere}/layouts/marked.vue`, layout);
  const text = talk('Some words.').replace('theme: default', 'theme: ../test-web-elsewhere');
  await build(`${text}\n---\nlayout: marked\n---\n\n# Three\n`);
  const server = await serveFolder(path.join(root, out));
  const page = await (await browser.get()).browser.newPage();
  await page.goto(`${server.origin}/index.html#/3?clicks=1`);
  await page.locator('.slidev-page-3 .rough-annotation path').first().waitFor({ state: 'attached', timeout: 5000 });
  await page.close();
  await server.close();
}, 60_000);

test('what a client is made of is looked at anew, wherever it stands', async () => {
  const put = (n: number) =>
    Promise.all([
      effects.write(`${folder}/components/Told.md`, `told ${n}\n`),
      effects.write(`${folder}/public/hand.md`, `handed out ${n}\n`),
      effects.write(`${elsewhere}/n.ts`, `export const n = 'elsewhere ${n}';\n`),
    ]);
  const text = (n: number) =>
    talk(`<script setup>\nimport { n } from '../test-web-elsewhere/n.ts'\n</script>\n\n{{ n }} <Told /> ${n}`);
  await put(1);
  await build(text(1));
  await put(2);
  expect((await build(text(2))).bundled).toBe(true);
  const files = [...(await effects.digests(out)).keys()].filter((file) => /\.(?:js|md)$/u.test(file));
  const made = (await Promise.all(files.map(async (file) => (await effects.readText(file)) ?? ''))).join('\n');
  for (const words of ['told', 'handed out', 'elsewhere']) {
    expect(made).toContain(`${words} 2`);
    expect(made).not.toContain(`${words} 1`);
  }
}, 60_000);

test('a client of which nothing is known is taken away, one that is being put in its place is not', async () => {
  const place = await mkdtemp(path.join(tmpdir(), 'claimdeck-clients-'));
  const other = nodeEffects(place);
  for (const file of ['clients/known/a', 'clients/stray/a', 'clients/new.0a1b2c3d.part/a', 'stamps/clients/known.json'])
    await other.write(`.claimdeck/${file}`, '');
  await pruneClients(other);
  expect(await other.list('.claimdeck/clients')).toEqual(['known', 'new.0a1b2c3d.part']);
  await other.remove('.');
});
