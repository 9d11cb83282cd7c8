/** A coding that is exported and imported with its text is the same, as far as the format holds it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtModel } from '../../fixtures/built-model.ts';
import { type HeldCoding, heldBy, heldOf } from '../../fixtures/held-coding.ts';
import { variedModel } from '../../fixtures/varied-coding.ts';
import { buildDeck, readMap } from '../../import/index.ts';
import type { Link, Model } from '../../model/index.ts';
import { type CodingFormat, codingWriters } from './coding-writers.ts';
import { namesInXmile } from './xmile.ts';

const formats = Object.keys(heldBy) as (keyof typeof heldBy)[];

/** The map of a coding that was written in a format. */
async function reread(model: Model, format: CodingFormat) {
  const read = await readMap([{ file: 'x', bytes: Buffer.from(codingWriters[format](model)) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

/** The coding that comes back from a format, with the text. */
async function comesBack(model: Model, format: CodingFormat): Promise<HeldCoding> {
  const map = await reread(model, format);
  const { text } = model.source;
  const { deck, rejects } = buildDeck(map, { text, work: model.work, language: model.language });
  // Quotes without links are no part of a map.
  expect(rejects.filter(({ cells: [from, to] }) => from !== '' || to !== '')).toEqual([]);
  return heldOf(builtModel(deck, text));
}

const withSigns = variedModel.filter((model) => model.links.some((l) => l.polarity !== '?'));
const withLinks = variedModel.filter((model) => model.links.length + model.denied.length > 0);

test.each(formats)('200 codings come back from %s', async (format) => {
  await fc.assert(
    fc.asyncProperty(withLinks, async (model) => {
      expect(await comesBack(model, format)).toEqual(heldBy[format](model));
    }),
    { numRuns: 200, seed: 20 },
  );
});

test('200 maps come back from XMILE: links with a sign, factors by their names', async () => {
  await fc.assert(
    fc.asyncProperty(withSigns, async (model) => {
      const map = await reread(model, 'xmile');
      const names = namesInXmile(model);
      const linkOf = ({ from, polarity, to }: Link) => [names.get(from), polarity, names.get(to)].join(' > ');
      const signed = model.links.filter((l) => l.polarity !== '?');
      expect(map.links.map(({ from, polarity, to }) => [from, polarity, to].join(' > '))).toEqual(signed.map(linkOf));
      expect(map.rejects).toHaveLength(model.links.length - signed.length);
      expect(map.factors.map(({ label, description }) => ({ label, description }))).toEqual(
        model.factors.map(({ id, description }) => ({ label: names.get(id), description })),
      );
    }),
    { numRuns: 200, seed: 20 },
  );
});
