import { expect, test } from 'vitest';
import { analyseSections, balanceOf, findSignReversals } from './sections.ts';
import { writtenModel } from './written-model.ts';

const sections = analyseSections(writtenModel([['a+bl b-z'], ['a-b b-z'], ['a+b']]), 'z');
const [first, second, third] = sections;
const nobody = { raise: [], lower: [], indeterminate: [], unclear: [], unsettled: [] };

test('a cause of which a section speaks at its low pole presses against its sign', () => {
  expect(first!.effects.map((e) => `${e.from}${e.sign}`)).toEqual(['a-', 'b-']);
  expect([first!.lowPole, first!.balance]).toEqual([['a'], { ...nobody, raise: ['a'], lower: ['b'] }]);
});

test('a cause spoken of at both poles presses by its sign', () => {
  expect(analyseSections(writtenModel([['a+bl a+c', 'b+z c+z']]), 'z')[0]!.lowPole).toEqual([]);
});

test('the low pole turns known signs only', () => {
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

test('a section that does not speak of the outcome presses it with nothing', () => {
  expect([third!.effects, third!.balance]).toEqual([[], nobody]);
});

test('each section has its own map, the map so far, what it adds and what it confirms', () => {
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

test('a factor turns where its sign does; one that keeps its sign does not', () => {
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

test('from one sign to an open or indeterminate one is no turn', () => {
  expect(findSignReversals(analyseSections(writtenModel([['a+z'], ['a?z'], ['a+z', 'a-z']]), 'z'))).toEqual([]);
});
