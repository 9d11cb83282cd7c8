import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SignedGraph, toDot, toGraphml, toLinksCsv, toYedGraphml } from '../../analysis/index.ts';
import { factorIndices } from '../../analysis/indices.ts';
import { toMermaid } from '../../emit/index.ts';
import { hostileGraph, hostileNames } from '../../fixtures/hostile-graph.ts';
import { readGraph } from '../../fixtures/read-graph.ts';
import { linkId } from '../../model/index.ts';

const graphOf = async (text: string) => {
  const checked = await readGraph(text);
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
  return checked.value;
};
const linksOf = async (text: string) => (await graphOf(text)).links.map((l) => `${l.from} ${l.polarity} ${l.to}`);
const faults = async (text: string) => (await readGraph(text)).diagnostics.map((d) => `${d.code} ${d.path}`);

const writers = {
  GraphML: (graph: SignedGraph) => toGraphml(graph, factorIndices(graph)),
  yEd: (graph: SignedGraph) => toYedGraphml(graph, factorIndices(graph)),
  DOT: toDot,
  CSV: toLinksCsv,
} as const;
/** Writes labels on one line, without space around them. */
const writeMermaid = (graph: SignedGraph) => toMermaid(graph, undefined);

const name = fc
  .string({ unit: fc.constantFrom(...'ab"\'\\&<>;,{}[]|\n %:-=#国𝒳é'), minLength: 1, maxLength: 8 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const randomGraph = fc
  .uniqueArray(name, { minLength: 1, maxLength: 8 })
  .chain((names) =>
    fc.tuple(
      fc.constant(names),
      fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.constantFrom('+', '-', '?')), {
        minLength: 1,
        maxLength: 15,
        selector: (cells) => JSON.stringify(cells),
      }),
    ),
  )
  .map(([names, rows]): SignedGraph => {
    const links = rows.map(([from, to, polarity]) => ({
      id: linkId(from, to, polarity),
      from,
      to,
      polarity,
      claims: [],
    }));
    const used = new Set(links.flatMap((l) => [l.from, l.to]));
    return { factors: names.filter((n) => used.has(n)).map((n) => ({ id: n, label: n })), links };
  });
const sorted = ({ factors, links }: SignedGraph) => ({
  factors: [...factors].sort((a, b) => (a.id < b.id ? -1 : 1)),
  links,
});

const lineGraph = randomGraph.filter(({ factors }) => {
  const shown = factors.map((f) => f.label.replace(/\s+/gu, ' '));
  return factors.every((f, i) => f.label === shown[i]);
});

test('a map as Mermaid is read as it was written: 200 random maps', async () => {
  await fc.assert(
    fc.asyncProperty(lineGraph, async (graph) => {
      expect(sorted(await graphOf(writeMermaid(graph)))).toEqual(sorted(graph));
    }),
    { numRuns: 200, seed: 20 },
  );
});

test.each(Object.entries(writers))('%s is read as it was written: 200 random maps', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(randomGraph, async (graph) => {
      expect(sorted(await graphOf(write(graph)))).toEqual(sorted(graph));
    }),
    { numRuns: 200, seed: 20 },
  );
});

test.each(Object.entries(writers))('%s keeps names that are syntax elsewhere', async (_, write) => {
  const graph = await graphOf(write(hostileGraph));
  expect(graph.factors.map((f) => f.label).sort()).toEqual([...hostileNames].sort());
  expect(graph.links.map((l) => l.polarity)).toEqual(hostileGraph.links.map((l) => l.polarity));
});

test('GraphML of a deck keeps ids and labels', async () => {
  const factors = [
    { id: 'sea-power', label: 'Sea power' },
    { id: 'trade', label: 'Trade' },
  ];
  const links = [{ id: 'l', from: 'trade', to: 'sea-power', polarity: '-' as const, claims: ['c'] }];
  expect((await graphOf(writers.GraphML({ factors, links }))).factors).toEqual(factors);
});

