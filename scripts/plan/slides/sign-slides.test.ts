import { expect, test } from 'vitest';
import { analyse } from '../../analysis/index.ts';
import { planSettings } from '../../fixtures/plan-settings.ts';
import { writtenModel } from '../../fixtures/written-model.ts';
import type { Model, Talk } from '../../model/index.ts';
import { planTalk } from '../plan-talk.ts';

/** The argument is `a+b, b-z`. Claim 2 has its cause at the low pole; in claim 4 `d` lowers `z`, in claim 5 it raises `c`. */
const coding = [['a+b b-z'], ['c+zl', 'a-b'], ['d-z a+b', 'd+c'], ['e+zl']];
const model = { ...writtenModel(coding), argument: [['a', 'b', 'z']] };
const slidesOf = (talk: Partial<Talk> = {}, of: Model = model) =>
  planTalk(of, analyse(of), { id: 't', title: 'T', minutes: 60, pace: 130, ...talk }, planSettings).slides;
const asked = (talk: Partial<Talk> = {}, of: Model = model) =>
  slidesOf(talk, of).flatMap(({ id, headline }) => (id.startsWith('sign/') ? [`${id} ${headline}`] : []));

const [c2, c4] = ['sign/c2 Does C raise or lower Z?', 'sign/c4 Does D raise or lower Z?'];

test('a long talk asks for signs that its factors do not give away, and that no slide before shows', () => {
  // Claims 1 and 6 are shown on the slides of their sections, claims 3 and 5 on the maps of the claims before them.
  expect(asked()).toEqual([c2, c4]);
  expect(asked({}, { ...model, argument: [...model.argument, ['c', 'z']] })).toEqual([c4]);
  const disputed = writtenModel([...coding.slice(0, 3), ['c-z']]);
  expect(asked({}, { ...disputed, argument: model.argument })).toEqual([c4]);
  expect(asked({ minutes: 29 })).toEqual([]);
  expect(asked({ sections: ['s1', 's3'] })).toEqual([c4]);
  expect(asked({ exclude: ['sign/c2'] })).toEqual([c4]);
});

test('the question stands directly before its claim, does not show the sign, and needs the claim', () => {
  const slides = slidesOf();
  const at = slides.findIndex((s) => s.id === 'sign/c2');
  expect(slides.slice(at - 1, at + 2).map((s) => s.id)).toEqual(['section/s2', 'sign/c2', 'claim/c2']);
  expect(slides[at]).toMatchObject({
    section: 2,
    seconds: 20,
    content: { kind: 'sign', cause: 'C', effect: 'Z', isOutcome: true },
    restsOn: [['c2']],
  });
  expect(asked({ exclude: ['claim/c2'] })).toEqual([c4]);
});

test('a talk has the questions that it names, before any that are chosen', () => {
  const c5 = 'sign/c5 Does D raise or lower C?';
  expect(asked({ minutes: 10, include: ['sign/c5'] })).toEqual([c5]);
  expect(asked({ include: ['sign/c5'] })).toEqual([c2, c5]);
  expect(asked({ slides: ['title', 'sign/c5', 'claim/c5'] })).toEqual([c5]);
});
