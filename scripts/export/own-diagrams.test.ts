/** Diagrams that a user writes: drawn in web deck and PDF, wherever in the Markdown they stand. */
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lazyBrowser } from '../browser/index.ts';
import { nodeEffects } from '../effects.ts';
import { readPdf } from '../fixtures/read-pdf.ts';
import { printDeck } from './pdf/print-deck.ts';
import { serveFolder } from './static-server.ts';
import { webBuilder } from './web-builder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const effects = nodeEffects(root);
const browser = lazyBrowser(undefined, effects);
const folder = '.claimdeck/test-diagrams';
const entry = `${folder}/talk.md`;
const out = '.claimdeck/test-diagrams-web';

afterAll(async () => {
  await browser.close();
  if (!process.env['KEEP'])
    for (const place of [folder, out, `.claimdeck/modules/${folder}`]) await effects.remove(place);
});

const pie = (label: string, start: string) =>
  ['```mermaid', 'pie', `  "${label}" : 3`, '  "Other" : 1', '  "한국 中国" : 1', '```']
    .map((line) => start + line)
    .join('\n');

const head = `---
theme: default
addons: ['@/../..']
title: T
routerMode: hash
fonts: { provider: none }
wakeLock: false
---

# Diagrams
`;

/** Builds a deck with these slides behind its first one, in light or `dark` colours. @returns the files made */
async function build(slides: readonly string[], colours = 'auto'): Promise<string[]> {
  const markdown = [
    head.replace('title', `colorSchema: ${colours}\ntitle`),
    ...slides.map((slide, i) => `\n# Slide ${i + 2}\n\n${slide}\n`),
  ].join('\n---\n');
  await effects.write(entry, markdown);
  const builder = webBuilder(effects);
  const { made } = await builder.build({ entry, out });
  await builder.close();
  expect(builder.warnings()).toEqual([]);
  return Object.keys(made);
}

test('diagrams of paragraphs, lists and quotations are in web deck and PDF', async () => {
  const slides = [
    pie('Beans', ''),
    `- a point\n\n${pie('Carrots', '  ')}`,
    pie('Peas', '> '),
    // A component of the project may have the class for what it draws itself.
    '<div class="mermaid">By hand</div>',
    '```mermaid\nflowchart TD\n  accTitle: Too high\n  A --> B --> C --> D --> E --> F --> G --> H --> I\n```',
  ];
  const made = await build(slides);
  expect(made.filter((file) => /mermaid/iu.test(file))).not.toEqual([]);
  const server = await serveFolder(path.join(root, out));
  const page = await (await browser.get()).browser.newPage();
  for (const no of [2, 3, 4]) {
    await page.goto(`${server.origin}/index.html#/${no}`);
    await page.locator(`.slidev-page-${no} .mermaid`).getByText('Other').waitFor();
  }
  await page.close();
  await server.close();
  const metadata = { title: 'T', subject: 'W', author: '', date: '', language: 'en' };
  const printed = [1, 2, 3, 4, 5, 6].map((number) => ({
    anchor: '',
    title: `Slide ${number}`,
    appendix: false,
    number,
  }));
  const pdf = `${folder}/talk.pdf`;
  const { cuts } = await printDeck({ folder: out, out: pdf, slides: printed, metadata, outline: [] }, browser, effects);
  const { pages } = await readPdf(path.join(root, pdf));
  expect(cuts.map(({ slide, what }) => [slide, what])).toEqual([[5, 'Too high']]);
  const words = pages.map(({ text }) => text.match(/Beans|Carrots|Peas|한국|By hand/gu));
  expect(words).toEqual([null, ['Beans', '한국'], ['Carrots', '한국'], ['Peas', '한국'], ['By hand'], null]);
});

test('each diagram has its own theme, on paper that of light slides, and its labels have the room of their font', async () => {
  const flowchart = (settings: string, label: string) =>
    `\`\`\`mermaid ${settings}\nflowchart LR\n  A["${label}"]\n\`\`\``;
  const diagrams = [
    flowchart('', '한국의 무역이 신뢰를 높인다'),
    flowchart('', 'Trade & more of it'),
    flowchart("{theme: 'forest'}", 'Last'),
  ];
  await build(diagrams, 'dark');
  const server = await serveFolder(path.join(root, out));
  const page = await (await browser.get()).browser.newPage();
  await page.goto(`${server.origin}/index.html#/print?print=true`);
  await page.waitForFunction(() => document.querySelectorAll('.mermaid').length === 3);
  const hosts = await page.locator('.mermaid').all();
  const drawn = hosts.map(async (host) => {
    await host.locator('.label-container').waitFor();
    return host.evaluate(async ({ shadowRoot }) => {
      await document.fonts.ready;
      const label = shadowRoot!.querySelector('.node foreignObject')!;
      const words = document.createRange();
      words.selectNodeContents(label);
      const cut = words.getBoundingClientRect().width - label.getBoundingClientRect().width;
      return { fill: getComputedStyle(shadowRoot!.querySelector('.label-container')!).fill, isCut: cut > 1 };
    });
  });
  const [base, forest] = ['rgb(255, 244, 221)', 'rgb(205, 228, 152)'];
  expect(await Promise.all(drawn)).toEqual([base, base, forest].map((fill) => ({ fill, isCut: false })));
  await page.close();
  await server.close();
});

test('LightOrDark of a dark deck shows its dark slot on screen and its light one on paper', async () => {
  const slot = (name: string) => `<template #${name}>the ${name} slot</template>`;
  await build([`<LightOrDark>\n${slot('light')}\n${slot('dark')}\n</LightOrDark>`], 'dark');
  const server = await serveFolder(path.join(root, out));
  for (const [address, words] of [
    ['#/2', 'the dark slot'],
    ['#/print', 'the light slot'],
  ]) {
    const page = await (await browser.get()).browser.newPage();
    await page.goto(`${server.origin}/index.html${address}`);
    const slot = page.getByText(/the (?:light|dark) slot/u);
    await slot.waitFor();
    expect((await slot.textContent())?.trim()).toBe(words);
    await page.close();
  }
  await server.close();
});
