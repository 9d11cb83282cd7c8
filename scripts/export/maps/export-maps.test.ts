import path from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { requireModel } from '../../project/data/load-deck.ts';
import { readSlides } from '../../project/slides/read-slides.ts';
import { talkFiles } from '../../project/slides/talk-files.ts';
import { exportMaps } from './export-maps.ts';

const checkout = nodeEffects(path.resolve(import.meta.dirname, '../../..'));
const { model } = await requireModel('malthus-population', checkout);
const files = talkFiles('malthus-population', 'lecture');
const ids = (await readSlides(files, checkout)).map((s) => s.id);

/** Writes maps; the files by name. */
async function write(chosen: readonly number[] | undefined, of = model): Promise<Map<string, string>> {
  const written = new Map<string, string>();
  const effects = {
    ...checkout,
    write: async (file: string, text: string | Uint8Array) => void written.set(file, String(text)),
  };
  expect(await exportMaps(of, files, { chosen, out: 'maps' }, effects)).toEqual([...written.keys()]);
  return written;
}

test('the map of a slide is an SVG file that needs no other, with its labels, links and dimmed parts', async () => {
  const at = ids.indexOf('claim/effort-distress');
  const [[name, svg]] = [...(await write([at]))] as [[string, string]];
  expect(name).toBe(`maps/${String(at + 1).padStart(2, '0')}-claim-effort-distress.svg`);
  const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
  expect(document.title).toMatch(/^par\. 20: .* tends to distress the lower classes/u);
  const labels = [...document.querySelectorAll('.node')].map((node) => node.querySelector('text')!.textContent);
  expect(labels).toEqual(expect.arrayContaining(['Effort towards population', 'Distress of lower classes']));
  const lit = [...document.querySelectorAll('.link:not(.ghost)')].map((link) => link.getAttribute('class'));
  expect(lit).toEqual(['link plus', 'link minus']);
  expect(document.querySelectorAll('.node.ghost').length).toBeGreaterThan(0);
  expect(svg).not.toMatch(/var\(|url\((?!data:)|v-click|MapLink|#000000/u);
  // Two weights of one font.
  expect(svg.match(/@font-face/gu)).toHaveLength(2);
});

test('without a range every slide with a map has a file, and the same data give the same bytes', async () => {
  const first = await write(undefined);
  const slides = [...first.keys()].map((name) => Number(/(\d+)-/u.exec(name)![1]) - 1);
  expect(slides).toContain(ids.findIndex((id) => id.startsWith('loop/')));
  expect(slides).not.toContain(0);
  expect(slides.every((i) => !ids[i]!.startsWith('evidence/'))).toBe(true);
  expect(await write(undefined)).toEqual(first);
});

test('a slide that is named and has no map is told, and nothing is written', async () => {
  const written: string[] = [];
  const effects = { ...checkout, write: async (file: string) => void written.push(file) };
  const options = { chosen: [0, ids.indexOf('claim/effort-distress')], out: 'maps' };
  await expect(exportMaps(model, files, options, effects)).rejects.toMatchObject({
    exitCode: 1,
    diagnostics: [{ code: 'E_EXPORT_FAILED', file: files.markdown, path: 'slide 1 (title)' }],
  });
  expect(written).toEqual([]);
});

test('a map has the fonts and colours of the look of its deck', async () => {
  const look = { colours: { light: { raises: '#006633' } }, fonts: { labels: '@fontsource/noto-sans-hebrew' } };
  const [svg] = await write([ids.indexOf('claim/effort-distress')], { ...model, look }).then((w) => [...w.values()]);
  expect(svg).toContain('text{font-family:"Deck labels",Inter,sans-serif;');
  expect(svg).toMatch(/@font-face \{\s+font-family: "Deck labels";[^}]*url\(data:font\/woff2;base64,/u);
  expect(svg).toContain('stroke:#006633');
});
