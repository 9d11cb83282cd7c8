/** Compares signs, loops and cuts with all simple paths, cycles and sets of links of random signed graphs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyPathFrom, signedGraphs } from '../fixtures/random-graphs.ts';
import type { Polarity } from '../model/index.ts';
import { totalEffects } from './effects.ts';
import type { GraphLink, SignedGraph } from './graph.ts';
import { findLoops } from './loops.ts';
import { minCut } from './min-cut.ts';
import { linksBetween } from './robustness.ts';

const times = (a: Polarity, b: Polarity): Polarity => (a === '?' || b === '?' ? '?' : a === b ? '+' : '-');
const signOf = (links: readonly GraphLink[]) => links.map((l) => l.polarity).reduce(times, '+');

/** Length of the shortest simple path for each pair and sign, and all simple cycles, by exhaustive search. */
function walkAll(graph: SignedGraph) {
  const shortest = new Map<string, Map<Polarity, number>>();
  const cycles: string[] = [];
  const kinds = { '+': 'reinforcing', '-': 'balancing', '?': 'unknown' } as const;
  const out = Map.groupBy(graph.links, (l) => l.from);
  const walk = (start: string, at: string, path: readonly GraphLink[], seen: readonly string[]) => {
    for (const link of out.get(at) ?? []) {
      const way = [...path, link];
      const sign = signOf(way);
      if (link.to === start && seen.every((s) => s >= start))
        cycles.push(`${way.map((l) => l.id).join(' ')} ${kinds[sign]}`);
      if (seen.includes(link.to)) continue;
      const signs = shortest.get(`${start}${link.to}`) ?? new Map<Polarity, number>();
      shortest.set(`${start}${link.to}`, signs.set(sign, Math.min(signs.get(sign) ?? 99, way.length)));
      walk(start, link.to, way, [...seen, link.to]);
    }
  };
  for (const { id } of graph.factors) walk(id, id, [], [id]);
  return { shortest, cycles };
}

const verdict = (s: ReadonlyMap<Polarity, number>) =>
  s.has('+') && s.has('-') ? 'indeterminate' : s.has('?') ? 'unclear' : s.has('+') ? '+' : '-';

const check = (graph: SignedGraph) => {
  const { shortest, cycles } = walkAll(graph);
  const ids = graph.factors.map((f) => f.id);
  const links = new Map(graph.links.map((l) => [l.id, l]));

  const effects = totalEffects(graph, ids);
  expect(effects.map((e) => `${e.from}${e.to} ${e.sign}`).sort()).toEqual(
    [...shortest].map(([pair, signs]) => `${pair} ${verdict(signs)}`).sort(),
  );
  for (const { from, to, sign, witnesses } of effects) {
    const signs = witnesses.map((path) => {
      const way = path.map((id) => links.get(id)!);
      const factors = [from, ...way.map((l) => l.to)];
      expect(way.map((l) => l.from)).toEqual(factors.slice(0, -1));
      expect([factors.at(-1), new Set(factors).size]).toEqual([to, factors.length]);
      expect(way.length).toBe(shortest.get(`${from}${to}`)!.get(signOf(way)));
      return signOf(way);
    });
    const known = [...shortest.get(`${from}${to}`)!.keys()].filter((s) => sign !== 'indeterminate' || s !== '?').sort();
    expect([...signs].filter((s) => sign !== 'indeterminate' || s !== '?').sort()).toEqual(known);
  }

  const loops = findLoops(graph, { length: 8, count: 1e6, steps: 1e9 });
  expect(loops.truncated).toBe(false);
  expect(loops.items.map((l) => `${l.links.join(' ')} ${l.kind}`).sort()).toEqual([...cycles].sort());
  const lengths = loops.items.map((l) => l.links.length);
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  const has = (kind: string) => loops.items.some((l) => l.kind === kind);
  expect(loops.balancing).toBe(has('balancing') ? 'yes' : has('unknown') ? 'open' : 'no');

  const bounded = findLoops(graph, { length: 3, count: 1e6, steps: 1e9 });
  expect(bounded.items).toEqual(loops.items.filter((l) => l.links.length <= 3));
  expect(bounded.truncated).toBe(lengths.some((n) => n > 3));
  const counted = findLoops(graph, { length: 8, count: 5, steps: 1e9 });
  expect([counted.items, counted.truncated]).toEqual([loops.items.slice(0, 5), lengths.length > 5]);
};

test('signs, witnesses and loops equal those of all simple paths and cycles in 5,000 graphs', () => {
  fc.assert(fc.property(signedGraphs(7), check), { numRuns: 4_500, seed: 1963 });
  fc.assert(fc.property(signedGraphs(8), check), { numRuns: 500, seed: 1976 });
}, 240_000);

const reaches = (graph: SignedGraph, removed: ReadonlySet<string>, from: string, to: string) => {
  const seen = new Set([from]);
  for (const id of seen) for (const l of graph.links) if (l.from === id && !removed.has(l.id)) seen.add(l.to);
  return seen.has(to);
};

test('the minimum cut is as small as the smallest of all sets of links in 1,000 graphs', () => {
  const check = (graph: SignedGraph) => {
    fc.pre(graph.factors.length > 1 && graph.links.length <= 11);
    const [from, to] = [graph.factors[0]!.id, graph.factors.at(-1)!.id];
    let least = Number.POSITIVE_INFINITY;
    for (let set = 0; set < 1 << graph.links.length; set += 1) {
      const removed = graph.links.filter((_, i) => set & (1 << i)).map((l) => l.id);
      if (removed.length < least && !reaches(graph, new Set(removed), from, to)) least = removed.length;
    }
    const cut = minCut(graph, from, to);
    expect([cut.length, reaches(graph, new Set(cut), from, to)]).toEqual([least, false]);
  };
  fc.assert(fc.property(signedGraphs(4), check), { numRuns: 1_000, seed: 1956 });
}, 240_000);

test('the links between two factors are those of all simple paths in 1,000 graphs of four factors, and at least those in 500 of six', () => {
  const between = (graph: SignedGraph) => {
    fc.pre(graph.factors.length > 1);
    const [from, to] = [graph.factors[0]!.id, graph.factors.at(-1)!.id];
    const paths = everyPathFrom(graph, from).filter((path) => path.at(-1)!.to === to);
    const onPaths = new Set(paths.flatMap((path) => path.map((l) => l.id)));
    return {
      found: linksBetween(graph, from, to),
      exact: graph.links.map((l) => l.id).filter((id) => onPaths.has(id)),
    };
  };
  const isSame = (graph: SignedGraph) => {
    const { found, exact } = between(graph);
    expect(found).toEqual(exact);
  };
  const isAtLeast = (graph: SignedGraph) => {
    const { found, exact } = between(graph);
    expect(found).toEqual(expect.arrayContaining(exact));
  };
  fc.assert(fc.property(signedGraphs(4), isSame), { numRuns: 1_000, seed: 1979 });
  fc.assert(fc.property(signedGraphs(6), isAtLeast), { numRuns: 500, seed: 1980 });
}, 240_000);
