/** Templates: a file of ours as one, and files that lack what slides need. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { drawMap } from '../../diagrams/draw-map.ts';
import { nodeEffects } from '../../effects.ts';
import { planMiniature, readMiniature } from '../../fixtures/miniatures/plan-miniature.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { mapLayout } from '../../layout/index.ts';
import { talkFiles } from '../../project/slides/talk-files.ts';
import { deckFile } from './deck-file.ts';
import { exportPptx } from './export-pptx.ts';
import { readTemplate, type Template } from './read-template.ts';

const plan = planMiniature('de');
const colours = { plus: '#112233' };
const fileOf = (template?: Template) =>
  deckFile(plan, {
    ...{ chosen: plan.slides.map((_, i) => i), withClicks: false, citation: 'A', colours, template },
    draw: (diagram) => drawMap(diagram, mapLayout),
  });
const own = fileOf();

test('a file takes master, layouts and theme of a template as they are, and its layouts by their placeholders', () => {
  const changed = unzipSync(own);
  changed['ppt/theme/theme1.xml'] = strToU8(
    strFromU8(changed['ppt/theme/theme1.xml']!).replace('name="Claimdeck"', 'name="Uni"'),
  );
  const template = readTemplate(zipSync(changed));
  const made = unzipSync(fileOf(template));
  const kept = Object.keys(changed).filter((n) => /^ppt\/(?:slideMasters|slideLayouts|theme\/theme1)/u.test(n));
  expect(kept.length).toBeGreaterThan(10);
  for (const name of kept) expect(Buffer.compare(made[name]!, changed[name]!), name).toBe(0);
  const layoutOf = (parts: Record<string, Uint8Array>, i: number) =>
    /slideLayout\d/u.exec(strFromU8(parts[`ppt/slides/_rels/slide${i + 1}.xml.rels`]!))?.[0];
  const pairs = new Set(plan.slides.map((_, i) => `${layoutOf(unzipSync(own), i)} → ${layoutOf(made, i)}`));
  // The layout for maps is ours alone: its slides take that for a text.
  expect([...pairs].sort()).toEqual(
    ['1', '3', '4', '6'].map((n) => `slideLayout${n} → slideLayout${n === '3' ? '4' : n}`),
  );
});

const root = temporaryFolder();
const effects = nodeEffects(root);

/** Codes, with what is expected or else the message, of an export of the plan with a template. */
async function faultsWith(bytes: Uint8Array | undefined): Promise<string[]> {
  const model = readMiniature('de');
  const files = talkFiles(model.deck, plan.talk);
  await effects.write(files.markdown, '---\nid: title\n---\n\n# A\n');
  if (bytes) await effects.write('t.potx', bytes);
  const options = { chosen: undefined, withClicks: false, out: 'x.pptx', template: 't.potx' };
  const failed = await exportPptx(model, files, options, effects).catch((error) => error);
  expect(await effects.size('x.pptx')).toBeUndefined();
  return failed.diagnostics.map((d: Diagnostic) => `${d.code} ${d.expected ?? d.message}`);
}

test('a template without a layout that slides need is refused, with what it should have', async () => {
  const parts = unzipSync(own);
  for (const n of [1, 6]) {
    const name = `ppt/slideLayouts/slideLayout${n}.xml`;
    const xml = strFromU8(parts[name]!).replace(/ type="\w+"(?= preserve)/u, '');
    parts[name] = strToU8(xml.replace('type="subTitle"', 'type="tbl"'));
  }
  expect(await faultsWith(zipSync(parts))).toEqual([
    'E_TEMPLATE_LAYOUT a layout with title and subtitle',
    'E_TEMPLATE_LAYOUT a layout with a title and no text or content',
  ]);
});

test('a template that is missing, no zip file, or without a master is refused', async () => {
  expect(await faultsWith(undefined)).toEqual(['E_TEMPLATE_BROKEN There is no such file.']);
  const broken = 'E_TEMPLATE_BROKEN The template cannot be read.';
  expect(await faultsWith(strToU8('no zip'))).toEqual([broken]);
  expect(await faultsWith(zipSync({ '[Content_Types].xml': strToU8('<Types/>') }))).toEqual([broken]);
});
