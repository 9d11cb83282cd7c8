import { expect, test } from 'vitest';
import { readMap } from '../read-map.ts';

async function read(graph: string, map?: string) {
  const read = await readMap(
    [{ file: 'x.gexf', bytes: Buffer.from(`<?xml version="1.0"?><gexf version="1.3">\n${graph}</gexf>`) }],
    { map },
  );
  return read.ok
    ? { ...read.value, links: read.value.links.map((l) => [l.from, l.polarity, l.to].join(' ')) }
    : read.diagnostics.map((d) => `${d.code} ${d.path}`);
}

const nodes = '<nodes><node id="a" label="Fear"/><node id="b" label="War"/></nodes>';

test('GEXF: attributes with defaults, types of edges, nodes within nodes', async () => {
  const map = await read(`<graph defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="Description" type="string"/></attributes>
<attributes class="edge"><attribute id="0" title="Polarity" type="string"><default>+</default></attribute></attributes>
<nodes><node id="a" label="Fear"><attvalues><attvalue for="0" value="Of others."/></attvalues>
<nodes><node id="c" label="Panic"/></nodes></node><node id="b" label="War"/></nodes>
<edges><edge id="0" source="a" target="b" weight="2.0"/>
<edge id="1" source="b" target="c" type="mutual"><attvalues><attvalue for="0" value="-"/></attvalues></edge>
<edge id="2" source="a" target="c" type="undirected"/></edges></graph>`);
  expect(map).toMatchObject({
    factors: [
      { name: 'Fear', label: 'Fear', description: 'Of others.' },
      { name: 'Panic', label: 'Panic', group: 'Fear' },
      { name: 'War', label: 'War' },
    ],
    links: ['Fear + War', 'War - Panic', 'Panic - War'],
    rejects: [{ code: 'E_LINKS_DIRECTION', place: 'line 9' }],
  });
});

test.each([
  ['labels', '<edge source="a" target="b" label="+"/><edge source="b" target="a" label="-"/>'],
  ['kinds', '<edge source="a" target="b" kind="increases"/><edge source="b" target="a" kind="decreases"/>'],
  ['weights below 0', '<edge source="a" target="b" weight="0.5"/><edge source="b" target="a" weight="-1"/>'],
])('%s of GEXF are signs', async (_, edges) => {
  const map = await read(`<graph defaultedgetype="directed">${nodes}<edges>${edges}</edges></graph>`);
  expect(map).toMatchObject({ links: ['Fear + War', 'War - Fear'], rejects: [] });
});

test('edges of GEXF are undirected by default, weights may be counts', async () => {
  const map = await read(`<graph>${nodes}<edges><edge source="a" target="b" weight="2"/></edges></graph>`);
  expect(map).toMatchObject({ rejects: [{ code: 'E_LINKS_POLARITY' }, { code: 'E_LINKS_DIRECTION' }] });
  expect(await read(`<graph>${nodes}</graph>`)).toEqual(['E_IMPORT_EMPTY ']);
});

test('several graphs in GEXF are several maps, each with its own ids', async () => {
  const graph = (id: string, label: string, sign: string) =>
    `<graph id="${id}" defaultedgetype="directed"><nodes><node id="a" label="${label}"/><node id="b" label="War"/></nodes>
<edges><edge source="a" target="b" label="${sign}"/></edges></graph>`;
  const both = graph('One', 'Fear', '+') + graph('Two', 'Trade', '-');
  expect(await read(both)).toEqual(['E_LINKS_MAPS column map']);
  expect(await read(both, 'One')).toMatchObject({ links: ['Fear + War'] });
  expect(await read(both, 'Two')).toMatchObject({ links: ['Trade - War'] });
  expect(await read(`${graph('One', 'Fear', '+')}<graph>${nodes}</graph>`)).toMatchObject({ links: ['Fear + War'] });
});

test('an id of two nodes is an error: the edges could be those of either', async () => {
  const twice = '<nodes><node id="a" label="Fear"/><node id="b" label="War"/>\n<node id="a" label="Trade"/></nodes>';
  const edges = '<edges><edge source="a" target="b" label="+"/></edges>';
  expect(await read(`<graph defaultedgetype="directed">${twice}${edges}</graph>`)).toEqual(['E_IMPORT_SYNTAX line 3']);
});
