/** Tools that add to deck.json. Their fields are those of the JSON Schema of the data. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AddedKind } from '../add/index.ts';
import { packageRoot, schemaFile } from '../files/package-files.ts';
import { addToDeck } from '../project/changes/add-to-deck.ts';
import { chooseDeck } from '../project/data/find-deck.ts';
import { type FieldSchema, inputOf, type Tool, text } from './tool.ts';

/** An object of the data in the JSON Schema. */
interface Definition {
  readonly properties: Readonly<Record<string, FieldSchema>>;
}

/** A tool that adds something. `fields` are those of the data and those of the tool itself. */
const adding = (
  kind: AddedKind,
  description: string,
  fields: Readonly<Record<string, FieldSchema>>,
  required: readonly string[],
): Tool => ({
  description: `${description} Nothing is written where the check of the deck refuses it.`,
  input: inputOf(fields, required),
  writes: true,
  run: async ({ deck, ...fields }, effects) => addToDeck(await chooseDeck(deck, effects), { kind, fields }, effects),
});

/** Tools that add to decks, by name. */
export function addingTools(): Readonly<Record<string, Tool>> {
  const { definitions } = JSON.parse(readFileSync(path.join(packageRoot, schemaFile), 'utf8')) as {
    definitions: Readonly<Record<'Factor' | 'Claim' | 'Link' | 'Quote', Definition>>;
  };
  const { evidence: _, links: __, ...claim } = definitions.Claim.properties;
  const { place: ___, ...quote } = definitions.Quote.properties;
  const byDefault = (field: FieldSchema | undefined, fallback: string): FieldSchema => ({
    ...field,
    description: `${field?.['description']} Default: ${fallback}.`,
  });
  return {
    add_factor: adding(
      'factor',
      'Adds a factor. It takes the place of a factor with its id whose label begins with TODO.',
      { ...definitions.Factor.properties, id: byDefault(definitions.Factor.properties['id'], 'from the label') },
      ['label'],
    ),
    add_claim: adding(
      'claim',
      'Adds a claim with one quote, which is looked up in the text. It takes the place of the claim of its statement that begins with TODO.',
      {
        ...quote,
        ...claim,
        id: byDefault(claim['id'], 'from the assertion'),
        type: byDefault(claim['type'], '`descriptive`'),
        section: text('Id of the section. Default: that of the quote.'),
      },
      ['quote', 'assertion'],
    ),
    add_link: adding(
      'link',
      'Adds a causal link to a claim whose quote states it. Add its factors first.',
      {
        claim: text('Id of the claim.'),
        ...definitions.Link.properties,
        confidence: byDefault(definitions.Link.properties['confidence'], '`explicit`'),
      },
      ['claim', 'from', 'to', 'polarity', 'cue'],
    ),
  };
}
