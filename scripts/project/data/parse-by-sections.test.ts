/** A deck parsed section by section is what `JSON.parse` gives, or it is left to be parsed as a whole. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBySections } from './parse-by-sections.ts';

/** The value of a text given in parts of some bytes; `undefined` where the whole is to be parsed. */
async function parsed(text: string, partLength = 12) {
  const bytes = new TextEncoder().encode(text);
  async function* parts() {
    for (let at = 0; at < bytes.length; at += partLength) yield bytes.subarray(at, at + partLength);
  }
  return parseBySections(parts());
}

const deck = {
  title: 'Ä “deck” ○ 😀',
  sections: [
    { id: 'a', heading: '  },\n  {', claims: [{ id: 'x', evidence: [{ quote: 'x' }], links: [] }] },
    { id: 'b', claims: [] },
    { id: 'c', claims: [{ id: 'y', sections: [] }] },
  ],
  talks: [{ id: 'first', sections: ['a'] }, { id: 'second' }],
};

test('a printed deck has the value of the whole text, with the order of its keys', async () => {
  for (const indent of [1, 2, 4, '\t']) {
    const text = `${JSON.stringify(deck, undefined, indent)}\n`;
    expect(JSON.stringify(await parsed(text))).toBe(JSON.stringify(deck));
    expect(JSON.stringify(await parsed(`\uFEFF${text}`))).toBe(JSON.stringify(deck));
  }
});

test('parts end anywhere behind the first key, and sections have any values', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 12, max: 90 }),
      async (sections, partLength) => {
        const text = JSON.stringify({ title: 't', sections, method: 'm' }, undefined, 2);
        expect(await parsed(text, partLength)).toEqual(JSON.parse(text));
      },
    ),
    { numRuns: 200 },
  );
});

test('what is printed otherwise is left to the whole text', async () => {
  const text = JSON.stringify(deck, undefined, 2);
  expect(await parsed(JSON.stringify(deck))).toBeUndefined();
  expect(await parsed(text.replaceAll('\n', '\r\n'))).toBeUndefined();
  expect(await parsed(JSON.stringify({ title: 't', sections: [] }, undefined, 2))).toBeUndefined();
  expect(await parsed(JSON.stringify([deck], undefined, 2))).toBeUndefined();
  const long = JSON.stringify({ ...deck, title: ' '.repeat(10_000_000) }, undefined, 2);
  expect(await parsed(long, 1_000_000)).toBeUndefined();
  expect(await parsed(text.replace('"id": "y"', '"id": "x", "id": "y"'))).toBeUndefined();
  expect(await parsed(text.replace('"id": "second"', '"id": "x", "id": "second"'))).toBeUndefined();
  for (const list of ['[]', '[1]', '{}', 'null'])
    expect(await parsed(text.replace(/\}$/u, `,"sections": ${list}}`)), list).toBeUndefined();
});

test('what is no JSON throws', async () => {
  const text = JSON.stringify(deck, undefined, 2);
  await expect(parsed(text.slice(0, -2))).rejects.toThrow(SyntaxError);
  await expect(parsed(text.replace('"id": "b"', '"id": b'))).rejects.toThrow(SyntaxError);
});
