import { expect, test } from 'vitest';
import { readMap } from '../read-map.ts';

const expected = {
  factors: [
    { name: 'Fish', label: 'Fish', description: 'In the lake.', group: 'Nature' },
    { name: 'Pollution', label: 'Pollution' },
    { name: 'Income', label: 'Income' },
  ],
  links: [
    ['Fish', '+', 'Income', undefined],
    ['Pollution', '-', 'Fish', 'By the river.'],
    ['Pollution', '-', 'Income', undefined],
    ['Income', '?', 'Fish', undefined],
  ],
};

async function read(text: string) {
  const read = await readMap([{ file: 'x', bytes: Buffer.from(text) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const { factors, links, rejects } = read.value;
  return {
    map: { factors, links: links.map((l) => [l.from, l.polarity, l.to, l.note]) },
    rejects: rejects.map((r) => `${r.code} ${r.place}`),
  };
}

test('XML of MentalModeler: concepts with notes and groups, influences as numbers and as marks', async () => {
  const field = (name: string, value: string) => `<${name} ><![CDATA[${value}]]></${name}>`;
  const relationship = (id: string, influence: string, notes = '') =>
    `<relationship >${field('id', id)}${field('notes', notes)}${field('influence', influence)}</relationship>`;
  const concept = (id: string, name: string, relationships: string, notes = '', group = '1') =>
    `<concept >${field('id', id)}${field('name', name)}${field('notes', notes)}${field('group', group)}<relationships >${relationships}</relationships></concept>`;
  const { map, rejects } = await read(`<?xml version="1.0" encoding="UTF-8"?>
<mentalmodeler ><groupNames ><groupName index="0"><![CDATA[Nature]]></groupName><groupName index="1"></groupName></groupNames>
<concepts >${concept('1', 'Fish', relationship('3', '0.62'), 'In the lake.', '0')}
${concept('2', 'Pollution', relationship('1', 'L-', 'By the river.') + relationship('3', '-1'))}
${concept('3', 'Income', relationship('1', '0') + relationship('2', ''))}
</concepts><scenarios ><scenario ><concepts >${concept('9', 'Plan', '')}</concepts></scenario></scenarios></mentalmodeler>`);
  expect(map).toEqual(expected);
  expect(rejects).toEqual(['E_LINKS_POLARITY line 5']);
});

test('JSON of MentalModeler', async () => {
  const { map, rejects } = await read(
    JSON.stringify({
      groupNames: { 0: 'Nature', 1: '' },
      concepts: [
        { id: '1', name: 'Fish', notes: 'In the lake.', group: '0', relationships: [{ id: '3', influence: '0.62' }] },
        {
          ...{ id: '2', name: 'Pollution', notes: '', group: '1' },
          relationships: [
            { id: '1', influence: 'H-', notes: 'By the river.' },
            { id: '3', influence: -1 },
          ],
        },
        {
          ...{ id: '3', name: 'Income', group: '1' },
          relationships: [
            { id: '1', influence: '0' },
            { id: '2', influence: '' },
          ],
        },
      ],
    }),
  );
  expect(map).toEqual(expected);
  expect(rejects).toEqual(['E_LINKS_POLARITY concepts[2].relationships[1]']);
});
