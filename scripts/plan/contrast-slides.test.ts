import { expect, test } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { slideGeometry } from '../geometry.ts';
import { createLayoutCache, mapLayout } from '../layout/index.ts';
import type { Model, Talk } from '../model/index.ts';
import { planTalk } from './plan-talk.ts';

const settings = { geometry: slideGeometry, layout: createLayoutCache(mapLayout) };
const contrastsOf = (model: Model, talk: Partial<Talk> = {}) =>
  planTalk(model, analyse(model), { id: 't', title: 'T', minutes: 20, pace: 130, ...talk }, settings).slides.flatMap(
    ({ id, headline, content, restsOn }) =>
      content.kind === 'contrast'
        ? [{ id, headline, restsOn, sides: content.sides.map((s) => [s.sign, s.slide, s.quote.place]) }]
        : [],
  );

/** In the first section `a` raises `z` by `b`; in the second it lowers it. */
const model = writtenModel([
  ['b+z', 'a+b'],
  ['c+zl', 'a-z', 'c+d'],
]);

test('a factor whose effect reverses is shown by the claims with the first link of each path', () => {
  const reversal = {
    id: 'contrast/1',
    headline: 'Does A raise or lower Z?',
    restsOn: [['c2'], ['c4']],
    sides: [
      ['+', 'claim/c2', '§1.2'],
      ['-', 'claim/c4', '§2.2'],
    ],
  };
  expect(contrastsOf(model)).toEqual([reversal]);
  expect(contrastsOf(model, { exclude: ['claim/c4'] })).toEqual([]);
  expect(contrastsOf(writtenModel([['a+z'], ['b-z']]))).toEqual([]);
});

test('a claim of the data has the sign of its link to the outcome, or of the effect of its cause, at its pole', () => {
  const of = (...claims: [string, string]) => contrastsOf({ ...model, contrasts: [{ claims }] })[0];
  expect(of('c1', 'c3')).toMatchObject({
    headline: 'What raises and what lowers Z?',
    sides: [
      ['+', 'claim/c1', '§1.1'],
      ['-', 'claim/c3', '§2.1'],
    ],
  });
  // The effect of `a` is indeterminate; that of `c` is told of no pole in claim 5.
  expect(of('c2', 'c5')!.sides.map(([sign]) => sign)).toEqual([undefined, '+']);
});

test('contrasts of the data have their headlines', () => {
  const headline = 'Which is right?';
  expect(contrastsOf({ ...model, contrasts: [{ claims: ['c1', 'c4'], headline }] })[0]!.headline).toBe(headline);
});