test('GraphML of Gephi: weights with signs, defaults, edges both ways', async () => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key attr.name="label" attr.type="string" for="node" id="label"/>
<key attr.name="weight" attr.type="double" for="edge" id="w"><default>-1.0</default></key>
<graph edgedefault="directed">
<node id="1"><data key="label">Trust</data></node><node id="2"><data key="label">Trade</data></node>
<node id="3"><data key="label">Trade</data></node><node id="4"/>
<edge source="1" target="2"/><edge source="2" target="3"><data key="w">0.5</data></edge>
<edge source="3" target="4"/>
</graph></graphml>`;
  expect(await linksOf(text)).toEqual(['Trust - Trade (2)', 'Trade (2) + Trade (3)', 'Trade (3) - 4']);
  expect(await faults(text.replace('edgedefault="directed"', 'edgedefault="undirected"'))).toEqual([
    'E_LINKS_DIRECTION lines 8, 9',
  ]);
});

/** A graph with an edge whose `directed` is an XML boolean: a word or a number. */
const edgeThatSays = (directed: string, standard: string) =>
  `<graphml><key id="p" for="edge" attr.name="polarity"/><graph edgedefault="${standard}"><edge source="a" target="b" directed="${directed}"><data key="p">+</data></edge></graph></graphml>`;

test.each(['true', '1'])('GraphML: an edge with directed="%s" is an arrow in an undirected graph', async (directed) => {
  expect(await linksOf(edgeThatSays(directed, 'undirected'))).toEqual(['a + b']);
});

test.each(['false', '0'])('GraphML: an edge with directed="%s" is told in a directed graph', async (directed) => {
  expect(await faults(edgeThatSays(directed, 'directed'))).toEqual(['E_LINKS_DIRECTION line 1']);
});

test('GraphML of yEd: drawn labels, groups and arrows', async () => {
  const node = (id: string, label: string) =>
    `<node id="${id}"><data key="d0"><y:ShapeNode><y:NodeLabel>${label}</y:NodeLabel></y:ShapeNode></data></node>`;
  const edge = (from: string, to: string, label: string, source: string, target: string) =>
    `<edge source="${from}" target="${to}"><data key="d1"><y:PolyLineEdge><y:Arrows source="${source}" target="${target}"/><y:EdgeLabel>${label}<y:LabelModel/></y:EdgeLabel></y:PolyLineEdge></data></edge>`;
  const text = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<key for="node" id="d0" yfiles.type="nodegraphics"/><key for="edge" id="d1" yfiles.type="edgegraphics"/>
<graph edgedefault="directed">${node('n0', 'Fear')}<node id="g"><graph id="g:">${node('g::n0', 'Arms')}</graph></node>
${edge('n0', 'g::n0', '+', 'none', 'standard')}${edge('n0', 'g::n0', '−', 'standard', 'none')}
${edge('n0', 'g::n0', '-', 'delta', 'delta')}
</graph></graphml>`;
  expect(await linksOf(text)).toEqual(['Fear + Arms', 'Arms - Fear', 'Fear - Arms']);
  // yEd draws labels that begin with <html> as HTML, and keeps the label of a group in its realizers.
  const group = `<data key="d0"><y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode><y:NodeLabel>Powers</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data><graph`;
  const html = '&lt;html&gt;&lt;b&gt;Arms&lt;/b&gt; &amp;amp; guns&lt;/html&gt;';
  const marked = text.replace('<graph id', `${group} id`).replace('Arms', html);
  const toGroup = marked.replace('</graph></graphml>', `${edge('n0', 'g', '-', 'none', 'standard')}</graph></graphml>`);
  const signs = ['Fear + Arms & guns', 'Arms & guns - Fear', 'Fear - Arms & guns'];
  expect(await linksOf(marked)).toEqual(signs);
  expect(await linksOf(toGroup)).toEqual([...signs, 'Fear - Powers']);
  const closed = toGroup
    .replace('active="0"', 'active="1"')
    .replace('</y:Realizers>', '<y:GroupNode><y:NodeLabel>Great powers</y:NodeLabel></y:GroupNode></y:Realizers>');
  expect(await linksOf(closed)).toEqual([...signs, 'Fear - Great powers']);
  expect(await linksOf(closed.replace('Great powers', ''))).toEqual([...signs, 'Fear - Powers']);
});

test('DOT as igraph writes it: a comment before the graph, names of nodes in `name`', async () => {
  const text =
    '/* Created by igraph */\n# one\n/* a * b */ // two\ndigraph {\n  0 [\n    name=Fear\n  ];\n  1 [\n    name=W\n    label=War\n  ];\n  0 -> 1 [\n    sign=-1\n  ];\n}';
  expect(await linksOf(text)).toEqual(['Fear - War']);
  expect(await linksOf('digraph { a [label=A]; a [name=B]; a -> b [sign="+"] }')).toEqual(['A + b']);
});

test.each([
  ['cut off', '<graphml><graph>\n<node id="a">', 'E_IMPORT_SYNTAX line 2'],
  [
    'with an entity of its own',
    '<!DOCTYPE graphml [<!ENTITY a "b">]>\n<graphml>&a;</graphml>',
    'E_IMPORT_SYNTAX line 2',
  ],
  ['nested without end', `<graphml>${'<graph>'.repeat(600)}`, 'E_IMPORT_SIZE line 1'],
  [
    'without signs',
    '<graphml><graph edgedefault="directed">\n<edge source="a" target="b"/></graph></graphml>',
    'E_LINKS_POLARITY line 2',
  ],
])('GraphML %s is told', async (_, text, expected) => {
  expect(await faults(text)).toEqual([expected]);
});

test('DOT: keywords have any case, and words in quotation marks are none', async () => {
  const text =
    'digraph { EDGE [label="-"]; "node" -> "edge"; "edge" [shape=box]; "subgraph" -> "node"; SubGraph { "graph" } -> b }';
  expect(await linksOf(text)).toEqual(['node - edge', 'subgraph - node', 'graph - b']);
});

