import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyPathFrom, signedGraphs } from '../fixtures/random-graphs.ts';
import { writtenGraph } from '../fixtures/written-graph.ts';
import { totalEffects } from './effects.ts';
import { findPaths, pathBounds, stepsAlong } from './paths.ts';

const pathsOf = (text: string, bounds = pathBounds) => {
  const { sign, items, truncated } = findPaths(writtenGraph(text), 'a', 'z', bounds);
  return { sign, paths: items.map((p) => `${p.sign} ${p.links.join(' ')}`), truncated };
};

test('paths are listed by length with their signs, and visit no factor twice', () => {
  expect(pathsOf('a+b b-z a-c c-b a?z b+a b-b')).toEqual({
    sign: 'unclear',
    paths: ['? a?z', '- a+b b-z', '- a-c c-b b-z'],
    truncated: false,
  });
});

test('each link of a disputed pair gives a path of its own', () => {
  expect(pathsOf('a+b b+z b-z')).toEqual({
    sign: 'indeterminate',
    paths: ['+ a+b b+z', '- a+b b-z'],
    truncated: false,
  });
});

test('a factor has no paths to itself, to what it does not reach, and none from or to an unknown factor', () => {
  const none = { sign: undefined, paths: [], truncated: false };
  expect(pathsOf('z+a')).toEqual(none);
  expect(pathsOf('z+b')).toEqual(none);
  const { items, sign } = findPaths(writtenGraph('a+b b+a'), 'a', 'a');
  expect([items, sign]).toEqual([[], undefined]);
});

test('a list that ends at a bound says so; the sign is that of all paths', () => {
  const text = 'a+z a+b b-z a+c c+d d+z';
  expect(pathsOf(text, { ...pathBounds, count: 1 })).toEqual({
    sign: 'indeterminate',
    paths: ['+ a+z'],
    truncated: true,
  });
  expect(pathsOf(text, { ...pathBounds, count: 3 }).truncated).toBe(false);
  expect(pathsOf(text, { ...pathBounds, length: 2 })).toEqual({
    sign: 'indeterminate',
    paths: ['+ a+z', '- a+b b-z'],
    truncated: true,
  });
  expect(pathsOf(text, { ...pathBounds, steps: 2 }).truncated).toBe(true);
});

test('a step has the sign of the path up to its end', () => {
  const steps = stepsAlong(writtenGraph('a-b b-c c?d d+e'), ['a-b', 'b-c', 'c?d', 'd+e', 'e+f']);
  expect(steps.map((s) => `${s.link.id} ${s.sign}`)).toEqual(['a-b -', 'b-c +', 'c?d ?', 'd+e ?']);
});

test('paths are those of an exhaustive search, and their sign is the total effect, in 400 graphs', () => {
  const check = (graph: ReturnType<typeof writtenGraph>) => {
    for (const { id: from } of graph.factors) {
      const every = Map.groupBy(everyPathFrom(graph, from), (path) => path.at(-1)!.to);
      for (const { id: to } of graph.factors) {
        const { items, sign, truncated } = findPaths(graph, from, to, { ...pathBounds, count: 1e6, steps: 1e9 });
        const expected = (every.get(to) ?? []).map((path) => path.map((l) => l.id));
        expect(items.map((p) => p.links.join(' ')).sort()).toEqual(expected.map((ids) => ids.join(' ')).sort());
        const lengths = items.map((p) => p.links.length);
        expect([lengths.toSorted((a, b) => a - b), truncated]).toEqual([lengths, false]);
        expect(sign).toBe(totalEffects(graph, [to]).find((e) => e.from === from)?.sign);
        const isOpen = (ids: readonly string[]) => ids.some((id) => id.includes('?'));
        const minuses = (ids: readonly string[]) => ids.filter((id) => id.includes('-')).length;
        for (const p of items) expect(p.sign).toBe(isOpen(p.links) ? '?' : minuses(p.links) % 2 === 0 ? '+' : '-');
      }
    }
  };
  fc.assert(fc.property(signedGraphs(6), check), { numRuns: 400, seed: 1921 });
}, 120_000);
