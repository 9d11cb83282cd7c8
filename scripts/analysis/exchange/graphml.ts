/** Writes graphs for programs that read GraphML; yEd has a flavour of its own, since it shows no other labels. */
import type { Polarity } from '../../model/index.ts';
import { textWidth } from '../../typography/index.ts';
import type { SignedGraph } from '../graph.ts';
import type { FactorIndex } from '../indices.ts';

/** Text of an element or attribute, without the characters that XML 1.0 forbids. */
const escapeXml = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/\r/gu, '&#13;');

/** What a flavour of GraphML adds to the plain one. Numbers are positions in the graph. */
interface Flavour {
  /** Attributes of the root element, each with a space before it. */
  readonly namespaces: string;
  /** Further `key` elements. */
  readonly keys: readonly string[];
  /** Further content of a node: that of the factor with this label. */
  readonly node: (label: string, position: number) => string;
  /** Further content of an edge. */
  readonly edge: (polarity: Polarity) => string;
}

const plain: Flavour = { namespaces: '', keys: [], node: () => '', edge: () => '' };

/**
 * The graph as GraphML: nodes have factor, label and role; edges have polarity and claim ids, joined by spaces.
 * @see http://graphml.graphdrawing.org/specification.html
 */
export const toGraphml = (graph: SignedGraph, factors: readonly FactorIndex[]): string =>
  graphmlOf(graph, factors, plain);

function graphmlOf(graph: SignedGraph, factors: readonly FactorIndex[], flavour: Flavour): string {
  const number = new Map(graph.factors.map((f, i) => [f.id, `n${i}`]));
  const key = (id: string, target: 'node' | 'edge') =>
    `  <key id="${id}" for="${target}" attr.name="${id}" attr.type="string"/>`;
  const data = (id: string, value: string) => `<data key="${id}">${escapeXml(value)}</data>`;
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"' +
      flavour.namespaces +
      '>',
    key('factor', 'node'),
    key('label', 'node'),
    key('role', 'node'),
    key('polarity', 'edge'),
    key('claims', 'edge'),
    ...flavour.keys.map((k) => `  ${k}`),
    '  <graph id="map" edgedefault="directed">',
    ...factors.map(
      (f, i) =>
        `    <node id="${number.get(f.id)}">${data('factor', f.id)}${data('label', f.label)}${data('role', f.role)}${flavour.node(f.label, i)}</node>`,
    ),
    ...graph.links.map(
      (l, i) =>
        `    <edge id="e${i}" source="${number.get(l.from)}" target="${number.get(l.to)}">${data('polarity', l.polarity)}${data('claims', l.claims.join(' '))}${flavour.edge(l.polarity)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
  ].join('\n')}\n`;
}

/** Size of a label in yEd, in px, and the gaps of the grid on which boxes stand until yEd lays them out. */
const [labelSize, gap, lineHeight] = [12, 40, 34];
const yedLines = { '+': 'line', '-': 'dashed', '?': 'dotted' } as const;

const boxWidth = (label: string) => Math.ceil(textWidth(label, 'sans500', labelSize)) + 24;

/** Boxes in a square of rows, and edges with their sign. The pattern of an edge says its sign as well. */
function yedFlavour(factors: readonly FactorIndex[]): Flavour {
  const columns = Math.ceil(Math.sqrt(factors.length));
  const column = Math.max(0, ...factors.map((f) => boxWidth(f.label))) + gap;
  return {
    namespaces: ' xmlns:y="http://www.yworks.com/xml/graphml"',
    keys: [
      '<key id="nodegraphics" for="node" yfiles.type="nodegraphics"/>',
      '<key id="edgegraphics" for="edge" yfiles.type="edgegraphics"/>',
    ],
    node: (label, position) => {
      const [x, y] = [(position % columns) * column, Math.floor(position / columns) * (lineHeight + gap)];
      return (
        `<data key="nodegraphics"><y:ShapeNode><y:Geometry height="${lineHeight}.0" width="${boxWidth(label)}.0" x="${x}.0" y="${y}.0"/>` +
        '<y:Fill color="#FFFFFF" transparent="false"/><y:BorderStyle color="#1A1C23" type="line" width="1.0"/>' +
        `<y:NodeLabel fontSize="${labelSize}">${escapeXml(label)}</y:NodeLabel><y:Shape type="roundrectangle"/></y:ShapeNode></data>`
      );
    },
    edge: (polarity) =>
      `<data key="edgegraphics"><y:PolyLineEdge><y:LineStyle color="#1A1C23" type="${yedLines[polarity]}" width="1.0"/>` +
      `<y:Arrows source="none" target="standard"/><y:EdgeLabel fontSize="${labelSize}">${polarity === '-' ? '−' : polarity}</y:EdgeLabel></y:PolyLineEdge></data>`,
  };
}

/**
 * The graph as GraphML of yEd, with all that the plain GraphML has: a box with its label for each factor, a line with its
 * sign for each link, solid for +, dashed for −, dotted for ?. Boxes stand in rows; yEd lays them out by its own menu.
 * @see https://docs.yworks.com/yfiles/doc/developers-guide/graphml.html
 */
export const toYedGraphml = (graph: SignedGraph, factors: readonly FactorIndex[]): string =>
  graphmlOf(graph, factors, yedFlavour(factors));
