import { expect, test } from 'vitest';
import { readMap } from './read-map.ts';

const read = (data: unknown) =>
  readMap([{ file: 'map.json', bytes: Buffer.from(typeof data === 'string' ? data : JSON.stringify(data)) }]);
const mapOf = async (data: unknown) => {
  const checked = await read(data);
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
  return checked.value;
};

test('an export of a project: ids, attributes, both ways, low poles, loops', async () => {
  const map = await mapOf({
    elements: [
      { _id: 'elem-1', attributes: { label: 'Trust', 'element type': 'Stock', description: 'In others.' } },
      { _id: 'elem-2', attributes: { label: 'Trade' } },
      { _id: 'elem-3', attributes: { label: 'Alone' } },
    ],
    connections: [
      { from: 'elem-1', to: 'elem-2', direction: 'mutual', attributes: { 'connection type': '-+' } },
      { from: 'elem-2', to: 'elem-1', direction: 'undirected', attributes: { 'connection type': '+' } },
      { from: 'elem-2', to: 'elem-1', direction: 'directed', attributes: { 'connection type': 'causes' } },
      { from: 'elem-2', direction: 'directed', attributes: { 'connection type': '+' } },
    ],
    loops: [{}],
  });
  expect(map.links.map((l) => [l.from, l.polarity, l.to, l.lowPole])).toEqual([
    ['Trust', '-', 'Trade', true],
    ['Trade', '-', 'Trust', undefined],
  ]);
  expect(map.factors).toEqual([
    { name: 'Trust', label: 'Trust', description: 'In others.', group: 'Stock' },
    { name: 'Trade', label: 'Trade' },
    { name: 'Alone', label: 'Alone' },
  ]);
  expect(map.rejects.map((r) => `${r.code} ${r.place}`)).toEqual([
    'E_LINKS_DIRECTION connections[1]',
    'E_LINKS_POLARITY connections[2]',
    'E_LINKS_FACTOR connections[3]',
  ]);
  expect(map.leftOut).toEqual(['loops']);
});

test('a blueprint: labels in place of ids', async () => {
  const map = await mapOf({
    elements: [{ label: 'A', type: 'Actor' }],
    connections: [{ from: 'A', to: 'B', type: 'Same' }],
  });
  expect(map.links.map((l) => [l.from, l.polarity, l.to])).toEqual([['A', '+', 'B']]);
  expect(map.factors.map((f) => [f.name, f.group])).toEqual([
    ['A', 'Actor'],
    ['B', undefined],
  ]);
});

test('fields of connections are columns; elements of the same label are told apart by their ids', async () => {
  const map = await mapOf({
    elements: [
      { id: 'a', label: 'Trust' },
      { id: 'b', label: 'Trust' },
    ],
    connections: [
      { from: 'a', to: 'b', type: '--', Quote: 'q', cue: 'c', 'Low pole': 'distrust', 'Denied by': 'D', tags: ['x'] },
      { from: 'b', to: 'a', type: 'causes', _id: 'conn-1', updated_at: '2026', Strength: 3 },
    ],
  });
  expect(map.links).toMatchObject([
    {
      ...{ from: 'Trust (a)', to: 'Trust (b)', polarity: '+', quote: 'q', cue: 'c' },
      ...{ lowPole: 'distrust', deniedBy: 'D' },
    },
  ]);
  expect(map.factors.map((f) => f.label)).toEqual(['Trust', 'Trust']);
  expect(map.leftOut).toEqual(['strength']);
});

test.each([
  ['cut off', '{"elements":[],\n"connections":[{"from"', 'E_IMPORT_SYNTAX line 2'],
  ['without connections', '{"elements":[],"connections":{}}', 'E_IMPORT_EMPTY '],
  ['of another kind', '[1, 2]', 'E_IMPORT_FORMAT '],
])('a file that is %s is told', async (_, text, expected) => {
  const { diagnostics } = await read(text);
  expect(diagnostics.map((d) => `${d.code} ${d.path}`)).toEqual([expected]);
});

test('a file beyond all bounds is not read', async () => {
  const { diagnostics } = await readMap([{ file: 'x.csv', bytes: new Uint8Array(100_000_001) }]);
  expect(diagnostics.map((d) => d.code)).toEqual(['E_IMPORT_SIZE']);
});
