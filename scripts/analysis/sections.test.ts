import { expect, test } from 'vitest';
import { writtenModel } from '../fixtures/written-model.ts';
import { analyseSections, balanceOf, findSignReversals } from './sections.ts';

const sections = analyseSections(writtenModel([['a+bl b-z'], ['a-b b-z'], ['a+b']]), 'z');
const [first, second, third] = sections;
const noPressure = { raise: [], lower: [], indeterminate: [], unclear: [], unsettled: [] };

test('the pressure of a cause at its low pole is the reverse of its sign', () => {
  expect(first!.effects.map((e) => `${e.from}${e.sign}`)).toEqual(['a-', 'b-']);
  expect([first!.lowPole, first!.balance]).toEqual([['a'], { ...noPressure, raise: ['a'], lower: ['b'] }]);
});

test('the pressure of a cause at both poles is its sign', () => {
  expect(analyseSections(writtenModel([['a+bl a+c', 'b+z c+z']]), 'z')[0]!.lowPole).toEqual([]);
});

test('the low pole reverses only known signs', () => {
  const effects = (['+', '-', 'indeterminate', 'unclear', 'unsettled'] as const).map((sign) => ({
    from: sign,
    to: 'z',
    sign,
    witnesses: [],
  }));
  expect(
    balanceOf(
      effects,
      effects.map((e) => e.from),
    ),
  ).toEqual({
    raise: ['-'],
    lower: ['+'],
    indeterminate: ['indeterminate'],
    unclear: ['unclear'],
    unsettled: ['unsettled'],
  });
});

test('a section without the outcome has no pressures', () => {
  expect([third!.effects, third!.balance]).toEqual([[], noPressure]);
});

test('each section has its map, the map so far, its new and its confirmed links', () => {
  expect(sections.map((s) => [s.map.links.map((l) => l.id), s.soFar.links.length])).toEqual([
    [['a>b:+', 'b>z:-'], 2],
    [['b>z:-', 'a>b:-'], 3],
    [['a>b:+'], 3],
  ]);
  expect(sections.map((s) => [s.added, s.confirmed])).toEqual([
    [{ factors: ['a', 'b', 'z'], links: ['a>b:+', 'b>z:-'] }, []],
    [{ factors: [], links: ['a>b:-'] }, ['b>z:-']],
    [{ factors: [], links: [] }, ['a>b:+']],
  ]);
});

test('a factor with another sign in a later section is a sign reversal; one with the same sign is not', () => {
  expect(findSignReversals(sections)).toEqual([
    {
      factor: 'a',
      signs: [
        { section: 's1', sign: '-' },
        { section: 's2', sign: '+' },
      ],
    },
  ]);
  expect(second!.effects.map((e) => `${e.from}${e.sign}`)).toEqual(['a+', 'b-']);
});

test('a change to an open or indeterminate sign is no sign reversal', () => {
  expect(findSignReversals(analyseSections(writtenModel([['a+z'], ['a?z'], ['a+z', 'a-z']]), 'z'))).toEqual([]);
});
