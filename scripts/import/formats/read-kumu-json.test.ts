import { expect, test } from 'vitest';
import { readMap } from '../read-map.ts';

const fileOf = (file: string, data: unknown) => ({
  ...{ file, bytes: Buffer.from(typeof data === 'string' ? data : JSON.stringify(data)) },
});
const read = (data: unknown) => readMap([fileOf('map.json', data)]);
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
    { name: 'Trust', label: 'Trust', key: 'elem-1', description: 'In others.', group: 'Stock' },
    { name: 'Trade', label: 'Trade', key: 'elem-2' },
    { name: 'Alone', label: 'Alone', key: 'elem-3' },
  ]);
  expect(map.rejects.map((r) => `${r.code} ${r.place}`)).toEqual([
    'E_LINKS_DIRECTION connections[1]',
    'E_LINKS_POLARITY connections[2]',
    'E_LINKS_FACTOR connections[3]',
  ]);
  expect(map.leftOut).toEqual(['loops (they are found anew)']);
});

test('a field of a connection may be true or false', async () => {
  const connection = (to: string, denied: boolean) => ({ from: 'A', to, type: '+', attributes: { Denied: denied } });
  const map = await mapOf({ elements: [{ label: 'A' }], connections: [connection('B', true), connection('C', false)] });
  expect(map.links.map((l) => [l.to, l.denied])).toEqual([
    ['B', true],
    ['C', undefined],
  ]);
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

const project = {
  elements: ['Trust', 'Trade', 'War'].map((label) => ({ _id: `elem-${label}`, attributes: { label } })),
  connections: [
    { _id: 'conn-1', from: 'elem-Trust', to: 'elem-Trade', attributes: { 'connection type': '+' } },
    { _id: 'conn-2', from: 'elem-War', to: 'elem-Trust', attributes: { 'connection type': '-' } },
  ],
  maps: [
    {
      name: 'Peace',
      elements: [{ _id: 'item-1', element: 'elem-Trust' }, 'elem-Trade'],
      connections: [{ _id: 'item-2', connection: 'conn-1' }],
    },
    { name: 'War', elements: [{ _id: 'elem-War' }, { id: 'elem-Trust' }], connections: ['conn-2'] },
    { name: 'Draft', connections: [] },
  ],
};

test('several maps of a project are told, and one can be chosen with its elements', async () => {
  const { diagnostics } = await read(project);
  expect(diagnostics).toMatchObject([
    { code: 'E_LINKS_MAPS', path: 'maps', actual: 'Peace, War', expected: '--map Peace | War' },
  ]);
  const chosen = await readMap([fileOf('map.json', project)], { map: 'War' });
  expect(chosen.ok && chosen.value).toMatchObject({
    factors: [{ name: 'Trust' }, { name: 'War' }],
    links: [{ from: 'War', to: 'Trust', polarity: '-', place: 'connections[1]' }],
    leftOut: ['maps (their positions and views)'],
  });
  const wrong = await readMap([fileOf('map.json', project)], { map: 'Draft' });
  expect(wrong.diagnostics.map((d) => `${d.code} ${d.actual}`)).toEqual(['E_LINKS_MAPS Draft']);
});

test('a table of rejects completes the map: corrected links take the places of theirs', async () => {
  const map = {
    elements: [
      { _id: 'e1', label: 'Trust', type: 'Stock' },
      { _id: 'e2', label: 'Trade' },
      { _id: 'e3', label: 'Alone' },
    ],
    connections: [
      { from: 'e1', to: 'e2', type: '+', quote: 'Trust makes trade.' },
      { from: 'e2', to: 'e1', type: 'causes' },
      { from: 'e1', to: 'e1', type: '+' },
    ],
  };
  const first = await mapOf(map);
  expect(first.rejects.map((r) => r.cells)).toEqual([['Trade', 'Trust', 'causes', '']]);
  const filled = 'from,to,polarity,quote,place,code,reason\nTrade,Trust,-,Trade ends trust.,connections[1],E,r\n';
  const both = await readMap([fileOf('filled.csv', filled), fileOf('map.json', map)]);
  expect(both.ok && both.value).toMatchObject({ rejects: [], leftOut: [] });
  expect(both.ok && both.value.links.map((l) => [l.from, l.polarity, l.to, l.place, l.quote])).toEqual([
    ['Trust', '+', 'Trade', 'connections[0]', 'Trust makes trade.'],
    ['Trust', '+', 'Trust', 'connections[2]', undefined],
    ['Trade', '-', 'Trust', 'line 2', 'Trade ends trust.'],
  ]);
  expect(both.ok && both.value.factors.map((f) => [f.name, f.group])).toEqual([
    ['Trust', 'Stock'],
    ['Trade', undefined],
    ['Alone', undefined],
  ]);
});

test('a link of a map that was changed since its rejects were written stays', async () => {
  const table = 'from,to,polarity,quote\nFear,War,+,\nHonor,War,+,\nA,B,+,\n';
  const filled =
    'from,to,polarity,quote,place,code,reason\nFear,Peace,-,q,line 2,E,r\nHonour,War,+,q,line 3,E,r\nC,D,+,q,line 4,E,r\n';
  const both = await readMap([fileOf('map.csv', table), fileOf('filled.csv', filled)]);
  expect(both.ok && both.value.links.map((l) => `${l.from} ${l.to}`)).toEqual([
    ...['A B', 'Fear Peace', 'Honour War', 'C D'],
  ]);
  expect(both.ok && both.value.factors.map((f) => f.name)).not.toContain('Honor');
});

test('a field may have any name', async () => {
  const elements = '[{"label": "Trust"}, {"label": "Trade"}]';
  const connections =
    '[{"from": "Trade", "to": "Trust", "polarity": "+", "__proto__": "x", "constructor": "y", "toString": "z"}]';
  const map = await mapOf(`{"elements": ${elements}, "connections": ${connections}}`);
  expect(map.links.map((l) => [l.from, l.polarity, l.to])).toEqual([['Trade', '+', 'Trust']]);
});
