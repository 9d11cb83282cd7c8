import { expect, test } from 'vitest';
import { numberedGraph, writtenGraph } from '../fixtures/written-graph.ts';
import { totalEffects } from './effects.ts';
import { effectBounds } from './path-search.ts';

const effect = (text: string, bounds = effectBounds) =>
  totalEffects(writtenGraph(text), ['z'], bounds).find((e) => e.from === 'a');

test.each([
  ['no minus', 'a+z', '+', [['a+z']]],
  ['one minus', 'a-b b+z', '-', [['a-b', 'b+z']]],
  ['two minuses', 'a-b b-z', '+', [['a-b', 'b-z']]],
  ['a dispute', 'a+z a-z', 'indeterminate', [['a+z'], ['a-z']]],
  [
    'paths of both signs',
    'a+b b+z a+c c-z',
    'indeterminate',
    [
      ['a+b', 'b+z'],
      ['a+c', 'c-z'],
    ],
  ],
  ['an open link', 'a?z', 'unclear', [['a?z']]],
  ['an open link after a minus', 'a-b b?z', 'unclear', [['a-b', 'b?z']]],
  ['a known and an open path', 'a+z a?z', 'unclear', [['a+z'], ['a?z']]],
  ['both signs beside an open path', 'a+z a-z a?z', 'indeterminate', [['a+z'], ['a-z'], ['a?z']]],
  ['a minus self-loop on the way, which no simple path takes', 'a+b b-b b+z', '+', [['a+b', 'b+z']]],
  ['a minus cycle on the way, which no simple path takes', 'a+b b-c c+b b+z', '+', [['a+b', 'b+z']]],
  ['an open self-loop on the way', 'a+b b?b b+z', '+', [['a+b', 'b+z']]],
  ['a plus cycle on the way', 'a+b b-c c-b b+z', '+', [['a+b', 'b+z']]],
  [
    'a cycle that two ways leave',
    'a+b b-c c+b b+z c+z',
    'indeterminate',
    [
      ['a+b', 'b+z'],
      ['a+b', 'b-c', 'c+z'],
    ],
  ],
  ['a link back from the effect', 'a+z z-a', '+', [['a+z']]],
])('%s', (_, text, sign, witnesses) => {
  expect(effect(text)).toEqual({ from: 'a', to: 'z', sign, witnesses });
});

test('the witness is the shortest path of its sign', () => {
  expect(effect('a+b b+c c+z a+c')?.witnesses).toEqual([['a+c', 'c+z']]);
});

test('an unconnected pair, an unknown factor and a factor on itself have no total effect', () => {
  expect(effect('z+a')).toBeUndefined();
  expect(totalEffects(writtenGraph('a+b'), ['x'])).toEqual([]);
  expect(totalEffects(writtenGraph('a+b b+a'), ['a']).map((e) => e.from)).toEqual(['b']);
});

/** The minus path is longer than the plus path, and leads through an unbalanced component. */
const hard = 'a+z a+b b+c c+d d-z b-b';

test('an effect whose second sign is beyond a bound is unsettled, not indeterminate', () => {
  expect(effect(hard)?.sign).toBe('indeterminate');
  const knot = 'a+b b+c c+d d+a b+z c-b d-c a-d';
  expect(effect(knot)?.sign).toBe('indeterminate');
  expect(effect(knot, { ...effectBounds, steps: 1 })?.sign).toBe('unsettled');
  expect(effect(knot, { ...effectBounds, length: 2 })?.sign).toBe('unsettled');
  expect(effect(knot, { ...effectBounds, total: 0 })?.sign).toBe('unsettled');
});

test('effects through balanced components need no search', () => {
  const balanced = 'a+b b-c c-b b+d d+b c+z d+z';
  expect(effect(balanced, { ...effectBounds, steps: 0, total: 0, length: 0 })).toEqual({
    from: 'a',
    to: 'z',
    sign: 'indeterminate',
    witnesses: [
      ['a+b', 'b+d', 'd+z'],
      ['a+b', 'b-c', 'c+z'],
    ],
  });
});

test('an effect beyond the bound of witnesses has a sign but no witnesses', () => {
  expect(effect('a+b b-z', { ...effectBounds, witnesses: 1 })).toEqual({
    from: 'a',
    to: 'z',
    sign: '-',
    witnesses: [],
  });
});

test('a chain of 20,000 links does not overflow the stack', () => {
  const chain = numberedGraph(
    20_001,
    Array.from({ length: 20_000 }, (_, i) => [i, '-', i + 1] as const),
  );
  const effects = totalEffects(chain, ['f20000']);
  expect([effects.length, effects[0]?.sign, effects[1]?.sign]).toEqual([20_000, '+', '-']);
});
