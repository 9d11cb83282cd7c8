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
import { toGraphml } from './graphml.ts';

const graphml = toGraphml(graph, factorIndices(graph));

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

test('graphology reads from GraphML what was written', () => {
  const read = parse(MultiDirectedGraph, graphml);
  const nameOf = (node: string) => read.getNodeAttribute(node, 'factor');
  expect(read.mapNodes((_, { factor, label, role }) => [factor, label, role])).toEqual(
    hostileNames.map((name) => [name, name, 'intermediate']),
  );
  expect(
    read.mapEdges((_, { polarity, claims }, source, target) => [nameOf(source), nameOf(target), polarity, claims]),
  ).toEqual(graph.links.map((l) => [l.from, l.to, l.polarity, l.claims.join(' ')]));
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
