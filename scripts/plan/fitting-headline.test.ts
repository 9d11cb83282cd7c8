import { expect, test } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { planSettings } from '../fixtures/plan-settings.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { slideGeometry } from '../geometry.ts';
import { headingSizeOf } from '../model/index.ts';
import { fittingHeadline } from './fitting-headline.ts';
import { planAll } from './plan-talk.ts';

const labels = ['Distress of lower classes everywhere', 'Distress'];
const atMost = (length: number) => (h: string) => h.length <= length;

test('labels are cut at words, the longest first, no further than needed', () => {
  const headline = 'Does distress of lower classes everywhere raise or lower distress?';
  expect(fittingHeadline(headline, labels, () => true)).toBe(headline);
  expect(fittingHeadline(headline, labels, atMost(60))).toBe('Does distress of lower… raise or lower distress?');
  expect(fittingHeadline(headline, labels, atMost(46))).toBe('Does distress of… raise or lower distress?');
  expect(fittingHeadline(headline, labels, () => false)).toBe(headline);
});

test('a label without spaces is cut at a letter', () => {
  const label = '下层阶级在任何地方所受的困苦与压迫';
  expect(fittingHeadline(`什么使${label}上升？`, [label], atMost(18))).toBe('什么使下层阶级在任何地方所受…上升？');
});

test('headlines that Claimdeck makes take two lines, however long the labels', () => {
  const words = 'something that has a name of no fewer than twelve long words altogether';
  const written = writtenModel([
    ['a+z', 'b-z', 'b+g'],
    ['a-z', 'z+c c+z d+c', 'e+f'],
  ]);
  const factors = written.factors.map((f) => ({ ...f, label: `${f.label} is ${words}` }));
  const model = { ...written, factors };
  const talk = { id: 't', title: 'T', minutes: 60, pace: 130, include: ['sign/c1'] as const };
  const { slides } = planAll(model, analyse(model), talk, planSettings);
  const derived = slides.filter((s) => !/^(?:title|claim|section|evidence)/u.test(s.id));
  expect(derived.map((s) => s.id)).toEqual(
    expect.arrayContaining([
      'question',
      'argument',
      'sign/c1',
      'vote/1',
      'contrast/1',
      'effects',
      'loop/1',
      'finding/1',
    ]),
  );
  const long = derived.filter((s) => {
    const place = s.content.kind === 'question' ? 'question' : 'head';
    return headingSizeOf(s.headline, place, slideGeometry) === undefined;
  });
  expect(long.map((s) => s.headline)).toEqual([]);
});
