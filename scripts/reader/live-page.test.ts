/** Places of claims in the files of a deck. */
import { expect, test } from 'vitest';
import { findDataPlaces } from './live-page.ts';

test('a claim is found by its id, behind a factor and a section of the same id, in JSON and TypeScript', () => {
  const deck = {
    file: 'deck.json',
    text: '{"factors": [{ "id": "a" }],\n "sections": [{"id": "b", "claims":\n [{"id": "a"}]}]}',
  };
  const section = {
    file: 'sections/01.ts',
    text: "export default {\n  id: 'a',\n  claims: [\n    { id: 'b', kid: 'a' },\n  ],\n};\n",
  };
  expect([...findDataPlaces(['a', 'b', 'c'], [deck])]).toEqual([
    ['a', 'deck.json:3:5'],
    ['b', 'deck.json:2:17'],
  ]);
  expect([...findDataPlaces(['b'], [deck, section])]).toEqual([['b', 'sections/01.ts:4:7']]);
});
