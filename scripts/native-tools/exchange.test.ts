/** GraphML and DOT as xmllint, networkx and Graphviz read them. Run by .ci/run only. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toDot } from '../analysis/exchange/dot.ts';
import { toGraphml, toYedGraphml } from '../analysis/exchange/graphml.ts';
import { factorIndices } from '../analysis/indices.ts';
import { hostileGraph as graph, hostileNames } from '../fixtures/hostile-graph.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'claimdeck-'));
afterAll(() => rmSync(folder, { recursive: true }));

const graphml = toGraphml(graph, factorIndices(graph));
const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8', stdio: 'pipe' });
const write = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

test('xmllint finds GraphML valid, and a link from an unknown node invalid', () => {
  const schema = path.join(import.meta.dirname, '../analysis/exchange/graphml-subset.xsd');
  const validate = (file: string) => run('xmllint', '--nonet', '--noout', '--schema', schema, file);
  validate(write('map.graphml', graphml));
  expect(() => validate(write('broken.graphml', graphml.replace('source="n0"', 'source="n99"')))).toThrow();
});

test('networkx reads the labels of yEd', () => {
  const script = `
import json, sys, networkx
g = networkx.read_graphml(sys.argv[1])
print(json.dumps([[d["label"] for _, d in g.nodes(data=True)], [d["polarity"] for _, _, d in g.edges(data=True)]]))`;
  const file = write('yed.graphml', toYedGraphml(graph, factorIndices(graph)));
  expect(JSON.parse(run('/usr/bin/python3', '-c', script, file))).toEqual([
    [...hostileNames],
    graph.links.map((l) => l.polarity),
  ]);
});

test('networkx reads from GraphML what was written', () => {
  const script = `
import json, sys, networkx
g = networkx.read_graphml(sys.argv[1])
name = lambda n: g.nodes[n]["factor"]
print(json.dumps([g.is_directed(), [[name(n), g.nodes[n]["label"], g.nodes[n]["role"]] for n in g],
  [[name(a), name(b), d["polarity"], d.get("claims") or ""] for a, b, d in g.edges(data=True)]]))`;
  expect(JSON.parse(run('/usr/bin/python3', '-c', script, write('networkx.graphml', graphml)))).toEqual([
    true,
    hostileNames.map((name) => [name, name, 'intermediate']),
    graph.links.map((l) => [l.from, l.to, l.polarity, l.claims.join(' ')]),
  ]);
});

test('dot draws all nodes and links, with the labels as they are', () => {
  const file = write('map.dot', toDot(graph));
  const plain = run('dot', '-Tplain', file);
  const count = (kind: string) => (plain.match(new RegExp(`^${kind} `, 'gmu')) ?? []).length;
  expect([count('node'), count('edge')]).toEqual([hostileNames.length, hostileNames.length]);
  const decode = (text: string) =>
    text
      .replace(/&#(\d+);/gu, (_, n) => String.fromCodePoint(Number(n)))
      .replace(/&(lt|gt|quot|amp);/gu, (_, n: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[n]!)
      .replaceAll('\u00a0', ' ');
  const drawn = [...run('dot', '-Tsvg', file).matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text]) =>
    decode(text!),
  );
  for (const line of hostileNames.flatMap((name) => name.split('\n'))) expect(drawn).toContain(line);
});
