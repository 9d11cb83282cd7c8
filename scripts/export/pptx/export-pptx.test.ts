/** PowerPoint files of talks whose slides were edited by hand. */
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Effects, nodeEffects } from '../../effects.ts';
import { compareSlides } from '../../merge/index.ts';
import { requireModel } from '../../project/data/load-deck.ts';
import { talkFiles } from '../../project/slides/talk-files.ts';
import { exportPptx } from './export-pptx.ts';

const deck = 'north-korea-china-alliance';
const real = nodeEffects(path.resolve(import.meta.dirname, '../../..'));
const { model } = await requireModel(deck, real);
const files = talkFiles(deck, 'lightning');

const logoSvg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"/>';

/** Effects that read the slides as `edit` changes them, and keep what is written. */
function effectsWith(edit: (markdown: string) => string, style?: string) {
  const written = new Map<string, string | Uint8Array>();
  const effects: Effects = {
    ...real,
    readText: async (name) => {
      if (name === `slides/${deck}/style.css`) return style;
      const text = await real.readText(name);
      return name === files.markdown && text !== undefined ? edit(text) : text;
    },
    readBytes: async (name) => (name === `data/${deck}/logo.svg` ? Buffer.from(logoSvg) : real.readBytes(name)),
    write: async (name, content) => void written.set(name, content as string | Uint8Array),
  };
  return { effects, written };
}
const slidesIn = (bytes: string | Uint8Array | undefined) =>
  Object.keys(unzipSync(bytes as Uint8Array)).filter((n) => /^ppt\/slides\/slide\d+\.xml$/u.test(n)).length;
const all = { chosen: undefined, withClicks: false, out: 'x.pptx' };

test('slides that were edited or made by hand are named', async () => {
  const own = '\n---\nlayout: center\nid: mine\n---\n\n# My own slide\n';
  const { effects, written } = effectsWith((text) => `${text.replace('# Why', '# By hand: why')}${own}`);
  const warnings = await exportPptx(model, files, all, effects);
  expect(warnings.map((w) => [w.code, w.file, w.actual])).toEqual([
    ['W_PPTX_HAND_EDITS', files.markdown, 'title, mine'],
  ]);
  expect(warnings[0]!.hint).toContain('`npx claimdeck diff TALK --deck DECK` shows what was changed');
  expect(slidesIn(written.get('x.pptx'))).toBeGreaterThan(5);
});

test('slides without id are named by their titles, as `generate` names them', async () => {
  const own = '\n---\nlayout: center\n---\n\n# My own \\*slide\\*\n\n---\n\nTwo lines\n\nwithout a headline\n';
  const { effects } = effectsWith((text) => text + own);
  const markdown = (await effects.readText(files.markdown))!;
  const names = compareSlides((await real.readText(files.markdown))!, markdown)
    .filter((s) => s.from === undefined)
    .map((s) => s.slide);
  expect(names).toEqual(['“My own *slide*”', '“Two lines”']);
  const warnings = await exportPptx(model, files, all, effects);
  expect(warnings.map((w) => [w.code, w.actual])).toEqual([['W_PPTX_HAND_EDITS', names.join(', ')]]);
});

test('slides as generated have no warning, and a choice of them is written to a file of its own', async () => {
  const { effects, written } = effectsWith((text) => text);
  const warnings = await exportPptx(model, files, { ...all, chosen: [0, 2] }, effects);
  expect(warnings).toEqual([]);
  expect(slidesIn(written.get('x.pptx'))).toBe(2);
});

test('the theme has the colours of the deck’s style sheet', async () => {
  const { effects, written } = effectsWith(
    (text) => text,
    ':root {\n  --plus: #006633;\n}\nhtml.dark {\n  --minus: #ff9d8a;\n}\n',
  );
  await exportPptx(model, files, { ...all, chosen: [0] }, effects);
  const theme = strFromU8(unzipSync(written.get('x.pptx') as Uint8Array)['ppt/theme/theme1.xml']!);
  const rgb = ['accent1', 'accent2'].map(
    (slot) => new RegExp(`<a:${slot}><a:srgbClr val="(\\w+)"`, 'u').exec(theme)?.[1],
  );
  expect(rgb).toEqual(['006633', 'C14F00']);
});

test('the look of the data: colours of theme and headlines, after those of the style sheet; title slide, logo and foot', async () => {
  const { effects, written } = effectsWith((text) => text, ':root {\n  --minus: #8c3500;\n}\n');
  const light = { ink: '#101820', accent: '#002147', raises: '#006633', lowers: '#a01c1c' };
  const logo = { file: 'logo.svg', alt: 'University' };
  const fonts = { text: '@fontsource/inter' };
  const look = { colours: { light }, fonts, titleSlide: 'accent', logo, foot: 'University of X' } as const;
  await exportPptx({ ...model, look }, files, { ...all, chosen: [0] }, effects);
  const partOf = (name: string) => strFromU8(unzipSync(written.get('x.pptx') as Uint8Array)[name]!);
  const rgb = ['dk1', 'hlink', 'accent1', 'accent2'].map(
    (slot) => new RegExp(`<a:${slot}><a:srgbClr val="(\\w+)"`, 'u').exec(partOf('ppt/theme/theme1.xml'))?.[1],
  );
  expect(rgb).toEqual(['101820', '002147', '006633', '8C3500']);
  const titles = /<p:titleStyle>.*?<a:schemeClr val="(\w+)"/u.exec(partOf('ppt/slideMasters/slideMaster1.xml'));
  expect(titles?.[1]).toBe('hlink');
  const faces = [...partOf('ppt/theme/theme1.xml').matchAll(/<a:latin typeface="([^"]*)"/gu)].map(([, name]) => name);
  expect(faces).toEqual(['Inter', 'Inter']);
  const title = partOf('ppt/slides/slide1.xml');
  expect(title).toContain('<a:overrideClrMapping bg1="hlink" tx1="lt1"');
  expect(title).toContain('· University of X</a:t>');
  const [layout, others] = [1, 2].map((n) => partOf(`ppt/slideLayouts/slideLayout${n}.xml`));
  expect([layout, others].map((xml) => /<a:overrideClrMapping/u.test(xml!))).toEqual([true, false]);
  // 30:10 in a box of 220 × 56 px.
  expect(layout).toContain('descr="University"');
  expect(layout).toMatch(/<p:pic>.*<a:ext cx="2087217" cy="695739"\/>/u);
  expect(partOf('ppt/media/logo.svg')).toBe(logoSvg);
  expect(partOf('ppt/slideLayouts/_rels/slideLayout1.xml.rels')).toContain('Target="../media/logo.svg"');
});
