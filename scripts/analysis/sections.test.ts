import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writtenModel } from '../fixtures/written-model.ts';
import { pressingSigns } from './pressures.ts';
import { analyseSections, findSignReversals } from './sections.ts';

const sections = analyseSections(writtenModel([['a+bl b-z'], ['a-b b-z'], ['a+b']]), 'z');
const [first, second, third] = sections;
const noPressure = { raise: [], lower: [], indeterminate: [], unclear: [], unsettled: [] };

const pressures = (...statements: string[]) =>
  analyseSections(writtenModel([statements]), 'z')[0]!.pressures.map((p) => `${p.from}${p.sign}`);

test('the pressure of a cause at its low pole is the reverse of its sign', () => {
  expect(first!.effects.map((e) => `${e.from}${e.sign}`)).toEqual(['a-', 'b-']);
  expect(first!.pressures).toEqual([
    { from: 'a', sign: '+', isReversed: true },
    { from: 'b', sign: '-', isReversed: false },
  ]);
  expect(first!.balance).toEqual({ ...noPressure, raise: ['a'], lower: ['b'] });
  expect(pressures('a?zl')).toEqual(['aunclear']);
});

test('only links on the way to the outcome say at which pole a cause presses', () => {
  expect(pressures('a+zl', 'a+c')).toEqual(['a-']);
});

test('a cause that is at its low pole on one of its ways only presses both ways', () => {
  expect(pressures('a+bl a+c', 'b+z c+z')).toEqual(['aindeterminate', 'b+', 'c+']);
  expect(pressures('a+zl', 'a+z')).toEqual(['aindeterminate']);
});

test('each sign with which a direct cause presses is in the balance of its section', () => {
  const link = fc.stringMatching(/^[abc][+?-][abcz]l?$/u).filter((l) => /^(.)[+?-](?!\1)/u.test(l));
  const statement = fc.uniqueArray(link, { minLength: 1, maxLength: 3, selector: (l) => l.slice(0, 3) });
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 5 }), (statements) => {
      const model = writtenModel([statements.map((links) => links.join(' '))]);
      const { balance } = analyseSections(model, 'z')[0]!;
      for (const { id, from } of model.links.filter((l) => l.to === 'z'))
        for (const sign of pressingSigns(model, 's1').get(id)!) {
          const kinds = { '+': balance.raise, '-': balance.lower, '?': balance.unclear };
          expect([...kinds[sign], ...balance.indeterminate, ...balance.unclear]).toContain(from);
        }
    }),
  );
});

test('the signs of the links before and behind a cause at its low pole stay', () => {
  expect(pressures('a+b', 'b+zl', 'c-a')).toEqual(['a+', 'b-', 'c-']);
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
