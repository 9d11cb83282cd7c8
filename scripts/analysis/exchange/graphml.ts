/** Writes graphs for programs that read GraphML. */
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

/**
 * The graph as GraphML: nodes have factor, label and role; edges have polarity and claim ids, joined by spaces.
 * @see http://graphml.graphdrawing.org/specification.html
 */
export function toGraphml(graph: SignedGraph, factors: readonly FactorIndex[]): string {
  const number = new Map(graph.factors.map((f, i) => [f.id, `n${i}`]));
  const key = (id: string, target: 'node' | 'edge') =>
    `  <key id="${id}" for="${target}" attr.name="${id}" attr.type="string"/>`;
  const data = (id: string, value: string) => `<data key="${id}">${escapeXml(value)}</data>`;
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    key('factor', 'node'),
    key('label', 'node'),
    key('role', 'node'),
    key('polarity', 'edge'),
    key('claims', 'edge'),
    '  <graph id="map" edgedefault="directed">',
    ...factors.map(
      (f) =>
        `    <node id="${number.get(f.id)}">${data('factor', f.id)}${data('label', f.label)}${data('role', f.role)}</node>`,
    ),
    ...graph.links.map(
      (l, i) =>
        `    <edge id="e${i}" source="${number.get(l.from)}" target="${number.get(l.to)}">${data('polarity', l.polarity)}${data('claims', l.claims.join(' '))}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
  ].join('\n')}\n`;
}
