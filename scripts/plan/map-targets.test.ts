import { expect, test } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { planSettings } from '../fixtures/plan-settings.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { planTalk } from './plan-talk.ts';

const model = writtenModel([['a+b', 'b+z'], ['b+z, c-z'], ['z+d']]);

/** The targets of the map of a slide, by label of the box and by id of the arrow. */
function targetsOn(id: string, slides: readonly string[]): Record<string, string | undefined> {
  const talk = { id: 't', title: 'T', minutes: 30, pace: 130, slides };
  const { content } = planTalk(model, analyse(model), talk, planSettings).slides.find((s) => s.id === id)!;
  const diagram = 'diagram' in content ? content.diagram : undefined;
  const labels = new Map(diagram?.nodes.map((n) => [n.id, n.label]));
  return Object.fromEntries([
    ...(diagram?.nodes ?? []).map((n) => [n.label, n.slide]),
    ...(diagram?.links ?? []).map((l) => [`${labels.get(l.from)} ${l.polarity} ${labels.get(l.to)}`, l.slide]),
  ]);
}

test('a box leads to the first claim that lights its factor, an arrow to the first claim that asserts its link', () => {
  expect(targetsOn('argument', ['argument', 'claim/c3', 'claim/c1', 'claim/c2'])).toEqual({
    A: 'claim/c1',
    B: 'claim/c3',
    C: 'claim/c3',
    Z: 'claim/c3',
    'A + B': 'claim/c1',
    'B + Z': 'claim/c3',
    'C - Z': 'claim/c3',
  });
});

test('what no claim of the talk shows leads to the section that shows it, or nowhere', () => {
  expect(targetsOn('map/whole', ['map/whole', 'section/s2'])).toMatchObject({
    '1 S1': 'section/s1',
    '2 S2': 'section/s2',
    Z: 'section/s2',
    '1 S1 + Z': undefined,
  });
  expect(targetsOn('section/s2', ['section/s2'])).toMatchObject({ B: undefined, Z: undefined, 'B + Z': undefined });
});

test('on the slide of a claim, its own arrows and what is shown here first lead to its evidence', () => {
  const slides = ['claim/c1', 'claim/c2', 'evidence/c2'];
  expect(targetsOn('claim/c2', slides)).toEqual({
    A: 'claim/c1',
    B: 'claim/c1',
    Z: 'evidence/c2',
    'A + B': 'claim/c1',
    'B + Z': 'evidence/c2',
  });
  expect(targetsOn('claim/c1', slides)).toEqual({
    A: undefined,
    B: undefined,
    Z: 'claim/c2',
    'A + B': undefined,
    'B + Z': 'claim/c2',
  });
});

test('an arrow of the map of sections leads to a claim of its section with this sign', () => {
  expect(targetsOn('map/whole', ['map/whole', 'claim/c2', 'claim/c3'])).toMatchObject({
    '1 S1 + Z': 'claim/c2',
    '2 S2 + Z': 'claim/c3',
    '2 S2 - Z': 'claim/c3',
    Z: 'claim/c2',
  });
});
