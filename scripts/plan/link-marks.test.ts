import { expect, test } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { planSettings } from '../fixtures/plan-settings.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { marksOf } from './link-marks.ts';
import { diagramOf } from './map-parts.ts';
import { planAll } from './plan-talk.ts';

const marksIn = (...claims: readonly string[]) => {
  const model = writtenModel([claims]);
  return [...model.links, ...model.denied].map((l) => marksOf(l, { model }));
};

test('a link is implied only if all its claims imply it', () => {
  expect(marksIn('a+zi', 'a+zi')).toEqual([{ implied: true }]);
  expect(marksIn('a+zi', 'a+z')).toEqual([{}]);
});

test('a link is held only if all its claims attribute it to an actor', () => {
  expect(marksIn('a+zr', 'a+zr')).toEqual([{ held: true }]);
  expect(marksIn('a+zr', 'a+z')).toEqual([{}]);
});

test('a denied or conditional link keeps its own mark', () => {
  expect(marksIn('a+zd', 'b+zc')).toEqual([{ conditional: true }, { denied: true }]);
});

test('the text of a map says which links are implied and which are held', () => {
  const model = writtenModel([['a+zi', 'b-zr', 'c+z']]);
  expect(diagramOf(model, model.links, '').twin).toBe(
    'A raises Z (implied). B lowers Z (a belief or aim of an actor). C raises Z.',
  );
});

test('the text of a map names all who deny a link, each with the condition of the denial', () => {
  const model = writtenModel([['a+zd', 'a+zx']]);
  expect(diagramOf(model, model.denied, '').twin).toBe('A does not raise Z, according to the text and the critics.');
  const [link] = model.denied;
  const [own, reported] = link!.assertions;
  const limited = { ...link!, assertions: [own!, { ...reported!, conditional: 'in the frail' }] };
  expect(diagramOf(model, [limited], '').twin).toBe(
    'A does not raise Z, the text says; A does not raise Z, according to the critics (the text limits this: “in the frail”).',
  );
});

test('the low pole counts if all claims speak of it, or on a claim’s slide if the claim does', () => {
  expect(marksIn('a+zl', 'a+zl')).toEqual([{ lowPole: '' }]);
  expect(marksIn('a+zl', 'a+z')).toEqual([{}]);
  const model = writtenModel([['a+zl', 'a+z']]);
  const onSlideOf = (claim: string) => marksOf(model.links[0]!, { model, claims: [[claim]] });
  expect(['c1', 'c2', 'c3'].map(onSlideOf)).toEqual([{ lowPole: '' }, {}, {}]);
});

test('the word of the text for the low pole has the quotation marks of the deck', () => {
  const model = { ...writtenModel([['a+zl', 'a+z']]), language: 'de' };
  const [link] = model.links;
  const assertions = link!.assertions.map((a) => ({ ...a, lowPole: 'the\n decline' }));
  expect(marksOf({ ...link!, assertions }, { model })).toEqual({ lowPole: '„the decline“' });
});

test('a claim’s slide shows the condition of that claim, also where another one states the link without any', () => {
  const model = writtenModel([['a+zc', 'a+z']]);
  const onSlideOf = (claim: string) => ({
    marks: marksOf(model.links[0]!, { model, claims: [[claim]] }),
    twin: diagramOf(model, model.links, '', { lit: model.links.map((l) => l.id), claims: [[claim]] }).twin,
  });
  const [first, second] = model.claims.map((c) => onSlideOf(c.id));
  expect(first).toEqual({ marks: { conditional: true }, twin: 'A raises Z, under a condition.' });
  expect(second).toEqual({ marks: {}, twin: 'A raises Z.' });
  expect(marksOf(model.links[0]!, { model })).toEqual({});
});

test('the map of a section marks a link as its own claims have it, and its claims’ slides do so for the other links', () => {
  const model = writtenModel([['a+zr', 'b+z'], ['a+z']]);
  const { slides } = planAll(model, analyse(model), { id: 't', title: 'T', minutes: 20, pace: 130 }, planSettings);
  const marksAt = (id: string) => {
    const { content } = slides.find((s) => s.id === id)!;
    const links = 'diagram' in content ? content.diagram!.links : [];
    return links.map(({ held, claims }) => [claims?.[0], held ?? false]);
  };
  expect(marksAt('section/s1')).toEqual([
    ['c1', true],
    ['c2', false],
  ]);
  expect(marksAt('section/s2')).toEqual([
    ['c1', false],
    ['c2', false],
  ]);
  expect(marksAt('claim/c2')).toEqual(marksAt('section/s1'));
});
