import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editJson, type ListEdit } from './edit-json.ts';

const append = (list: ListEdit['list'], index: number, value: unknown): ListEdit => ({
  list,
  index,
  value,
  replaces: false,
});

test.each([
  [
    'several lines',
    '{\n  "a": [\n    {\n      "id": 1\n    }\n  ]\n}\n',
    '{\n  "a": [\n    {\n      "id": 1\n    },\n    {\n      "id": 2\n    }\n  ]\n}\n',
  ],
  [
    'tabs',
    '{\n\t"a": [\n\t\t{\n\t\t\t"id": 1\n\t\t}\n\t]\n}',
    '{\n\t"a": [\n\t\t{\n\t\t\t"id": 1\n\t\t},\n\t\t{\n\t\t\t"id": 2\n\t\t}\n\t]\n}',
  ],
  [
    'an object a line',
    '{\n  "a": [\n    { "id": 1 }\n  ]\n}',
    '{\n  "a": [\n    { "id": 1 },\n    { "id": 2 }\n  ]\n}',
  ],
  ['a list on a line', '{\n  "a": [{"id": 1}]\n}', '{\n  "a": [{"id": 1}, {"id":2}]\n}'],
  ['no white space', '{"b":"]","a":[{"id":1}]}', '{"b":"]","a":[{"id":1},{"id":2}]}'],
  [
    'a byte order mark and CRLF',
    '\uFEFF{\r\n  "a": [\r\n    {\r\n      "id": 1\r\n    }\r\n  ]\r\n}\r\n',
    '\uFEFF{\r\n  "a": [\r\n    {\r\n      "id": 1\r\n    },\r\n    {\r\n      "id": 2\r\n    }\r\n  ]\r\n}\r\n',
  ],
])('a value is added in the form of its neighbour: %s', (_, json, expected) => {
  expect(editJson(json, append(['a'], 1, { id: 2 }))).toBe(expected);
});

test('a value of an empty list is on lines of its own, unless the object around it is on one line', () => {
  expect(editJson('{\n  "a": {\n    "b": []\n  }\n}', append(['a', 'b'], 0, { id: 2 }))).toBe(
    '{\n  "a": {\n    "b": [\n      {\n        "id": 2\n      }\n    ]\n  }\n}',
  );
  expect(editJson('{\n  "a": { "b": [ ] }\n}', append(['a', 'b'], 0, { id: [2, {}] }))).toBe(
    '{\n  "a": { "b": [{ "id": [2, {}] }] }\n}',
  );
});

test('a value is put before others, and takes the place of one', () => {
  const json = '{\n  "a": [\n    { "id": 1 },\n    { "id": 3 }\n  ],\n  "n": 1.0\n}';
  expect(editJson(json, append(['a'], 1, { id: 2 }))).toBe(
    '{\n  "a": [\n    { "id": 1 },\n    { "id": 2 },\n    { "id": 3 }\n  ],\n  "n": 1.0\n}',
  );
  expect(editJson(json, { list: ['a'], index: 0, value: { id: 2 }, replaces: true })).toBe(
    '{\n  "a": [\n    { "id": 2 },\n    { "id": 3 }\n  ],\n  "n": 1.0\n}',
  );
});

const document = fc.record({
  '"\\]': fc.jsonValue(),
  list: fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 4 }),
  after: fc.jsonValue({ maxDepth: 2 }),
});

test('JSON.parse gives the changed list and all else as it was; every other character stays', () => {
  fc.assert(
    fc.property(
      document,
      fc.jsonValue({ maxDepth: 2 }),
      fc.nat(4),
      fc.boolean(),
      fc.constantFrom(0, 2, '\t'),
      (deck, value, at, wantsReplaced, indent) => {
        const data = [1, deck];
        const json = JSON.stringify(data, null, indent);
        const index = Math.min(at, deck.list.length);
        const replaces = wantsReplaced && index < deck.list.length;
        const edited = editJson(json, { list: [1, 'list'], index, value, replaces });
        const list = deck.list.toSpliced(index, replaces ? 1 : 0, value);
        expect(JSON.parse(edited)).toEqual(JSON.parse(JSON.stringify([1, { ...deck, list }])));
        // JSON.stringify prints one value a line: the text with the value is that of the changed data.
        if (indent !== 0 && typeof value === 'object' && value && Object.keys(value).length > 0 && deck.list.length > 0)
          expect(edited.replace(/\s/gu, '')).toBe(JSON.stringify([1, { ...deck, list }]).replace(/\s/gu, ''));
      },
    ),
  );
});
