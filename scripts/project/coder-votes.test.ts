import { beforeEach, expect, test } from 'vitest';
import { nodeEffects } from '../effects.ts';
import { smallDeck, smallSource, writerIn } from '../fixtures/small-deck.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { loadModel } from './load-deck.ts';

const root = temporaryFolder();
const write = writerIn(root);
const writeDeck = (more: object) => write('data/trade/deck.json', JSON.stringify({ ...smallDeck, ...more }));
const load = () => loadModel('trade', nodeEffects(root));
const votes = async () => {
  const checked = await load();
  return checked.ok ? checked.value.votes : checked.diagnostics.map((d) => `${d.code} ${d.file}:${d.path}`);
};
const second = (polarity: string) =>
  write('data/trade/second.csv', `from,to,polarity,quote\nTrade,Trust,${polarity},Trade raises trust.\n`);

beforeEach(() => {
  write('data/trade/source.txt', smallSource);
  second('-');
});

test('a second coding gives votes on links that it codes otherwise, with its sign in the notes', async () => {
  writeDeck({ secondCoding: 'second.csv' });
  expect(await votes()).toEqual([
    {
      from: 'trade',
      to: 'trust',
      notes:
        'Three answers, one show of hands for each. Ask one person of each group for the words that decide it. A second coder decided: − lowers.',
    },
  ]);
  second('+');
  expect(await votes()).toEqual([]);
});

test('a second coding is read only where the data name it, and votes of the data stand', async () => {
  writeDeck({});
  expect(await votes()).toEqual([]);
  const own = [{ from: 'trade', to: 'trust', question: 'What of trade?' }];
  writeDeck({ secondCoding: 'second.csv', votes: own });
  expect(await votes()).toEqual(own);
});

test('a second coding that is missing, elsewhere or broken is an error', async () => {
  writeDeck({ secondCoding: 'none.csv' });
  expect(await votes()).toEqual(['E_CODING_MISSING data/trade/deck.json:secondCoding']);
  writeDeck({ secondCoding: '../second.csv' });
  expect(await votes()).toEqual(['E_DATA_SHAPE data/trade/deck.json:secondCoding']);
  writeDeck({ secondCoding: 'second.json' });
  write('data/trade/second.json', '{"title": ');
  expect(await votes()).toEqual(['E_DATA_BROKEN data/trade/second.json:']);
});
