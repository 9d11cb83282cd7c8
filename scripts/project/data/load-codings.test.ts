import { beforeEach, expect, test } from 'vitest';
import { compareCodings } from '../../analysis/index.ts';
import { nodeEffects } from '../../effects.ts';
import { smallDeck, smallSource, writerIn } from '../../fixtures/small-deck.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { loadCodings } from './load-codings.ts';
import { requireModel } from './load-deck.ts';

const root = temporaryFolder();
const write = writerIn(root);
const effects = nodeEffects(root);
const annotation = {
  type: 'Annotation',
  body: { type: 'TextualBody', value: 'Trade -> Trust (-)', purpose: 'tagging' },
  target: { source: 'x', selector: { type: 'TextQuoteSelector', exact: 'Trade raises trust.' } },
};
beforeEach(() => {
  write('data/trade/deck.json', JSON.stringify(smallDeck));
  write('data/trade/source.txt', smallSource);
  write('data/again/deck.json', JSON.stringify(smallDeck));
  write('data/again/source.txt', smallSource);
  write('a/coder.csv', 'from,to,polarity,quote\nTrade,Trust,+,Trade raises trust.\n');
  write('b/coder.csv', 'from,to,polarity,quote\nTrade,Trust,-,Trade raises trust.\n');
  write('annotations.json', JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', ...annotation }));
  write(
    'both.csv',
    'map,from,to,polarity,quote\nAnn,Trade,Trust,+,Trade raises trust.\nBob,Trade,Trust,-,Trade raises trust.\n',
  );
  write('other.json', JSON.stringify({ ...smallDeck, talks: [] }));
});

test('decks, tables and annotations are compared, each by a name of its own', async () => {
  const { model } = await requireModel('trade', effects);
  const given = ['again', 'data/again/', 'a/coder.csv', 'b/coder.csv', 'annotations.json', 'other.json', 'trade'];
  const { codings, diagnostics } = await loadCodings(given, model, effects);
  const { coders, readings } = compareCodings({ name: 'trade', model }, codings);
  const names = ['trade', 'again', 'data/again/', 'coder', 'b/coder.csv', 'annotations', 'other', 'trade (2)'];
  expect([coders, diagnostics]).toEqual([names, []]);
  expect(readings.map((r) => r.coders.map((c) => c.links?.map((l) => l.polarity).join('')).join(' '))).toEqual([
    '+ + + + - - + +',
  ]);
});

test('each coder of one table is named behind the file', async () => {
  const { model } = await requireModel('trade', effects);
  const { codings } = await loadCodings(['both.csv#Ann', 'both.csv#Bob'], model, effects);
  const { coders, differences } = compareCodings({ name: 'trade', model }, codings);
  expect([coders, differences.length]).toEqual([['trade', 'Ann', 'Bob'], 1]);
  await expect(loadCodings(['both.csv'], model, effects)).rejects.toThrow('E_LINKS_MAPS');
  await expect(loadCodings(['none.csv#Ann'], model, effects)).rejects.toThrow('E_CODING_MISSING');
});
