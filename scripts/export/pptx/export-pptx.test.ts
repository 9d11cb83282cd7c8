/** PowerPoint files of talks whose slides were edited by hand. */
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type Effects, nodeEffects } from '../../effects.ts';
import { requireModel } from '../../project/load-deck.ts';
import { talkFiles } from '../../project/talk-files.ts';
import { exportPptx } from './export-pptx.ts';

const deck = 'north-korea-china-alliance';
const real = nodeEffects(path.resolve(import.meta.dirname, '../../..'));
const { model } = await requireModel(deck, real);
const files = talkFiles(deck, 'lightning');

/** Effects that read the slides as `edit` changes them, and keep what is written. */
function effectsWith(edit: (markdown: string) => string) {
  const written = new Map<string, string | Uint8Array>();
  const effects: Effects = {
    ...real,
    readText: async (name) => {
      const text = await real.readText(name);
      return name === files.markdown && text !== undefined ? edit(text) : text;
    },
    write: async (name, content) => void written.set(name, content),
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
  expect(slidesIn(written.get('x.pptx'))).toBeGreaterThan(5);
});

test('slides as generated have no warning, and a choice of them is written to a file of its own', async () => {
  const { effects, written } = effectsWith((text) => text);
  const warnings = await exportPptx(model, files, { ...all, chosen: [0, 2] }, effects);
  expect(warnings).toEqual([]);
  expect(slidesIn(written.get('x.pptx'))).toBe(2);
});
