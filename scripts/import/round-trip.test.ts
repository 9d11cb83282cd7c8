/** A coding that is exported as a table of links and imported with its text is the same, as far as the table holds it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphOf } from '../analysis/graph.ts';
import { toLinksCsv } from '../analysis/index.ts';
import { randomModel } from '../fixtures/random-coding.ts';
import { buildModel, type Model } from '../model/index.ts';
import { buildDeck } from './build-deck.ts';
import { readMap } from './read-map.ts';

const files = { deck: '', source: '', factors: '', context: '', sections: [] };

/** Each assertion of a coding: its link by labels, its cue and its quote at their places, how it is said and by whom. */
const assertionsOf = (model: Model) => {
  const labels = new Map(model.factors.map((f) => [f.id, f.label]));
  const claims = new Map(model.claims.map((c) => [c.id, c]));
  return model.links
    .flatMap((link) =>
      link.assertions.map((a) => {
        const quote = claims.get(a.claim)!.evidence.find((e) => e.start <= a.cue.start && a.cue.end <= e.end)!;
        const cells = [labels.get(link.from), link.polarity, labels.get(link.to), a.cue.start, a.cue.end, quote.start];
        return [...cells, quote.end, a.confidence, a.attributedTo, a.lowPole].join(' | ');
      }),
    )
    .sort();
};

async function throughCsv(model: Model): Promise<Model> {
  const read = await readMap([{ file: 'x.csv', bytes: Buffer.from(toLinksCsv(graphOf(model), model)) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const { text } = model.source;
  const { deck, rejects } = buildDeck(read.value, { text, work: model.work, language: model.language });
  expect(rejects).toEqual([]);
  const built = buildModel({ deck: 'd', data: deck, sourceText: text, files });
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
  return built.value;
}

test('200 random codings', async () => {
  const withLinks = randomModel.filter((model) => model.links.length > 0);
  await fc.assert(
    fc.asyncProperty(withLinks, async (model) => {
      expect(assertionsOf(await throughCsv(model))).toEqual(assertionsOf(model));
    }),
    { numRuns: 200, seed: 20 },
  );
});

test('beliefs of actors, low poles, quotes that come again', async () => {
  const quote = (at: number) => ({
    quote: 'Fear raises war.',
    ...(at === 0 ? { suffix: 'Trade' } : { prefix: 'war.' }),
  });
  const link = { from: 'f', to: 'w', polarity: '+', cue: 'raises' };
  const text = 'Fear raises war.\n\nTrade lowers war.\n\nFear raises war.\n';
  const data = {
    ...{ title: 'T', work: { id: 'w', type: 'book', title: 'W' }, outcome: 'w', talks: [] },
    factors: [
      { id: 'f', label: 'Fear of others' },
      { id: 't', label: 'Trade' },
      { id: 'w', label: 'War' },
    ],
    sections: [
      {
        ...{ id: 's', heading: 'H' },
        claims: [
          {
            id: 'a',
            assertion: 'A.',
            type: 'causal',
            evidence: [quote(0)],
            links: [{ ...link, confidence: 'implied' }],
          },
          {
            ...{ id: 'b', assertion: 'B.', type: 'causal', evidence: [quote(1)] },
            links: [{ ...link, confidence: 'explicit', attributedTo: 'The ministry' }],
          },
          {
            ...{ id: 'c', assertion: 'C.', type: 'causal', evidence: [{ quote: 'Trade lowers war.' }] },
            links: [{ ...link, from: 't', polarity: '-', cue: 'lowers', confidence: 'explicit', lowPole: true }],
          },
        ],
      },
    ],
  };
  const built = buildModel({ deck: 'd', data, sourceText: text, files });
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
  expect(assertionsOf(await throughCsv(built.value))).toEqual(assertionsOf(built.value));
});
