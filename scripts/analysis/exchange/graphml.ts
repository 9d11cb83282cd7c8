/** Writes graphs for programs that read GraphML; yEd has a flavour of its own, since it shows no other labels. */
import { defined } from '../../defined.ts';
import { foldSpace, type Model, type Polarity } from '../../model/index.ts';
import { textWidth } from '../../typography/index.ts';
import type { SignedGraph } from '../graph.ts';
import type { FactorIndex } from '../indices.ts';
import { assertedLinks, detailsOf } from './asserted-links.ts';

/** Text of an element or attribute, without the characters that XML 1.0 forbids. */
const escapeXml = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/\r/gu, '&#13;');

/** What a node or an edge has: values by key in the order of the keys, and further content. */
interface GraphmlItem {
  readonly data: Readonly<Record<string, string>>;
  /** Content in another namespace; none by default. */
  readonly drawn?: string;
}

interface GraphmlParts {
  /** Attributes of the root element in the form ` name="value"`; none by default. */
  readonly namespaces?: string;
  /** `key` elements of content in another namespace; none by default. */
  readonly drawnKeys?: readonly string[];
  readonly nodes: ReadonlyMap<string, GraphmlItem>;
  /** Edges; their ends are factor ids. */
  readonly edges: readonly (GraphmlItem & { readonly from: string; readonly to: string })[];
}

const keysOf = (target: 'node' | 'edge', items: Iterable<GraphmlItem>) =>
  [...new Set([...items].flatMap(({ data }) => Object.keys(data)))].map(
    (id) => `  <key id="${id}" for="${target}" attr.name="${id}" attr.type="string"/>`,
  );

const contentOf = ({ data, drawn = '' }: GraphmlItem) =>
  `${Object.entries(data)
    .map(([key, value]) => `<data key="${key}">${escapeXml(value)}</data>`)
    .join('')}${drawn}`;

/** The text of a file. No key is of nodes and of edges. */
function graphmlOf({ namespaces = '', drawnKeys = [], nodes, edges }: GraphmlParts): string {
  const number = new Map([...nodes.keys()].map((id, i) => [id, `n${i}`]));
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"' +
      namespaces +
      '>',
    ...keysOf('node', nodes.values()),
    ...keysOf('edge', edges),
    ...drawnKeys.map((k) => `  ${k}`),
    '  <graph id="map" edgedefault="directed">',
    ...[...nodes].map(([id, node]) => `    <node id="${number.get(id)}">${contentOf(node)}</node>`),
    ...edges.map(
      (edge, i) =>
        `    <edge id="e${i}" source="${number.get(edge.from)}" target="${number.get(edge.to)}">${contentOf(edge)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
  ].join('\n')}\n`;
}

/** Nodes and edges of a graph: factor, label and role; polarity and claim ids, joined by spaces. */
const partsOf = (graph: SignedGraph, factors: readonly FactorIndex[]): Pick<GraphmlParts, 'nodes' | 'edges'> => ({
  nodes: new Map(factors.map(({ id, label, role }) => [id, { data: { factor: id, label, role } }])),
  edges: graph.links.map(({ from, to, polarity, claims }) => ({
    from,
    to,
    data: { polarity, claims: claims.join(' ') },
  })),
});

/**
 * The graph as GraphML: nodes have factor, label and role; edges have polarity and claim ids, joined by spaces.
 * @see http://graphml.graphdrawing.org/specification.html
 */
export const toGraphml = (graph: SignedGraph, factors: readonly FactorIndex[]): string =>
  graphmlOf(partsOf(graph, factors));

/**
 * A coding as GraphML: nodes have factor, label, group and description; each assertion is an edge with polarity, claim,
 * quote, the code point at which it begins, and what else the claim says of the link.
 * @see http://graphml.graphdrawing.org/specification.html
 */
export function toCodingGraphml(model: Model): string {
  const nodes = model.factors.map(({ id, label, kind, description }) => {
    const data = defined({ factor: id, label, group: kind, description });
    return [id, { data }] as const;
  });
  const edges = assertedLinks(model).map((asserted) => {
    const { link, claim, evidence } = asserted;
    const words = { quote: foldSpace(evidence.exact), start: String(evidence.start) };
    const data = { polarity: link.polarity, claims: claim.id, ...words, ...detailsOf(asserted) };
    return { from: link.from, to: link.to, data };
  });
  return graphmlOf({ nodes: new Map(nodes), edges });
}

/** Size of a label in yEd, in px, and the gaps of the grid on which boxes stand until yEd lays them out. */
const [labelSize, gap, lineHeight] = [12, 40, 34];
const yedLines = { '+': 'line', '-': 'dashed', '?': 'dotted' } as const;

const boxWidth = (label: string) => Math.ceil(textWidth(label, 'sans500', labelSize)) + 24;

/** The box of a factor at a position in a square of rows whose columns have a width in px. */
function yedBox(label: string, position: number, { columns, width }: { columns: number; width: number }): string {
  const [x, y] = [(position % columns) * width, Math.floor(position / columns) * (lineHeight + gap)];
  return (
    `<data key="nodegraphics"><y:ShapeNode><y:Geometry height="${lineHeight}.0" width="${boxWidth(label)}.0" x="${x}.0" y="${y}.0"/>` +
    '<y:Fill color="#FFFFFF" transparent="false"/><y:BorderStyle color="#1A1C23" type="line" width="1.0"/>' +
    `<y:NodeLabel fontSize="${labelSize}">${escapeXml(label)}</y:NodeLabel><y:Shape type="roundrectangle"/></y:ShapeNode></data>`
  );
}

/** The line of a link with its sign. The pattern says the sign as well. */
const yedLine = (polarity: Polarity) =>
  `<data key="edgegraphics"><y:PolyLineEdge><y:LineStyle color="#1A1C23" type="${yedLines[polarity]}" width="1.0"/>` +
  `<y:Arrows source="none" target="standard"/><y:EdgeLabel fontSize="${labelSize}">${polarity === '-' ? '−' : polarity}</y:EdgeLabel></y:PolyLineEdge></data>`;

/**
 * The graph as GraphML of yEd, with all that the plain GraphML has: a box with its label for each factor, a line with its
 * sign for each link, solid for +, dashed for −, dotted for ?. Boxes stand in rows; yEd lays them out by its own menu.
 * @see https://docs.yworks.com/yfiles/doc/developers-guide/graphml.html
 */
export function toYedGraphml(graph: SignedGraph, factors: readonly FactorIndex[]): string {
  const { nodes, edges } = partsOf(graph, factors);
  const grid = {
    columns: Math.ceil(Math.sqrt(factors.length)),
    width: Math.max(0, ...factors.map((f) => boxWidth(f.label))) + gap,
  };
  const labels = new Map(factors.map((f) => [f.id, f.label]));
  return graphmlOf({
    namespaces: ' xmlns:y="http://www.yworks.com/xml/graphml"',
    drawnKeys: [
      '<key id="nodegraphics" for="node" yfiles.type="nodegraphics"/>',
      '<key id="edgegraphics" for="edge" yfiles.type="edgegraphics"/>',
    ],
    nodes: new Map([...nodes].map(([id, node], i) => [id, { ...node, drawn: yedBox(labels.get(id)!, i, grid) }])),
    edges: edges.map((edge, i) => ({ ...edge, drawn: yedLine(graph.links[i]!.polarity) })),
  });
}
