import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rewriteJson } from './rewrite-json.ts';

const deck = `{
  "title": "Bread",
  "factors": [
    { "id": "rain", "label": "Rain" },
    { "id": "price", "label": "Price",   "kind": "market" }
  ],
  "claims": [
    {
      "id": "a",
      "minutes": 1.0,
      "links": []
    }
  ],
  "talks": []
}
`;

test('entries and items that stay keep their characters; new ones have the form of their neighbours', () => {
  const value = {
    title: 'Bread and war',
    factors: [
      { id: 'war', label: 'War' },
      { id: 'price', label: 'Price of bread', kind: 'market' },
      { id: 'rain', label: 'Rain', plural: true },
    ],
    claims: [{ id: 'a', minutes: 1, notes: 'Say it.', links: [{ from: 'rain' }] }],
    talks: [],
    votes: [{ from: 'rain', to: 'price' }],
  };
  expect(rewriteJson(deck, value)).toBe(`{
  "title": "Bread and war",
  "factors": [
    { "id": "war", "label": "War" },
    { "id": "price", "label": "Price of bread",   "kind": "market" },
    { "id": "rain", "label": "Rain", "plural": true }
  ],
  "claims": [
    {
      "id": "a",
      "minutes": 1.0,
      "notes": "Say it.",
      "links": [
        {
          "from": "rain"
        }
      ]
    }
  ],
  "talks": [],
  "votes": [
    {
      "from": "rain",
      "to": "price"
    }
  ]
}
`);
});

test('what is gone leaves no gap', () => {
  const { title, ...rest } = JSON.parse(deck) as Record<string, unknown> & { factors: unknown[] };
  expect(title).toBe('Bread');
  expect(rewriteJson(deck, { ...rest, factors: rest.factors.slice(0, 1) })).toBe(
    deck
      .replace('  "title": "Bread",\n', '')
      .replace(',\n    { "id": "price", "label": "Price",   "kind": "market" }', ''),
  );
});

const value = fc.jsonValue({ maxDepth: 4 });

test('JSON.parse gives the new value, with its keys in their order; an equal value changes no character', () => {
  fc.assert(
    fc.property(value, value, fc.constantFrom(0, 2, '\t'), (before, after, indent) => {
      const json = JSON.stringify([before, { b: before, a: after }], null, indent);
      const target = [after, { a: after, c: before, b: [before, before] }];
      expect(JSON.stringify(JSON.parse(rewriteJson(json, target)))).toBe(JSON.stringify(target));
      expect(rewriteJson(json, JSON.parse(json))).toBe(json);
    }),
  );
});
