import { createHash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { type Effects, nodeEffects } from '../effects.ts';

const map = (label: string) => ({
  nodes: [
    { id: 'n1', label, outcome: false },
    { id: 'n2', label: 'Trust', outcome: true },
  ],
  links: [{ id: 'e1', from: 'n1', to: 'n2', polarity: '+' as const }],
});

/** A run of its own, with nothing in mind but what is kept. */
async function run<T>(
  work: (layout: typeof import('../layout/index.ts'), kept: typeof import('./kept-layouts.ts')) => Promise<T>,
): Promise<T> {
  vi.resetModules();
  return work(await import('../layout/index.ts'), await import('./kept-layouts.ts'));
}

const file = '.claimdeck/layouts/deck.json';
const newEffects = async (): Promise<Effects> => nodeEffects(await mkdtemp(path.join(tmpdir(), 'claimdeck-layouts-')));
const contentOf = (text = '') =>
  JSON.parse(text.slice(text.indexOf('\n') + 1)) as { by: string; drawings: [string, { nodes: object[] }][] };

test('what one run has laid out the next one has, and nothing is written where nothing is new', async () => {
  const effects = await newEffects();
  const first = await run(async ({ layoutForSlide }, { recallLayouts, keepLayouts }) => {
    await recallLayouts('deck', effects);
    const drawing = layoutForSlide(map('Trade'));
    await keepLayouts('deck', effects);
    return drawing;
  });
  const text = (await effects.readText(file)) ?? '';
  // A drawing that nobody would lay out so: it is taken from what is kept.
  const told = contentOf(text);
  told.drawings[0]![1].nodes.pop();
  const changed = JSON.stringify(told);
  await effects.write(file, `${createHash('sha256').update(changed).digest('hex')}\n${changed}`);
  await run(async ({ layoutForSlide }, { recallLayouts, keepLayouts }) => {
    await recallLayouts('deck', effects);
    expect(layoutForSlide(map('Trade')).nodes).toEqual(first.nodes.slice(0, -1));
    await effects.remove(file);
    await keepLayouts('deck', effects);
    expect(await effects.readText(file)).toBeUndefined();
    layoutForSlide(map('Debt'));
    await keepLayouts('deck', effects);
    expect(contentOf(await effects.readText(file)).drawings.length).toBeGreaterThan(1);
  });
});

test('what is damaged, or laid out by another Claimdeck, is not taken', async () => {
  const effects = await newEffects();
  const first = await run(async ({ layoutForSlide }, { keepLayouts }) => {
    const drawing = layoutForSlide(map('Trade'));
    await keepLayouts('deck', effects);
    return drawing;
  });
  const text = (await effects.readText(file)) ?? '';
  const lay = () =>
    run(async ({ layoutForSlide }, { recallLayouts }) => {
      await recallLayouts('deck', effects);
      return layoutForSlide(map('Trade'));
    });
  await effects.write(file, text.replaceAll('"Trade"', '"Fraud"'));
  expect(await lay()).toEqual(first);
  const told = { ...contentOf(text), by: 'another' };
  told.drawings[0]![1].nodes.pop();
  const changed = JSON.stringify(told);
  await effects.write(file, `${createHash('sha256').update(changed).digest('hex')}\n${changed}`);
  expect(await lay()).toEqual(first);
});
