/** The packed texts were written by lz-string 1.5.0, `compressToUTF16`. */
import { expect, test } from 'vitest';
import { unpackLzString } from '../decode/unpack-lz-string.ts';
import { readMap } from '../read-map.ts';

async function read(text: string) {
  const read = await readMap([{ file: 'x.prsm', bytes: Buffer.from(text) }]);
  if (!read.ok) return read.diagnostics.map((d) => `${d.code} ${d.path}`);
  const { factors, links, rejects } = read.value;
  return {
    factors,
    links: links.map((l) => [l.from, l.polarity, l.to, ...(l.note === undefined ? [] : [l.note])].join(' ')),
    rejects: rejects.map((r) => `${r.code} ${r.place}`),
  };
}

const arrows = (to: boolean, from: boolean) => ({ to: { enabled: to, type: 'vee' }, from: { enabled: from } });
const styles = {
  nodes: { group0: { groupLabel: 'Sample' }, group1: { groupLabel: 'Emotions' } },
  edges: {
    edge0: { groupLabel: '+ve' },
    edge1: { groupLabel: 'Negative influence' },
    edge2: { groupLabel: 'Sample' },
    edge3: { groupLabel: 'Negative feelings' },
  },
};
const nodes = [
  {
    id: '1',
    label: 'Fear of\nothers',
    grp: 'group1',
    note: { ops: [{ insert: 'Of the' }, { insert: 'neighbours.' }] },
  },
  { id: '2', label: 'War', grp: 'group0', note: 'Armed.' },
  { id: '3', label: 'Trade' },
];

test('a map of PRSM: the sign is the label of a link, else its style in the legend', async () => {
  const edges = [
    { from: '1', to: '2', grp: 'edge0', arrows: arrows(true, false), note: 'Always.' },
    { from: '3', to: '2', grp: 'edge1' },
    { from: '2', to: '3', grp: 'edge0', label: '-', arrows: 'to' },
    { from: '2', to: '1', grp: 'edge0', arrows: arrows(false, true) },
    { from: '1', to: '3', grp: 'edge1', label: 'often', arrows: arrows(true, true) },
    { from: '1', to: '3', grp: 'edge0', arrows: arrows(false, false) },
    { from: '1', to: '3', grp: 'edge2' },
    { from: '1', to: '3', grp: 'edge3' },
  ];
  expect(await read(JSON.stringify({ lastNodeSample: 'group0', styles, nodes, edges }))).toEqual({
    factors: [
      { name: 'Fear of others', label: 'Fear of others', description: 'Of the\nneighbours.', group: 'Emotions' },
      { name: 'War', label: 'War', description: 'Armed.' },
      { name: 'Trade', label: 'Trade' },
    ],
    links: [
      'Fear of others + War Always.',
      'Trade - War',
      'War - Trade',
      'Fear of others + War',
      'Fear of others - Trade',
      'Trade - Fear of others',
    ],
    rejects: ['E_LINKS_DIRECTION edges[5]', 'E_LINKS_POLARITY edges[6]', 'E_LINKS_POLARITY edges[7]'],
  });
});

const packed =
  '\u1be1\u082d\u412c\u0d00\u1723\u483e\u6033\u016c\u0670\u40d6\u0059\u42b0\u0301\u0059\u4047\u0222\u5dd0\u00e2\u003a\u0821\u6db1\u2541\u01d5\u2029\u3270\u4833\u6ba0\u4024\u3166\u07e0\u0c65\u0249\u0820\u5f5a\u6edc\u45a6\u0665\u0f34\u203d\u235e\u204e\u41aa\u1282\u563d\u2021\u4dea\u3210\u0883\u00af\u5563\u3ad1\u3e21\u551a\u72a0\u0020';

test('a packed map of PRSM', async () => {
  expect(await read(packed)).toEqual({
    factors: [
      { name: 'Fear', label: 'Fear' },
      { name: 'War', label: 'War' },
    ],
    links: ['Fear + War'],
    rejects: [],
  });
});

test('a packed map that is cut off, and one of unknown codes', async () => {
  expect(await read(packed.slice(0, 40))).toEqual(['E_IMPORT_SYNTAX line 1']);
  expect(await read(`${packed.slice(0, 12)}\u801f\u801f\u801f`)).toEqual(['E_IMPORT_SYNTAX line 1']);
});

test.each([
  ['', '\u2020\u0020'],
  ['日本語 — ça', '\u5514\u6889\u66af\u1530\u0261\u2030\u21ee\u0884\u0020\u0020'],
  [
    'a'.repeat(1000),
    '\u10e6\u5f39\u2ebd\u5fe3\u0a92\u2d7b\u6906\u5eef\u3c1e\u0634\u38b3\u25be\u22ea\u5773\u36da\u3120\u0020',
  ],
])('lz-string: %j', (text, packedText) => {
  expect(unpackLzString({ file: 'x', text: packedText })).toBe(text);
});
