/** Modules of the data that throw, or export what is no deck. */
import { expect, test } from 'vitest';
import { type Effects, nodeEffects } from '../effects.ts';
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
