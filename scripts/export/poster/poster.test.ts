/** The poster of a deck, as SVG and as PDF. */
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, expect, test } from 'vitest';
import { lazyBrowser } from '../../browser/index.ts';
import { nodeEffects } from '../../effects.ts';
import { readPdf } from '../../fixtures/read-pdf.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { requireModel } from '../../project/data/load-deck.ts';
import { textWidth } from '../../typography/index.ts';
import { exportPoster, readyPoster } from './export-poster.ts';

const effects = nodeEffects(path.resolve(import.meta.dirname, '../../..'));
const browser = lazyBrowser(undefined, effects);
afterAll(() => browser.close());
const folder = temporaryFolder();
const out = nodeEffects(folder);

const { model } = await requireModel('malthus-population', effects);
const svg = await readyPoster(model, effects);
const drawn = [...model.links, ...model.denied];
const labels = model.factors
  .filter(({ id }) => drawn.some(({ from, to }) => from === id || to === id))
  .map(({ label }) => label);
const plain = (text: string) => text.replace(/\s+/gu, '');

test('the SVG is well-formed XML that needs no other file and no custom property', () => {
  // The parser throws at the first fault.
  expect(new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document.title).toBe(model.title);
  expect(() => new JSDOM(svg.replace('</g>', ''), { contentType: 'image/svg+xml' })).toThrow('unexpected close tag');
  expect(svg).not.toMatch(/var\(|url\((?!data:)|href|#000000/u);
  expect(svg.match(/@font-face/gu)!.length).toBeGreaterThanOrEqual(3);
});

test('the SVG has every factor with a link, every link, denied ones too, and the legend of the signs and marks that occur', () => {
  const nodes = [...svg.matchAll(/<g class="node[^>]*>.*?<\/g>/gu)].map(([node]) =>
    plain(node.replace(/<[^>]*>/gu, '')),
  );
  expect(nodes.sort()).toEqual(labels.map((label) => plain(label)).sort());
  expect(svg.match(/data-from=/gu)).toHaveLength(drawn.length);
  expect(svg.match(/class="link [^"]*denied[^"]*" data-id/gu)).toHaveLength(model.denied.length);
  const legend = [...svg.matchAll(/<text class="quiet"[^>]*dy[^>]*>([^<]*):/gu)].map(([, verb]) => verb);
  expect(legend).toEqual(['raises', 'lowers', 'left open', 'implied', 'when low', 'if', 'denied']);
});

test('a legend that is too long for one row goes on in a second', async () => {
  const poster = await readyPoster((await requireModel('north-korea-china-alliance', effects)).model, effects);
  const sample = /translate\((\d+) ([\d.]+)\)"><g class="link .*?<text class="quiet"[^>]*>([^<]*)</gu;
  const legend = [...poster.matchAll(sample)].map(([, x, y, text = '']) => ({
    y,
    verb: text.split(':')[0],
    end: Number(x) + 76 + textWidth(text, 'sans500', 16),
  }));
  expect(legend.map(({ y, verb }) => `${y} ${verb}`)).toEqual([
    ...['raises', 'lowers', 'left open', 'implied'].map((verb) => `1056.5 ${verb}`),
    ...['held', 'when low'].map((verb) => `1092.5 ${verb}`),
  ]);
  // The page has 1587 px, its margin 48.
  expect(legend.filter(({ end }) => end > 1539)).toEqual([]);
});

test('the same data give the same bytes', async () => {
  expect(await readyPoster((await requireModel('malthus-population', effects)).model, effects)).toBe(svg);
});

test('the PDF is one page of A3 with all labels as text and its fonts embedded', async () => {
  expect(await exportPoster(model, ['poster.svg', 'poster.pdf'], browser, { ...effects, write: out.write })).toEqual(
    [],
  );
  expect(await out.readText('poster.svg')).toBe(svg);
  const { pages, info } = await readPdf(path.join(folder, 'poster.pdf'));
  expect(pages).toHaveLength(1);
  expect(info['Title']).toBe(model.title);
  const text = plain(pages[0]!.text);
  for (const label of labels) expect(text).toContain(plain(label));
  expect(pages[0]!.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
});

test('a coding without links has no poster, and nothing is written', async () => {
  const written: string[] = [];
  const write = async (file: string) => void written.push(file);
  await expect(
    exportPoster({ ...model, links: [] }, ['poster.svg'], browser, { ...effects, write }),
  ).rejects.toMatchObject({
    exitCode: 1,
    diagnostics: [{ code: 'E_EXPORT_FAILED', file: 'poster.svg' }],
  });
  expect(written).toEqual([]);
});
