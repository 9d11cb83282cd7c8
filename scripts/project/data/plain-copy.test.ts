import { expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { smallDeck, smallSource, writerIn } from '../../fixtures/small-deck.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { loadModel } from './load-deck.ts';
import { plainCopy } from './plain-copy.ts';

const root = temporaryFolder();
const write = writerIn(root);

/** Code and message of the errors of a deck.ts of this text. */
async function faultsOf(deck: string): Promise<string[]> {
  write('data/d/source.txt', smallSource);
  write('data/d/deck.ts', deck);
  const { diagnostics } = await loadModel('d', nodeEffects(root));
  return diagnostics.filter((d) => d.severity === 'error').map((d) => `${d.code} ${d.file} ${d.message}`);
}

test('a getter or a proxy that throws is a fault of its file', async () => {
  const deck = JSON.stringify(smallDeck);
  const fault = 'E_DATA_BROKEN data/d/deck.ts The file does not load: no value';
  expect(
    await faultsOf(`const deck = ${deck};
Object.defineProperty(deck, 'remarks', { enumerable: true, get() { throw new Error('no value'); } });
export default deck;`),
  ).toEqual([fault]);
  expect(await faultsOf(`export default new Proxy(${deck}, { ownKeys() { throw new Error('no value'); } });`)).toEqual([
    fault,
  ]);
});

test('a getter is read once', () => {
  let count = 0;
  const copy = plainCopy({
    get n() {
      count += 1;
      return [count];
    },
    d: null,
  }) as { n: number[] };
  expect([copy.n, copy.n, count]).toEqual([[1], [1], 1]);
});
