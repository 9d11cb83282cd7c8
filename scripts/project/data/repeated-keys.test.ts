/** Keys that stand twice in one object of JSON or of a module. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { smallDeck, smallSource } from '../../fixtures/small-deck.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { loadModel } from './load-deck.ts';
import { hasRepeatedKeys, repeatedKeyFaults } from './repeated-keys.ts';

const found = async (file: string, text: string) =>
  (await repeatedKeyFaults(file, text)).map(({ code, path, actual }) => [code, path, actual]);

test('JSON: each repeated key, with its lines', async () => {
  const text = '{\n  "a": { "b": 1, "c": [{ "b": "}", "b": 2 }] },\n  "b": "\\" : {",\r\n  "a": 3,\n  "a": 4\n}\n';
  expect(await found('deck.json', text)).toEqual([
    ['E_DATA_KEY_TWICE', 'line 2', '`b` at lines 2 and 2'],
    ['E_DATA_KEY_TWICE', 'line 4', '`a` at lines 2 and 4'],
    ['E_DATA_KEY_TWICE', 'line 5', '`a` at lines 4 and 5'],
  ]);
});

test('JSON of any value has none, and one that is repeated is found', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(hasRepeatedKeys(text)).toBe(false);
      const again = JSON.stringify(Object.keys(value).at(-1));
      expect(hasRepeatedKeys(`${text.slice(0, -1)},${again}:0}`)).toBe(true);
    }),
  );
});

const section = `
import { type Claim, claim } from 'claimdeck'; // { a: 1, a: 2 }
type Side = { from: string; from: string };
const isLong = true;
const pattern = /["{]/;
const named = isLong ? pattern : pattern, other = isLong ? pattern : 1;
const quote = \`{ a: "x", a: \${{ a: 'y' }.a} }\`;
export default {
  id: 'a',
  claims: [{ ...named, id: 'x', ['id']: 1, 'notes': '{', links: [], links: [{ from: 'a', "from": 'b' }] }],
  'id': quote,
};
`;

test('a module: properties of objects alone', async () => {
  expect(await found('a.ts', section)).toEqual([
    ['E_DATA_KEY_TWICE', 'line 11', '`id` at lines 9 and 11'],
    ['E_DATA_KEY_TWICE', 'line 10', '`links` at lines 10 and 10'],
    ['E_DATA_KEY_TWICE', 'line 10', '`from` at lines 10 and 10'],
  ]);
  expect(
    await found('a.ts', section.replace('links: [], ', '').replace('"from"', 'to').replace("  'id':", '  key:')),
  ).toEqual([]);
});

test('a deck is refused for each file with such a key, and its other errors are told as well', async () => {
  const effects = nodeEffects(temporaryFolder());
  await effects.write('data/d/source.txt', smallSource);
  const json = JSON.stringify({ ...smallDeck, factors: [...smallDeck.factors, smallDeck.factors[0]] }, null, 2);
  await effects.write('data/d/deck.json', json.replace('"title"', '"title": "Other",\n  "title"'));
  await effects.write('data/d/talks/five.json', '{ "id": "five", "title": "Five", "minutes": 5, "minutes": 6 }');
  expect((await loadModel('d', effects)).diagnostics.map(({ code, file, path }) => [code, file, path])).toEqual([
    ['E_DATA_KEY_TWICE', 'data/d/deck.json', 'line 3'],
    ['E_DATA_KEY_TWICE', 'data/d/talks/five.json', 'line 1'],
    ['E_ID_DUPLICATE', 'data/d/deck.json', 'factors[2].id'],
  ]);
  await effects.remove('data/d/deck.json');
  await effects.remove('data/d/talks');
  await effects.write('data/d/factors.ts', 'export const factors = [{ id: "a", id: "b", label: "B" }];\n');
  await effects.write('data/d/sections/a.ts', 'export default { id: "a", id: "b" };\n');
  await effects.write('data/d/deck.ts', 'export default {\n  title: "A",\n  title: "B",\n};\n');
  expect(
    (await loadModel('d', effects)).diagnostics.filter(({ code }) => code === 'E_DATA_KEY_TWICE').map((d) => d.file),
  ).toEqual(['data/d/deck.ts', 'data/d/factors.ts', 'data/d/sections/a.ts']);
});
