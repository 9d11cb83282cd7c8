/** Modules of the data that throw, or export what is no deck. */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../diagnostics/index.ts';
import { type Effects, nodeEffects } from '../effects.ts';
import { smallDeck, smallSource } from '../fixtures/small-deck.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { requireModel } from './load-deck.ts';

const files = nodeEffects(temporaryFolder());

/** The faults of a deck whose module is imported by `read`. */
async function faultsOf(read: () => Promise<Record<string, unknown>>) {
  await files.write('data/d/deck.ts', '');
  await files.write('data/d/source.txt', 'Fear leads to war.');
  const effects: Effects = { ...files, moduleReader: () => read };
  const error = await requireModel('d', effects).catch((reason) => reason);
  return error.diagnostics;
}

test.each([
  ['Not yet.', "'Not yet.'", 'string'],
  [null, 'null', 'object'],
  [undefined, 'undefined', 'undefined'],
  [Symbol('x'), 'Symbol(x)', 'symbol'],
  [Object.create(null), '[Object: null prototype] {}', 'object'],
])('a module that throws %s does not load', async (thrown, shown, actual) => {
  const faults = await faultsOf(() => Promise.reject(thrown));
  expect(faults).toMatchObject([
    { code: 'E_DATA_BROKEN', file: 'data/d/deck.ts', message: `The file does not load: ${shown}`, actual },
  ]);
});

test('null is no deck', async () => {
  const faults = await faultsOf(async () => ({ default: null }));
  expect(faults).toMatchObject([{ code: 'E_DATA_SHAPE', file: 'data/d/deck.ts', actual: 'null' }]);
});

test('a big integer is shown where the data need another value', async () => {
  const faults = await faultsOf(async () => ({ default: { title: 5n } }));
  expect(faults).toContainEqual(expect.objectContaining({ code: 'E_DATA_SHAPE', path: 'title', actual: '"5n"' }));
});

test('links of deck.json, source.txt and saved talks out of the folder of the deck are refused; the folder may be a link', async () => {
  const root = temporaryFolder();
  const effects = nodeEffects(root);
  const faults = async () => {
    const { diagnostics = [] } = await requireModel('trade', effects).catch((reason) => reason);
    return (diagnostics as Diagnostic[]).map(({ code, file }) => `${code} ${file}`);
  };
  const talk = { ...smallDeck.talks[0], id: 'saved' };
  const texts = {
    'deck.json': JSON.stringify(smallDeck),
    'source.txt': smallSource,
    'talk.json': JSON.stringify(talk),
  };
  for (const [name, text] of Object.entries(texts)) await effects.write(`elsewhere/${name}`, text);
  await effects.write('elsewhere/talks/saved.json', texts['talk.json']);
  const link = (from: string, to: string) => symlinkSync(path.join(root, to), path.join(root, from));
  mkdirSync(path.join(root, 'data'));
  link('data/trade', 'elsewhere');
  expect(await faults()).toEqual([]);
  rmSync(path.join(root, 'data/trade'));
  mkdirSync(path.join(root, 'data/trade'));
  link('data/trade/deck.json', 'elsewhere/deck.json');
  link('data/trade/source.txt', 'elsewhere/source.txt');
  expect(await faults()).toEqual(['E_DATA_LINK data/trade/source.txt', 'E_DATA_LINK data/trade/deck.json']);
  for (const name of ['deck.json', 'source.txt'] as const) {
    rmSync(path.join(root, 'data/trade', name));
    await effects.write(`data/trade/${name}`, texts[name]);
  }
  link('data/trade/talks', 'elsewhere/talks');
  expect(await faults()).toEqual(['E_DATA_LINK data/trade/talks/saved.json']);
  rmSync(path.join(root, 'data/trade/talks'));
  await effects.write('data/trade/kept.json', texts['talk.json']);
  mkdirSync(path.join(root, 'data/trade/talks'));
  link('data/trade/talks/saved.json', 'data/trade/kept.json');
  expect(await faults()).toEqual([]);
});
