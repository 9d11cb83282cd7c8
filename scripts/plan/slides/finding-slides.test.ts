import { expect, test } from 'vitest';
import { analyse } from '../../analysis/index.ts';
import { planSettings } from '../../fixtures/plan-settings.ts';
import { writtenModel } from '../../fixtures/written-model.ts';
import { slideGeometry } from '../../geometry.ts';
import { slideOf } from '../slide-of.ts';
import { findingSlides } from './finding-slides.ts';

const findingsOf = (code: string[][]) => {
  const model = writtenModel(code);
  return findingSlides(model, analyse(model), slideOf(130, slideGeometry, model), planSettings);
};
const shownBy = (slides: ReturnType<typeof findingsOf>, start: string) =>
  slides
    .filter((s) => s.headline.startsWith(start))
    .map(({ content }) =>
      content.kind === 'finding'
        ? (content.diagram?.links.length ??
          content.counted.groups.map((g) => [g.heading, g.items.map((i) => `${i.text} ${i.places}`.trim())]))
        : [],
    );

test('a finding shows all factors that its headline counts', () => {
  expect(shownBy(findingsOf([['a+z a+b b+c a+d']]), 'Three of')).toEqual([[['', ['B', 'C', 'D']]]]);
  expect(shownBy(findingsOf([['a+b'], ['b+z']]), 'No passage')).toEqual([[['', ['A §1.1, §2.1']]]]);
});

test('the explicit links stand apart from the implied ones, and beliefs under their holders', () => {
  const slides = findingsOf([['a+zi b-zi c+zr']]);
  expect(shownBy(slides, 'Of three')).toEqual([
    [
      ['explicit (1)', ['+ C']],
      ['implied (2)', ['+ A', '− B']],
    ],
  ]);
  expect(shownBy(slides, 'One of')).toEqual([[['The king (1)', ['+ C']]]]);
});

test('a sign reversal is shown by a path of each sign', () => {
  expect(shownBy(findingsOf([['a+b b+z'], ['a-z']]), 'A turns')).toEqual([3]);
});

test('a list that one slide cannot hold goes on, and the first slide brings the others', () => {
  const ids = [...'abcdefghijklmnopqrstuvwxy'];
  const model = writtenModel([[ids.map((id) => `${id}+z`).join(' ')]]);
  const long = { ...model, factors: model.factors.map((f) => ({ ...f, label: `The rising price of corn ${f.id}` })) };
  const slides = findingSlides(long, analyse(long), slideOf(130, slideGeometry, long), planSettings).filter((s) =>
    s.headline.startsWith('Each of 25'),
  );
  const items = slides.flatMap(({ content }) =>
    content.kind === 'finding' ? content.counted.groups.flatMap((g) => g.items) : [],
  );
  expect(items).toHaveLength(25);
  expect(slides.length).toBeGreaterThan(1);
  expect(slides[0]!.goesOn).toEqual(slides.slice(1).map((s) => s.id));
});

test('the notes of a finding name who holds a link that only actors hold', () => {
  const [disputed] = findingsOf([['a+zr', 'a+zd']]);
  expect(disputed!.notes.map((n) => (n.kind === 'text' ? n.text : '')).slice(-2)).toEqual([
    'A raises Z. Held by The king, as the text reports.',
    'A does not raise Z, the text says.',
  ]);
});
