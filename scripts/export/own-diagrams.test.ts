/** Diagrams that a user writes: drawn in web deck and PDF, wherever in the Markdown they stand. */
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lazyBrowser } from '../browser/index.ts';
import { nodeEffects } from '../effects.ts';
import { readPdf } from '../fixtures/read-pdf.ts';
import { printDeck } from './print-deck.ts';
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

test('diagrams of paragraphs, lists and quotations are in web deck and PDF', async () => {
  const slides = [pie('Beans', ''), `- a point\n\n${pie('Carrots', '  ')}`, pie('Peas', '> ')];
  const markdown = [head, ...slides.map((slide, i) => `\n# Slide ${i + 2}\n\n${slide}\n`)].join('\n---\n');
  await effects.write(entry, markdown);
  const builder = webBuilder(effects);
  const { made } = await builder.build({ entry, out });
  expect(Object.keys(made).filter((file) => /mermaid/iu.test(file))).not.toEqual([]);
  await builder.close();
  expect(builder.warnings()).toEqual([]);
  const server = await serveFolder(path.join(root, out));
  const page = await (await browser.get()).browser.newPage();
  for (const no of [2, 3, 4]) {
    await page.goto(`${server.origin}/index.html#/${no}`);
    await page.locator(`.slidev-page-${no} .mermaid`).getByText('Other').waitFor();
  }
  await page.close();
  await server.close();
  const metadata = { title: 'T', subject: 'W', author: '', date: '', language: 'en' };
  const printed = [1, 2, 3, 4].map((number) => ({ anchor: '', title: `Slide ${number}`, appendix: false, number }));
  const pdf = `${folder}/talk.pdf`;
  const { cuts } = await printDeck({ folder: out, out: pdf, slides: printed, metadata, outline: [] }, browser, effects);
  const { pages } = await readPdf(path.join(root, pdf));
  expect(cuts.map(({ slide }) => slide)).toEqual([]);
  const words = pages.map(({ text }) => text.match(/Beans|Carrots|Peas|한국/gu));
  expect(words).toEqual([null, ['Beans', '한국'], ['Carrots', '한국'], ['Peas', '한국']]);
});
