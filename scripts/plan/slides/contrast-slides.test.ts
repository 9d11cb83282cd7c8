import { expect, test } from 'vitest';
import { analyse } from '../../analysis/index.ts';
import { planSettings } from '../../fixtures/plan-settings.ts';
import { writtenModel } from '../../fixtures/written-model.ts';
import type { Model, Talk } from '../../model/index.ts';
import { checkPlan } from '../choice/check-plan.ts';
import { planTalk } from '../plan-talk.ts';

const contrastsOf = (model: Model, talk: Partial<Talk> = {}) =>
  planTalk(
    model,
    analyse(model),
    { id: 't', title: 'T', minutes: 20, pace: 130, ...talk },
    planSettings,
  ).slides.flatMap(({ id, headline, content, restsOn }) =>
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

test('a contrast of two claims of one sign is told', () => {
  const told = (...claims: [string, string]) =>
    checkPlan(
      planTalk(
        { ...model, contrasts: [{ claims }] },
        analyse(model),
        { id: 't', title: 'T', minutes: 20, pace: 130 },
        planSettings,
      ),
    ).filter((d) => d.code === 'W_CONTRAST_ONE_SIGN');
  expect(told('c1', 'c5')).toMatchObject([
    { path: 'talk t · contrast/1', actual: 'claim/c1 and claim/c5: both +', expected: 'opposite signs' },
  ]);
  expect(told('c1', 'c3')).toEqual([]);
  expect(told('c2', 'c5')).toEqual([]);
});

test('claims that do not press in opposite directions are shown with their signs, and no opposition is told', () => {
  const of = (...claims: [string, string]) => {
    const slides = planTalk(
      { ...model, contrasts: [{ claims }] },
      analyse(model),
      { id: 't', title: 'T', minutes: 20, pace: 130 },
      planSettings,
    ).slides;
    const { headline, notes } = slides.find((s) => s.id === 'contrast/1')!;
    return [headline, notes[0]];
  };
  const neutral = [
    'Two passages on Z, side by side',
    {
      kind: 'text',
      text: 'Two passages of one text. Read both, then ask: do they speak of the same cause, and what is different?',
    },
  ];
  // Both lower; one has no sign.
  expect([of('c3', 'c4'), of('c1', 'c2')]).toEqual([neutral, neutral]);
  expect(of('c1', 'c3')[0]).toBe('What raises and what lowers Z?');
});

test('a side says that only actors hold what leads to the outcome', () => {
  const held = writtenModel([['a+br', 'b+z', 'c-z', 'd-zr d+e']]);
  const of = (...claims: [string, string]) => {
    const contrasted = { ...held, contrasts: [{ claims }] };
    const slides = planTalk(
      contrasted,
      analyse(contrasted),
      { id: 't', title: 'T', minutes: 20, pace: 130 },
      planSettings,
    ).slides;
    const { content } = slides.find((s) => s.id === 'contrast/1')!;
    return content.kind === 'contrast' && content.sides.map(({ sign, isHeld }) => [sign, isHeld]);
  };
  expect(of('c1', 'c3')).toEqual([
    ['+', true],
    ['-', undefined],
  ]);
  expect(of('c4', 'c2')).toEqual([
    ['-', true],
    ['+', undefined],
  ]);
});

test('a belief of a link to the outcome has the sign of the belief, whatever the author’s own links say of its cause', () => {
  const held = writtenModel([['a+zr', 'a-b', 'b+z', 'a+br']]);
  const of = (...claims: [string, string]) => {
    const contrasted = { ...held, contrasts: [{ claims }] };
    const talk = { id: 't', title: 'T', minutes: 20, pace: 130 };
    const { content } = planTalk(contrasted, analyse(contrasted), talk, planSettings).slides.find(
      (s) => s.id === 'contrast/1',
    )!;
    return content.kind === 'contrast' && content.sides.map(({ sign, isHeld }) => [sign, isHeld]);
  };
  // By its own links `a` lowers `z`.
  expect(of('c1', 'c2')).toEqual([
    ['+', true],
    ['-', undefined],
  ]);
});

test('contrasts of the data have their headlines', () => {
  const headline = 'Which is right?';
  expect(contrastsOf({ ...model, contrasts: [{ claims: ['c1', 'c4'], headline }] })[0]!.headline).toBe(headline);
});

test('where one claim asserts what the other denies, both are shown by that link, and no warning is told', () => {
  const dispute = writtenModel([
    ['a+b b+z', 'c+z a+bx', 'd+zd'],
    ['e+zx', 'e+zi'],
  ]);
  const of = (...claims: [string, string]) => {
    const contrasted = { ...dispute, contrasts: [{ claims }] };
    const plan = planTalk(
      contrasted,
      analyse(contrasted),
      { id: 't', title: 'T', minutes: 60, pace: 130 },
      planSettings,
    );
    const { headline, content, notes } = plan.slides.find((s) => s.id === 'contrast/1')!;
    const read = notes.slice(1).map((n) => n.kind === 'text' && n.text);
    const sides =
      content.kind === 'contrast'
        ? content.sides.map(({ sign, isDenial, quote }) => [
            ...[sign, isDenial ? 'denies' : 'asserts'],
            quote.parts.find((p) => p.cue)?.text,
          ])
        : [];
    return { headline, sides, read, told: checkPlan(plan).filter((d) => d.code === 'W_CONTRAST_ONE_SIGN').length };
  };
  expect(of('c1', 'c2')).toEqual({
    headline: 'Does A raise B?',
    sides: [
      ['+', 'asserts', 'a+b'],
      ['+', 'denies', 'a+bx'],
    ],
    read: [
      '§1.1: A raises B, on the words “a+b” (explicit).',
      '§1.2: A does not raise B, according to the critics, on the words “a+bx” (explicit).',
    ],
    told: 0,
  });
  expect(of('c4', 'c5').sides.map(([, does]) => does)).toEqual(['denies', 'asserts']);
  // Claims on different links.
  expect(of('c2', 'c3')).toMatchObject({
    headline: 'Two passages on Z, side by side',
    sides: [
      ['+', 'asserts', 'c+z'],
      ['+', 'denies', 'd+zd'],
    ],
    told: 0,
  });
  expect(of('c3', 'c4').told).toBe(1);
});

test('passages are set in large type where they and their citations have room below the signs', () => {
  const isSmall = (citationLines: number) => {
    const family = 'w'.repeat(28 * citationLines);
    const long = { ...model, work: { ...model.work, author: [{ family }] } };
    const { slides } = planTalk(long, analyse(long), { id: 't', title: 'T', minutes: 20, pace: 130 }, planSettings);
    return slides.flatMap(({ content }) => (content.kind === 'contrast' ? [content.isSmall ?? false] : []));
  };
  // The room has seven lines: one of the quote, the others of its citation.
  expect([isSmall(6), isSmall(7)]).toEqual([[false], [true]]);
});
