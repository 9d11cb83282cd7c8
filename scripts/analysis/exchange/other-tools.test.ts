/** What we export, as libraries of other projects read it. The native tools themselves: scripts/native-tools. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { instance } from '@viz-js/viz';
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { hostileGraph as graph, hostileNames } from '../../fixtures/hostile-graph.ts';
import { factorIndices } from '../indices.ts';
import { toDot } from './dot.ts';
import { toGraphml, toYedGraphml } from './graphml.ts';

const graphml = toGraphml(graph, factorIndices(graph));
const yed = toYedGraphml(graph, factorIndices(graph));

test('GraphML is valid against the schema of what we write', async () => {
  const schema = readFileSync(path.join(import.meta.dirname, 'graphml-subset.xsd'), 'utf8');
  const validate = async (contents: string) =>
    (await validateXML({ xml: [{ fileName: 'map.graphml', contents }], schema: [schema] })).errors.map(
      (e) => e.message,
    );
  expect(await validate(graphml)).toEqual([]);
  expect((await validate(graphml.replace('source="n0"', 'source="n99"'))).join('\n')).toContain(
    "No match found for key-sequence ['n99'] of keyref",
  );
});

test.each([
  ['GraphML', graphml],
  ['GraphML of yEd', yed],
])('graphology reads from %s what was written', (_, text) => {
  const read = parse(MultiDirectedGraph, text);
  const nameOf = (node: string) => read.getNodeAttribute(node, 'factor');
  expect(read.mapNodes((_, { factor, label, role }) => [factor, label, role])).toEqual(
    hostileNames.map((name) => [name, name, 'intermediate']),
  );
  expect(
    read.mapEdges((_, { polarity, claims }, source, target) => [nameOf(source), nameOf(target), polarity, claims]),
  ).toEqual(graph.links.map((l) => [l.from, l.to, l.polarity, l.claims.join(' ')]));
});

test('GraphML of yEd has a box for each factor, none over another, and a line for each link, with their labels', () => {
  const { document } = new JSDOM(yed, { contentType: 'application/xml' }).window;
  const y = 'http://www.yworks.com/xml/graphml';
  const all = (name: string) => [...document.getElementsByTagNameNS(y, name)];
  const nodes = all('ShapeNode').map((node) => [
    node.parentElement!.parentElement!.localName,
    node.getElementsByTagNameNS(y, 'NodeLabel')[0]!.textContent,
  ]);
  expect(nodes).toEqual(hostileNames.map((name) => ['node', name]));
  const lines = all('PolyLineEdge').map((edge) => [
    edge.getElementsByTagNameNS(y, 'EdgeLabel')[0]!.textContent,
    edge.getElementsByTagNameNS(y, 'LineStyle')[0]!.getAttribute('type'),
  ]);
  const kinds = { '+': ['+', 'line'], '-': ['−', 'dashed'], '?': ['?', 'dotted'] } as const;
  expect(lines).toEqual(graph.links.map(({ polarity }) => kinds[polarity]));
  const boxes = all('Geometry').map((box) =>
    ['x', 'y', 'width', 'height'].map((name) => Number(box.getAttribute(name))),
  ) as [number, number, number, number][];
  const isOver = boxes.some(([x, y0, w, h], i) =>
    boxes.slice(i + 1).some(([x2, y2, w2, h2]) => x < x2 + w2 && x2 < x + w && y0 < y2 + h2 && y2 < y0 + h),
  );
  expect(isOver).toBe(false);
});

test('Graphviz reads from DOT what was written, and draws the labels as they are', async () => {
  const svg = (await instance()).renderString(toDot(graph), { format: 'svg' });
  const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
  const labelsOf = (kind: 'node' | 'edge') =>
    [...document.querySelectorAll(`g.${kind}`)].map((group) =>
      [...group.querySelectorAll('text')].map((text) => text.textContent.replaceAll('\u00a0', ' ')).join('\n'),
    );
  expect(labelsOf('node').sort()).toEqual([...hostileNames].sort());
  expect(labelsOf('edge').sort()).toEqual(
    graph.links.map(({ polarity }) => (polarity === '-' ? '−' : polarity)).sort(),
  );
});
