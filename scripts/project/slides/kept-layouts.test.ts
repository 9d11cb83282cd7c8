import { expect, test } from 'vitest';
import { cacheFile, readCache, writeCache } from '../../cache/store.ts';
import { type Effects, nodeEffects } from '../../effects.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { slideGeometry } from '../../geometry.ts';
import { keepLayouts, recallLayouts } from './kept-layouts.ts';
import { layoutCacheOf } from './make-plan-settings.ts';

const map = (label: string) => ({
  nodes: [
    { id: 'n1', label, outcome: false },
    { id: 'n2', label: 'Trust', outcome: true },
  ],
  links: [{ id: 'e1', from: 'n1', to: 'n2', polarity: '+' as const }],
});
const draw = (label: string, run: Effects) => layoutCacheOf('deck', run).draw(map(label), slideGeometry.mapBox);

const file = cacheFile('layouts', 'deck');
const folder = temporaryFolder();
const readStored = async (effects: Effects) =>
  JSON.parse((await readCache('layouts', 'deck', effects)) ?? '') as {
    by: string;
    drawings: [string, { nodes: object[] }][];
  };
const store = (content: object, effects: Effects) => writeCache('layouts', 'deck', JSON.stringify(content), effects);

test('a run uses the layouts that the run before stored, and stores nothing if none is new', async () => {
  const first = nodeEffects(folder);
  await recallLayouts('deck', first);
  const drawing = draw('Trade', first);
  await keepLayouts('deck', first);
  // Without a node, the stored drawing differs from the computed one.
  const content = await readStored(first);
  content.drawings[0]![1].nodes.pop();
  await store(content, first);
  const second = nodeEffects(folder);
  await recallLayouts('deck', second);
  expect(draw('Trade', second).nodes).toEqual(drawing.nodes.slice(0, -1));
  await second.remove(file);
  await keepLayouts('deck', second);
  expect(await second.readText(file)).toBeUndefined();
  draw('Debt', second);
  await keepLayouts('deck', second);
  expect((await readStored(second)).drawings.length).toBe(2);
});

test('damaged layouts, and layouts of other tools, are computed again', async () => {
  const first = nodeEffects(folder);
  const drawing = draw('Trade', first);
  await keepLayouts('deck', first);
  const stored = await readStored(first);
  const text = (await first.readText(file)) ?? '';
  const drawAgain = async () => {
    const run = nodeEffects(folder);
    await recallLayouts('deck', run);
    return draw('Trade', run);
  };
  await first.write(file, text.replaceAll('"Trade"', '"Fraud"'));
  expect(await drawAgain()).toEqual(drawing);
  const foreign = { ...stored, by: 'another' };
  foreign.drawings[0]![1].nodes.pop();
  await store(foreign, first);
  expect(await drawAgain()).toEqual(drawing);
});
