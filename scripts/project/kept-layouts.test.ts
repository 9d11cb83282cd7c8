import { createHash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Effects, nodeEffects } from '../effects.ts';
import { slideGeometry } from '../geometry.ts';
import { keepLayouts, recallLayouts } from './kept-layouts.ts';
import { layoutCacheOf } from './plan-settings.ts';

const map = (label: string) => ({
  nodes: [
    { id: 'n1', label, outcome: false },
    { id: 'n2', label: 'Trust', outcome: true },
  ],
  links: [{ id: 'e1', from: 'n1', to: 'n2', polarity: '+' as const }],
});
const draw = (label: string, run: Effects) => layoutCacheOf(run).draw(map(label), slideGeometry.mapBox);

const file = '.claimdeck/layouts/deck.json';
const newFolder = () => mkdtemp(path.join(tmpdir(), 'claimdeck-layouts-'));
const contentOf = (text = '') =>
  JSON.parse(text.slice(text.indexOf('\n') + 1)) as { by: string; drawings: [string, { nodes: object[] }][] };
const sealed = (content: object) => {
  const text = JSON.stringify(content);
  return `${createHash('sha256').update(text).digest('hex')}\n${text}`;
};

test('a run uses the layouts that the run before stored, and stores nothing if none is new', async () => {
  const folder = await newFolder();
  const first = nodeEffects(folder);
  await recallLayouts('deck', first);
  const drawing = draw('Trade', first);
  await keepLayouts('deck', first);
  // A node is taken away, so that the stored drawing differs from a computed one.
  const content = contentOf(await first.readText(file));
  content.drawings[0]![1].nodes.pop();
  await first.write(file, sealed(content));
  const second = nodeEffects(folder);
  await recallLayouts('deck', second);
  expect(draw('Trade', second).nodes).toEqual(drawing.nodes.slice(0, -1));
  await second.remove(file);
  await keepLayouts('deck', second);
  expect(await second.readText(file)).toBeUndefined();
  draw('Debt', second);
  await keepLayouts('deck', second);
  expect(contentOf(await second.readText(file)).drawings.length).toBe(2);
});

test('damaged layouts, and those of another Claimdeck, are computed anew', async () => {
  const folder = await newFolder();
  const first = nodeEffects(folder);
  const drawing = draw('Trade', first);
  await keepLayouts('deck', first);
  const text = (await first.readText(file)) ?? '';
  const drawAgain = async () => {
    const run = nodeEffects(folder);
    await recallLayouts('deck', run);
    return draw('Trade', run);
  };
  await first.write(file, text.replaceAll('"Trade"', '"Fraud"'));
  expect(await drawAgain()).toEqual(drawing);
  const foreign = { ...contentOf(text), by: 'another' };
  foreign.drawings[0]![1].nodes.pop();
  await first.write(file, sealed(foreign));
  expect(await drawAgain()).toEqual(drawing);
});
