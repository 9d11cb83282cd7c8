/** Writes the codings of hostile decks in the formats of other programs, imports them, and compares what comes back. */
import assert from 'node:assert/strict';
import { codingWriters } from '../../scripts/export/codings/coding-writers.ts';
import { type HeldCoding, heldBy, heldOf } from '../../scripts/fixtures/held-coding.ts';
import type { HostileDeck } from '../../scripts/fixtures/hostile-deck.ts';
import { fold } from '../../scripts/fixtures/hostile-text.ts';
import { buildDeck, readMap } from '../../scripts/import/index.ts';
import { buildModel } from '../../scripts/model/index.ts';
import { modelOf } from './hostile-model.ts';

const formats = Object.keys(heldBy) as (keyof typeof heldBy)[];

const toText = (item: object) => JSON.stringify(item, (_, value) => (typeof value === 'string' ? fold(value) : value));

/**
 * Factors and links as sorted texts, white space folded: readers of tables trim cells. Factors whose names differ in white
 * space only are one in a table (W_NAMES_ALIKE).
 */
const textsOf = ({ factors, links }: HeldCoding) => [
  [...new Set(factors.map(toText))].sort(),
  links.map(toText).sort(),
];

/** Takes the coding of a deck through each format. @throws Error where another coding comes back; other errors are crashes */
export async function runImports(deck: HostileDeck): Promise<void> {
  const model = modelOf(deck);
  const { text } = model.source;
  if (model.links.length === 0) return;
  for (const format of formats) {
    const read = await readMap([{ file: 'x', bytes: Buffer.from(codingWriters[format](model)) }]);
    assert.ok(read.ok, `${format}: ${JSON.stringify(read.diagnostics)}`);
    const { deck: data } = buildDeck(read.value, { text, work: model.work, language: model.language });
    const files = { deck: '', source: '', factors: '', context: '', sections: [] };
    const built = buildModel({ deck: 'd', data, sourceText: text, files });
    assert.ok(built.ok, `${format}: ${JSON.stringify(built.diagnostics)}`);
    assert.deepEqual(textsOf(heldOf(built.value)), textsOf(heldBy[format](model)), format);
  }
}