test('DOT: defaults, ports, chains, groups, HTML labels, comments, directions', async () => {
  const text = `// a comment
strict digraph "G" {
  graph [rankdir=LR]; node [shape=box]
  a [label="Sea\\npower"]; b [label=<Big <b>ships</b>>]
  edge [label="+"]
  subgraph cluster_0 { label="Group"; c; d }
  a:n -> b -> c [label="−"]
  d -> {a; b} /* both */
  a -> d [dir=back]; b -> d [dir=both, label="-"]
  e -> f [xlabel="no", label="" + "+"]
  "fe" + "ar" -> "a" + "" [label="-"]; subgraph "more" + " of it" { fear } -> b
}`;
  expect(await linksOf(text)).toEqual(
    [
      ...['Sea\npower - Big ships', 'Big ships - c', 'd + Sea\npower', 'd + Big ships'],
      ...['d + Sea\npower', 'Big ships - d', 'd - Big ships', 'e + f'],
      ...['fear - Sea\npower', 'fear + Big ships'],
    ].filter((link, i, all) => all.indexOf(link) === i),
  );
  expect(await faults('graph { a -- b [label="+"] }')).toEqual(['E_LINKS_DIRECTION line 1']);
  expect(await faults('digraph {\n a -> b [label="causes"]\n}')).toEqual(['E_LINKS_POLARITY line 2']);
});

test('DOT: an arrow without a head leads nowhere there', async () => {
  const bare = 'digraph {\n a -> b [label="+", arrowhead=none] }';
  expect(await faults(bare)).toEqual(['E_LINKS_DIRECTION line 2']);
  const heads = ['dir=both, arrowhead=none', 'dir=both, arrowtail=none', 'dir=back, arrowhead=none', 'arrowtail=none'];
  const linkOf = (attributes: string) => linksOf(`digraph { a -> b [label="+", ${attributes}] }`);
  expect(await Promise.all(heads.map(linkOf))).toEqual([['b + a'], ['a + b'], ['b + a'], ['a + b']]);
  expect(await linksOf('graph { a -- b [label="+", dir=forward] }')).toEqual(['a + b']);
});

test.each([
  ['cut off', 'digraph {\n a -> ', 'E_IMPORT_SYNTAX line 2'],
  ['with a letter that has no meaning', 'digraph {\n a @ b }', 'E_IMPORT_SYNTAX line 2'],
  ['nested without end', `digraph ${'{'.repeat(300)}`, 'E_IMPORT_SYNTAX line 1'],
])('DOT %s is told', async (_, text, expected) => {
  expect(await faults(text)).toEqual([expected]);
});

test('DAGitty: both directions of arrows, groups; links without signs are open', async () => {
  const text =
    'dag {\n Smoking [exposure,pos="0,1"] Cancer [outcome] Smoking -> Tar -> Cancer\n Age -> {Smoking Cancer} X <- Y }';
  expect(await linksOf(text)).toEqual(['Smoking ? Tar', 'Tar ? Cancer', 'Age ? Smoking', 'Age ? Cancer', 'Y ? X']);
  expect(await faults('dag { A <-> B\n B -- C -> A }')).toEqual(['E_LINKS_DIRECTION lines 1, 2']);
});

test.each([
  ['DOT', 'digraph one { a -> b [label="+"] }\ndigraph two { b -> a [label="-"] }', 'one, two', 'two'],
  [
    'GraphML',
    '<graphml><key id="p" for="edge" attr.name="polarity"/><graph id="one"><edge source="a" target="b"><data key="p">+</data></edge></graph><graph id="two"><edge source="b" target="a"><data key="p">-</data></edge></graph></graphml>',
    'one, two',
    'two',
  ],
  [
    'Markdown with flowcharts',
    'Text\n\n```mermaid\nflowchart LR\na -->|+| b\n```\n\n```mermaid\npie\n```\n\n````mermaid\ngraph TD\nb -->|-| a\n````\n',
    'diagram 1, diagram 2',
    'diagram 2',
  ],
])('several graphs in %s are several maps', async (_, text, names, chosen) => {
  expect((await readGraph(text)).diagnostics).toMatchObject([{ code: 'E_LINKS_MAPS', actual: names }]);
  const read = await readGraph(text, { map: chosen });
  expect(read.ok && read.value.links.map((l) => `${l.from} ${l.polarity} ${l.to}`)).toEqual(['b - a']);
});

test('GraphML: factors of a graph without edges stay; two factors of one id are told', async () => {
  const file = (id: string, label = id) =>
    `<graphml><key id="p" for="edge" attr.name="polarity"/><key id="l" for="node" attr.name="label"/><graph id="one"><node id="a"/><edge source="a" target="b"><data key="p">+</data></edge></graph><graph id="two"><node id="${id}"><data key="l">${label}</data></node></graph></graphml>`;
  expect((await graphOf(file('c'))).factors.map((f) => f.label)).toEqual(['a', 'c', 'b']);
  expect(await faults(file('a', 'War'))).toEqual(['E_IMPORT_SYNTAX line 1']);
});
