import { expect, test } from 'vitest';
import type { Polarity } from '../model/index.ts';
import { totalEffects } from './effects.ts';
import type { SignedGraph } from './graph.ts';
import { factorIndices, mapIndices } from './indices.ts';
import { findLoops } from './loops.ts';

const graph = (text: string): SignedGraph => {
  const links = text
    .split(' ')
    .filter(Boolean)
    .map((l) => ({ id: l, from: l[0]!, to: l[2]!, polarity: l[1] as Polarity, claims: [] }));
  return { links, factors: [...new Set(links.flatMap((l) => [l.from, l.to]))].sort().map((id) => ({ id, label: id })) };
};
const effect = (text: string, from = 'a', to = 'z') => totalEffects(graph(text), [to]).find((e) => e.from === from);

test.each([
  ['a+z', '+', [['a+z']]],
  ['a-b b-z', '+', [['a-b', 'b-z']]],
  ['a-b b+z', '-', [['a-b', 'b+z']]],
  ['a+z a-z', 'indeterminate', [['a+z'], ['a-z']]],
  ['a?z', 'unclear', [['a?z']]],
  ['a+z a?z', 'unclear', [['a+z'], ['a?z']]],
  ['a+b b-b b+z', '+', [['a+b', 'b+z']]],
  ['a+b b-c c+b b+z', '+', [['a+b', 'b+z']]],
])('%s makes the effect %s', (text, sign, witnesses) => {
  expect(effect(text)).toEqual({ from: 'a', to: 'z', sign, witnesses });
});

test('lists each loop once from its smallest id, a disputed pair both ways', () => {
  expect(findLoops(graph('b+a a-b c-c a+b')).items.map((l) => `${l.factors.join('')} ${l.kind}`)).toEqual([
    'c balancing',
    'ab reinforcing',
    'ab balancing',
  ]);
});

test('a transitive tournament has hierarchy 1, a cycle 0', () => {
  expect(mapIndices(graph('a+b a+c a+d b+c b+d c+d')).hierarchy).toBe(1);
  expect(mapIndices(graph('a+b b+c c+a')).hierarchy).toBe(0);
});

test('roles follow from degrees', () => {
  expect(factorIndices(graph('a+b b+c')).map((f) => f.role)).toEqual(['driver', 'intermediate', 'receiver']);
});

/** A small generator with a fixed seed (mulberry32). */
function randomOf(seed: number) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

test('signs and loops agree with all simple paths and cycles on 5,000 random graphs', () => {
  const random = randomOf(20261124);
  for (let round = 0; round < 5_000; round += 1) {
    const n = 2 + Math.floor(random() * 6);
    const factors = [...'abcdefgh'.slice(0, n)];
    const links: SignedGraph['links'][number][] = [];
    for (const from of factors)
      for (const to of factors)
        for (const polarity of ['+', '-', '?'] as const)
          if (random() < (polarity === '?' ? 0.03 : 0.16))
            links.push({ id: `${from}${polarity}${to}`, from, to, polarity, claims: [] });
    const g: SignedGraph = { factors: factors.map((id) => ({ id, label: id })), links };
    const paths = new Map<string, Set<string>>();
    const cycles: string[] = [];
    const walk = (start: string, at: string, sign: string, seen: string[], ids: string[]) => {
      for (const l of links.filter((x) => x.from === at)) {
        const next = sign === '?' || l.polarity === '?' ? '?' : sign === l.polarity ? '+' : '-';
        if (l.to === start && seen.every((s) => s >= start)) cycles.push(`${[...ids, l.id].join(' ')} ${next}`);
        if (seen.includes(l.to)) continue;
        const key = `${start}${l.to}`;
        paths.set(key, (paths.get(key) ?? new Set()).add(next));
        walk(start, l.to, next, [...seen, l.to], [...ids, l.id]);
      }
    };
    for (const f of factors) walk(f, f, '+', [f], []);
    const verdict = (s: Set<string>) =>
      s.has('+') && s.has('-') ? 'indeterminate' : s.has('?') ? 'unclear' : s.has('+') ? '+' : '-';
    const expected = [...paths].map(([key, signs]) => `${key} ${verdict(signs)}`).sort();
    const effects = totalEffects(g, factors);
    expect(effects.map((e) => `${e.from}${e.to} ${e.sign}`).sort()).toEqual(expected);
    const kind = { '+': 'reinforcing', '-': 'balancing', '?': 'unknown' } as const;
    const loops = findLoops(g, { length: 8, count: 1e6, steps: 1e9 });
    expect(loops.truncated).toBe(false);
    expect(loops.items.map((l) => `${l.links.join(' ')} ${l.kind}`).sort()).toEqual(
      cycles.map((c) => c.replace(/ ([+?-])$/u, (_, s: '+') => ` ${kind[s]}`)).sort(),
    );
  }
}, 120_000);
