import { expect, test } from 'vitest';
import { writtenModel } from '../fixtures/written-model.ts';
import { analyse } from './analyse.ts';
import { graphOf } from './graph.ts';
import { ownLinks } from './own-links.ts';

test('links that only actors hold are left out, in each section by the claims of that section', () => {
  const model = writtenModel([['a+zr', 'b+z'], ['a+z']]);
  const idsOf = (...sections: string[]) => ownLinks(model, graphOf(model, sections)).links.map((l) => l.id);
  expect(ownLinks(model, graphOf(model)).links.map((l) => l.id)).toEqual(['a>z:+', 'b>z:+']);
  expect(idsOf('s1')).toEqual(['b>z:+']);
  expect(idsOf('s2')).toEqual(['a>z:+']);
});

test('effects and balance count the author’s own causes, and those of actors apart', () => {
  const { onOutcome, ownOnOutcome, asTold, sections } = analyse(writtenModel([['a+zr', 'b+z', 'c-zr c+z', 'd+ar']]));
  expect(onOutcome.map((e) => `${e.from} ${e.sign}`)).toEqual(['a +', 'b +', 'c indeterminate', 'd +']);
  expect(ownOnOutcome.map((e) => `${e.from} ${e.sign}`)).toEqual(['b +', 'c +']);
  expect(asTold).toMatchObject({ raise: ['b', 'c'], lower: [], indeterminate: [] });
  expect(sections[0]).toMatchObject({ balance: { raise: ['b', 'c'], lower: [] }, heldOnly: ['a', 'd'] });
});

test('as told, a cause at its low pole presses the other way', () => {
  const { ownOnOutcome, asTold } = analyse(writtenModel([['a+zl', 'b+z']]));
  expect(ownOnOutcome.map((e) => e.sign)).toEqual(['+', '+']);
  expect(asTold).toMatchObject({ raise: ['b'], lower: ['a'] });
});
