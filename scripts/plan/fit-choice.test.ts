import { expect, test } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { planSettings } from '../fixtures/plan-settings.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { planTalk } from './plan-talk.ts';

/** The slide of the second section, whose headline is `point`, in a talk without its claim if `exclude` names it. */
function sectionSlide(point: string, ...exclude: string[]) {
  const model = writtenModel([['a+z'], ['b+c']]);
  const sections = model.sections.map((s, i) => (i === 1 ? { ...s, point } : s));
  const whole = { ...model, sections };
  const talk = { id: 't', title: 'T', minutes: 20, pace: 130, include: ['section/s2'], exclude };
  const { slides } = planTalk(whole, analyse(whole), talk, planSettings);
  const { headline, size, content } = slides.find((s) => s.id === 'section/s2')!;
  return { headline, size, hasMap: content.kind === 'section' && content.diagram !== undefined };
}

test('the headline of a section that loses its map is set for its place beside the number', () => {
  const [short, long, longest] = [
    'Without restraints, population would far exceed subsistence.',
    'Without restraints, population would far exceed the means of subsistence.',
    'The rich help to prolong distress; no society could prevent misery’s almost constant action.',
  ];
  const sizes = (...exclude: string[]) =>
    [short, long, longest].map((point) => {
      const { headline, size = 'full', hasMap } = sectionSlide(point, ...exclude);
      expect([headline, hasMap]).toEqual([point, exclude.length === 0]);
      return size;
    });
  expect(sizes()).toEqual(['full', 'full', 'full']);
  expect(sizes('claim/c2')).toEqual(['full', 'long', 'longer']);
});
