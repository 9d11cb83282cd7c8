/** The files as other programs read them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { SignedGraph } from '../graph.ts';
import { factorIndices } from '../indices.ts';
import { toDot } from './dot.ts';
import { toGraphml } from './graphml.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'claimdeck-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hostile = [
  '---',
  '{{ x }}',
  '<b>bold</b>',
  '-->',
  '"quoted"',
  ';',
  'end',
  '$',
  'back\\slash\\',
  '\\N \\G \\"',
  '&amp; & &lt;',
  ']]>',
  'two\nlines',
  'node [shape=box]',
  '국제 관계 𝒳',
  "it's",
];
const graph: SignedGraph = {
  factors: hostile.map((label) => ({ id: label, label })),
  links: hostile.map((from, i) => ({
    id: `l${i}`,
    from,
    to: hostile[(i + 1) % hostile.length]!,
    polarity: (['+', '-', '?'] as const)[i % 3]!,
    claims: ['a', 'b'].slice(0, i % 3),
  })),
};
const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8', stdio: 'pipe' });
const write = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

test('GraphML is valid by the structure of the format', () => {
  const file = write('map.graphml', toGraphml(graph, factorIndices(graph)));
  const schema = path.join(import.meta.dirname, 'graphml-subset.xsd');
  run('xmllint', '--nonet', '--noout', '--schema', schema, file);
  const broken = write('broken.graphml', toGraphml(graph, factorIndices(graph)).replace('source="n0"', 'source="n99"'));
  expect(() => run('xmllint', '--nonet', '--noout', '--schema', schema, broken)).toThrow();
});

test('networkx reads from GraphML what was written', () => {
  const file = write('networkx.graphml', toGraphml(graph, factorIndices(graph)));
  const script = `
import json, sys, networkx
g = networkx.read_graphml(sys.argv[1])
name = lambda n: g.nodes[n]["factor"]
print(json.dumps([g.is_directed(), [[name(n), g.nodes[n]["label"], g.nodes[n]["role"]] for n in g],
  [[name(a), name(b), d["polarity"], d.get("claims") or ""] for a, b, d in g.edges(data=True)]]))`;
  const read = JSON.parse(run('/usr/bin/python3', '-c', script, file));
  expect(read).toEqual([
    true,
    hostile.map((label) => [label, label, 'intermediate']),
    graph.links.map((l) => [l.from, l.to, l.polarity, l.claims.join(' ')]),
  ]);
});

test('Graphviz reads from DOT what was written, and draws the labels as they are', () => {
  const file = write('map.dot', toDot(graph));
  const plain = run('dot', '-Tplain', file);
  const count = (kind: string) => (plain.match(new RegExp(`^${kind} `, 'gmu')) ?? []).length;
  expect([count('node'), count('edge')]).toEqual([hostile.length, hostile.length]);
  const svg = run('dot', '-Tsvg', file);
  const decode = (text: string) =>
    text
      .replace(/&#(\d+);/gu, (_, n) => String.fromCodePoint(Number(n)))
      .replace(/&(lt|gt|quot|amp);/gu, (_, n: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[n]!)
      .replaceAll('\u00a0', ' ');
  const drawn = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text]) => decode(text!));
  for (const line of hostile.flatMap((label) => label.split('\n'))) expect(drawn).toContain(line);
});
