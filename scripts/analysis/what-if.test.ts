import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyPathFrom, signedGraphs } from '../fixtures/random-graphs.ts';
import { writtenGraph } from '../fixtures/written-graph.ts';
import { totalEffects } from './effects.ts';
import type { SignedGraph } from './graph.ts';
import { effectBounds } from './path-search.ts';
import { type Change, furtherPaths, type WhatIf, whatIf } from './what-if.ts';

/**
 * The directions of the factors after some of the steps, in the order in which they are reached; without the first factor.
 */
const directionsAfter = ({ steps }: WhatIf, count: number) =>
  new Map(steps.slice(0, count).flatMap((s) => s.changes.map((c) => [c.factor, c.direction])));

const stepsOf = (text: string, change: Change = 'rises', bounds = effectBounds) =>
  whatIf(writtenGraph(text), 'a', change, bounds).steps.map(({ length, changes }) => [
    length,
    ...changes.map((c) => `${c.factor} ${c.direction} by ${c.paths.map((p) => p.join(' ')).join(' | ')}`),
  ]);

test('a rise is passed on by one more link a step', () => {
  expect(stepsOf('a+b b-c c-d')).toEqual([
    [1, 'b up by a+b'],
    [2, 'c down by a+b b-c'],
    [3, 'd up by a+b b-c c-d'],
  ]);
});

test('a fall turns up into down and leaves open what is open', () => {
  expect(stepsOf('a+b a-c a?d a+e a-e', 'falls')).toEqual([
    [1, 'b down by a+b', 'c up by a-c', 'd unclear by a?d', 'e indeterminate by a+e | a-e'],
  ]);
});

test('a factor becomes indeterminate at the step in which a longer path says the opposite', () => {
  expect(stepsOf('a+z a+b b+c c-z')).toEqual([
    [1, 'b up by a+b', 'z up by a+z'],
    [2, 'c up by a+b b+c'],
    [3, 'z indeterminate by a+b b+c c-z'],
  ]);
});

test('a factor between an open and an opposite path is unclear first', () => {
  const { steps } = whatIf(writtenGraph('a+z a+b b?z b+c c-z'), 'a', 'rises');
  const ofZ = steps.flatMap((s) => s.changes.filter((c) => c.factor === 'z'));
  expect(ofZ.map((c) => [c.before, c.direction])).toEqual([
    [undefined, 'up'],
    ['up', 'unclear'],
    ['unclear', 'indeterminate'],
  ]);
});

const furtherIn = (text: string, count: number) => {
  const graph = writtenGraph(text);
  return [...furtherPaths(graph, whatIf(graph, 'a', 'rises'), count)].map(
    ([to, paths]) => `${to} by ${paths.map((path) => path.join(' ')).join(' | ')}`,
  );
};

test('a factor is also reached by further paths, which change nothing, from the step on that has their length', () => {
  const graph = 'a+z a+b b+z z+y a-c c-b z-x';
  expect(stepsOf(graph)).toEqual([
    [1, 'b up by a+b', 'c down by a-c', 'z up by a+z'],
    [2, 'x down by a+z z-x', 'y up by a+z z+y'],
  ]);
  expect(furtherIn(graph, 0)).toEqual([]);
  expect(furtherIn(graph, 1)).toEqual([]);
  expect(furtherIn(graph, 2)).toEqual(['z by a+b b+z', 'b by a-c c-b']);
});

test('no further path visits a factor twice, or is that of a later change', () => {
  expect(furtherIn('a+b b+c c+b c+a', 2)).toEqual([]);
  expect(furtherIn('a+z a+b b-z', 1)).toEqual([]);
  expect(furtherIn('a+z a+b b-z', 2)).toEqual([]);
});

test('feedback on the first factor is not followed, and no factor is reached by a path that visits one twice', () => {
  expect(stepsOf('a+b b-a b-b b+c c-b')).toEqual([
    [1, 'b up by a+b'],
    [2, 'c up by a+b b+c'],
  ]);
});

test('a direction that depends on paths beyond a bound is unsettled', () => {
  const knot = 'a+b b+c c+d d+a b+z c-b d-c a-d';
  expect(directionsAfter(whatIf(writtenGraph(knot), 'a', 'rises', { ...effectBounds, steps: 1 }), 9).get('z')).toBe(
    'unsettled',
  );
});

test('an unknown factor changes nothing', () => {
  expect(whatIf(writtenGraph('a+b'), 'x', 'rises').steps).toEqual([]);
});

/** The direction of a factor that rises by these paths, given as words of signs. */
function directionBy(paths: readonly string[]) {
  const isOpen = (path: string) => path.includes('?');
  const signed = paths.filter((p) => !isOpen(p)).map((p) => p.replaceAll('+', '').length % 2 === 0);
  if (signed.includes(true) && signed.includes(false)) return 'indeterminate';
  if (paths.some(isOpen)) return 'unclear';
  return signed[0] ? 'up' : 'down';
}

const mirrored = { up: 'down', down: 'up', indeterminate: 'indeterminate', unclear: 'unclear', unsettled: 'unsettled' };
const asSign = { up: '+', down: '-', indeterminate: 'indeterminate', unclear: 'unclear', unsettled: 'unsettled' };

test('each step has the directions of all paths of its length, and the last one the total effects, in 400 graphs', () => {
  const check = (graph: SignedGraph) => {
    for (const { id: from } of graph.factors) {
      const rises = whatIf(graph, from, 'rises');
      const falls = whatIf(graph, from, 'falls');
      const every = everyPathFrom(graph, from);
      for (let length = 1; length <= graph.factors.length; length += 1) {
        const count = rises.steps.filter((s) => s.length <= length).length;
        const upTo = Map.groupBy(
          every.filter((path) => path.length <= length),
          (path) => path.at(-1)!.to,
        );
        const expected = [...upTo].map(([to, paths]) => [
          to,
          directionBy(paths.map((path) => path.map((l) => l.polarity).join(''))),
        ]);
        expect([...directionsAfter(rises, count)].sort()).toEqual(expected.sort());
        expect([...directionsAfter(falls, count)].sort()).toEqual(
          expected.map(([to, direction]) => [to, mirrored[direction as 'up']]).sort(),
        );
      }
      for (const { length, changes } of rises.steps)
        for (const { factor, paths } of changes)
          for (const ids of paths) {
            const isFound = every.some((path) => path.map((l) => l.id).join() === ids.join());
            const to = graph.links.find((l) => l.id === ids.at(-1))!.to;
            expect([isFound, ids.length, to]).toEqual([true, length, factor]);
          }
      for (let count = 0; count <= rises.steps.length; count += 1)
        for (const [factor, paths] of furtherPaths(graph, rises, count))
          for (const ids of paths) {
            const path = every.find((other) => other.map((l) => l.id).join() === ids.join())!;
            const own = directionBy([path.map((l) => l.polarity).join('')]);
            const now = directionsAfter(rises, count).get(factor);
            expect(path.at(-1)!.to).toBe(factor);
            expect(now === 'indeterminate' || now === 'unclear' || now === own).toBe(true);
          }
      const last = [...directionsAfter(rises, rises.steps.length)].map(([to, d]) => `${to} ${asSign[d]}`);
      const effects = totalEffects(
        graph,
        graph.factors.map((f) => f.id),
      ).filter((e) => e.from === from);
      expect(last.sort()).toEqual(effects.map((e) => `${e.to} ${e.sign}`).sort());
    }
  };
  fc.assert(fc.property(signedGraphs(6), check), { numRuns: 400, seed: 1994 });
}, 120_000);
