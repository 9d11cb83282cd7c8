import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { smallDeck, smallSource, writerIn } from '../../fixtures/small-deck.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { loadModel } from './load-deck.ts';

const root = temporaryFolder();
const write = writerIn(root);
const writeDeck = (more: object) => write('data/trade/deck.json', JSON.stringify({ ...smallDeck, ...more }));
const loaded = async () => {
  const checked = await loadModel('trade', nodeEffects(root));
  return checked.ok ? checked.value.secondCoding : checked.diagnostics.map((d) => `${d.code} ${d.file}:${d.path}`);
};

beforeEach(() => {
  write('data/trade/source.txt', smallSource);
  write('data/trade/second.csv', 'from,to,polarity,quote\nTrade,Trust,-,Trade raises trust.\n');
});

test('a second coding is read only where the data name it', async () => {
  writeDeck({});
  expect(await loaded()).toBeUndefined();
  writeDeck({ secondCoding: 'second.csv' });
  expect(await loaded()).toMatchObject({
    file: 'data/trade/second.csv',
    name: 'second',
    isWhole: true,
    model: { links: [{ from: 'trade', to: 'trust', polarity: '-' }] },
  });
});

test('a second coding has its title as name, that of its file where the title is that of the deck', async () => {
  writeDeck({ secondCoding: 'second.json' });
  const writeSecond = (title: string) =>
    write('data/trade/second.json', JSON.stringify({ ...smallDeck, title, talks: [] }));
  writeSecond('Coded by Anna');
  expect(await loaded()).toMatchObject({ name: 'Coded by Anna' });
  writeSecond(smallDeck.title);
  expect(await loaded()).toMatchObject({ name: 'second' });
});

test('a second coding that is missing, elsewhere or broken is an error', async () => {
  writeDeck({ secondCoding: 'none.csv' });
  expect(await loaded()).toEqual(['E_CODING_MISSING data/trade/deck.json:secondCoding']);
  writeDeck({ secondCoding: '../second.csv' });
  expect(await loaded()).toEqual(['E_DATA_SHAPE data/trade/deck.json:secondCoding']);
  writeDeck({ secondCoding: 'second.json' });
  write('data/trade/second.json', '{"title": ');
  expect(await loaded()).toEqual(['E_DATA_BROKEN data/trade/second.json:']);
});

test('a second coding that is a link out of the folder of the deck is refused', async () => {
  write('data/elsewhere.csv', 'from,to,polarity,quote\nTrade,Trust,-,Trade raises trust.\n');
  symlinkSync(path.join(root, 'data/elsewhere.csv'), path.join(root, 'data/trade/linked.csv'));
  writeDeck({ secondCoding: 'linked.csv' });
  expect(await loaded()).toEqual(['E_CODING_MISSING data/trade/deck.json:secondCoding']);
});
