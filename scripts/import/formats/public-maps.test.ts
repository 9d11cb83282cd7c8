/**
 * Loops and effects of public maps equal those that are counted in the raw files, without our readers and our analysis: by
 * walks over a graph of graphology. The files have the structure of the maps alone.
 *
 * - `workforce.mdl`: stocks and flows of a workforce, from SDXorg/test-models (MIT); arrows without a sign are left open.
 * - `cognitive-map.csv`: a map that was coded from a speech, from the R package cognitivemapr.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MultiDirectedGraph } from 'graphology';
import { expect, test } from 'vitest';
import { analyseGraph } from '../../analysis/index.ts';
import { readGraph } from '../../fixtures/read-graph.ts';

type Signs = MultiDirectedGraph<object, { sign: string }>;

const textOf = (file: string) =>
  readFileSync(path.join(import.meta.dirname, '../../fixtures/public-maps', file), 'utf8');

/** The graph of some links. A link between the same factors with the same sign is there once. */
function graphOf(links: readonly (readonly [from: string, sign: string, to: string])[]): Signs {
  const graph: Signs = new MultiDirectedGraph();
  for (const [from, sign, to] of links) {
    graph.mergeNode(from);
    graph.mergeNode(to);
    graph.mergeDirectedEdgeWithKey([from, sign, to].join(), from, to, { sign });
  }
  return graph;
}

/** The links of a sketch of Vensim: pipes with a head fill a stock, those without empty it. */
function linksOfSketch(text: string) {
  const rows = text.split('\n').map((line) => line.match(/"[^"]*"|[^,]+/gu) ?? []);
  const names = new Map(rows.flatMap(([kind, id, name]) => (kind === '10' ? [[id!, name!.replaceAll('"', '')]] : [])));
  // A flow has the number after its valve.
  const nameOf = (id: string) => names.get(id) ?? names.get(String(Number(id) + 1))!;
  return rows.flatMap(([kind, , from, to, shape, , sign, width]) => {
    if (kind !== '1' || nameOf(from!) === undefined || nameOf(to!) === undefined) return [];
    const pipe = width === '22' ? (shape === '4' ? '+' : '-') : String.fromCharCode(Number(sign));
    return [[nameOf(from!), pipe, nameOf(to!)] as const];
  });
}

const linksOfTable = (text: string) =>
  text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([from, to, value]) => [from!, Number(value) < 0 ? '-' : '+', to!] as const);

const times = (a: string, b: string) => (a === '?' || b === '?' ? '?' : a === b ? '+' : '-');

/** Visits each simple path from a node, also back to it: the node reached, and the sign of the path. */
function walk(graph: Signs, start: string, visit: (end: string, sign: string) => void) {
  const go = (at: string, sign: string, seen: ReadonlySet<string>) =>
    graph.forEachOutEdge(at, (_, attributes, __, next) => {
      const own = times(sign, attributes.sign);
      if (next === start || !seen.has(next)) visit(next, own);
      if (next !== start && !seen.has(next)) go(next, own, new Set([...seen, next]));
    });
  go(start, '+', new Set([start]));
}

/** Numbers of simple cycles by kind: each is met once a node, so those from its first node are counted. */
function countLoops(graph: Signs) {
  const count = { reinforcing: 0, balancing: 0, unknown: 0 };
  const left = graph.copy() as Signs;
  for (const start of graph.nodes()) {
    walk(left, start, (end, sign) => {
      if (end === start) count[sign === '+' ? 'reinforcing' : sign === '-' ? 'balancing' : 'unknown'] += 1;
    });
    left.dropNode(start);
  }
  return count;
}

/** The common sign of all paths between two nodes, by `from > to`. */
function effectsIn(graph: Signs) {
  const effects = new Map<string, string>();
  for (const start of graph.nodes()) {
    const signs = new Map<string, Set<string>>();
    walk(graph, start, (end, sign) => signs.set(end, (signs.get(end) ?? new Set()).add(sign)));
    signs.delete(start);
    for (const [end, all] of signs) {
      const isMixed = all.has('+') && all.has('-');
      effects.set(`${start} > ${end}`, isMixed ? 'indeterminate' : all.has('?') ? 'unclear' : [...all][0]!);
    }
  }
  return effects;
}

test.each([
  ['workforce.mdl', linksOfSketch],
  ['cognitive-map.csv', linksOfTable],
])('%s: loops and effects as counted in the raw file', async (file, linksOf) => {
  const text = textOf(file);
  const raw = graphOf(linksOf(text));
  const read = await readGraph(text);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const { graph, loops, effects } = analyseGraph(read.value);
  expect([graph.factors.length, graph.links.length]).toEqual([raw.order, raw.size]);
  const kinds = { reinforcing: 0, balancing: 0, unknown: 0 };
  for (const { kind } of loops.items) kinds[kind] += 1;
  expect(kinds).toEqual(countLoops(raw));
  const ofPairs = effects.filter(({ from, to }) => from !== to);
  expect(new Map(ofPairs.map(({ from, to, sign }) => [`${from} > ${to}`, sign]))).toEqual(effectsIn(raw));
});
