/** deck.schema.json is current, and says the same of a deck as `check`, by a validator of JSON Schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from '@modelcontextprotocol/server/validators/ajv';
import { expect, test } from 'vitest';
import malthus from '../data/malthus-population/deck.ts';
import alliance from '../data/north-korea-china-alliance/deck.ts';
import { schemaCommand } from '../scripts/commands/schema-command.ts';
import { nodeEffects } from '../scripts/effects.ts';
import { smallDeck } from '../scripts/fixtures/small-deck.ts';
import { deckSchema } from '../scripts/model/schema.ts';
import { deckSchemaText } from './deck-schema.ts';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
const types = ['define.ts', 'look/look-input.ts', 'model.ts'].map((file) => read(`../scripts/model/${file}`));
const text = read('../deck.schema.json');
const validate = new Ajv({ strict: true, allErrors: true }).compile(JSON.parse(text) as object);
const miniatures = '../scripts/fixtures/miniatures';
const languages = readdirSync(new URL(miniatures, import.meta.url)).filter((name) => !name.endsWith('.ts'));

test('deck.schema.json is that of the types, and `claimdeck schema` prints it', async () => {
  expect(deckSchemaText(types), 'npm run reference').toBe(text);
  const printed: string[] = [];
  await schemaCommand({}, { ...nodeEffects('/'), print: (line) => void printed.push(line) });
  expect(`${printed.join('\n')}\n`).toBe(text);
});

test.each([
  ['north-korea-china-alliance', JSON.stringify(alliance)],
  ['malthus-population', JSON.stringify(malthus)],
  ...languages.map((language) => [language, read(`${miniatures}/${language}/deck.json`)]),
] as [string, string][])('the deck %s is valid', (_, json) => {
  validate(JSON.parse(json));
  expect(validate.errors).toBeNull();
});

/** The small deck with another value at a place, given as keys and indices; without the field for `undefined`. */
function planted(place: readonly (string | number)[], value: unknown): unknown {
  const deck: unknown = structuredClone(smallDeck);
  const parent = place.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], deck);
  (parent as Record<string, unknown>)[place.at(-1)!] = value;
  return JSON.parse(JSON.stringify(deck));
}

test.each([
  ['a path of the schema', ['$schema'], '../../node_modules/claimdeck/deck.schema.json', true],
  ['a field of CSL-JSON that has no type here', ['work', 'publisher'], 'Press', true],
  ['a blank title', ['title'], ' \n', false],
  ['no outcome', ['outcome'], undefined, false],
  ['a number as a year in words', ['work', 'issued'], { 'date-parts': [['nineteen']] }, false],
  ['an unknown field', ['sections', 0, 'claims', 0, 'asertion'], 'x', false],
  ['a sign in words', ['sections', 0, 'claims', 0, 'links', 0, 'polarity'], 'raises', false],
  ['an id in capitals', ['factors', 0, 'id'], 'Trade', false],
  ['no quote', ['sections', 0, 'claims', 0, 'evidence'], [], false],
  ['a talk of no minutes', ['talks', 0, 'minutes'], 0, false],
  ['a loop with a number as id', ['loops'], [{ id: '1', title: 'L', factors: ['trade'] }], false],
  ['a place of statements without number', ['statementPlace'], 'par.', false],
  ['a contrast of three claims', ['contrasts'], [{ claims: ['c', 'c', 'c'] }], false],
])('%s: JSON Schema and check agree', (_, place, value, isValid) => {
  const deck = planted(place, value);
  expect([validate(deck), deckSchema.safeParse(deck).success]).toEqual([isValid, isValid]);
});
