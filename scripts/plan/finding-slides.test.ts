import { expect, test } from 'vitest';
import { analyse, type Finding } from '../analysis/index.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { slideGeometry } from '../geometry.ts';
import { mapLayout } from '../layout/index.ts';
import { findingSlides } from './finding-slides.ts';
import { slideOf } from './slide-of.ts';

const settings = { geometry: slideGeometry, layout: mapLayout };

test('a finding without a map names as many factors as the words of a slide allow, then “…”', () => {
  const model = writtenModel([['a+z b+z c+z d+z e+z']]);
  const names = (label: string) => {
    const long = { ...model, factors: model.factors.map((f) => ({ ...f, label: `${label} ${f.id}` })) };
    const finding: Finding = {
      rule: 'stitched',
      sentence: 'A finding',
      remark: '',
      factors: ['a', 'b', 'c', 'd', 'e'],
      links: [],
      claims: ['c1'],
      robustness: undefined,
    };
    const [slide] = findingSlides(
      long,
      { ...analyse(long), findings: [finding] },
      slideOf(130, slideGeometry),
      settings,
    );
    return slide?.content.kind === 'finding' ? slide.content.names : [];
  };
  expect(names('Price')).toEqual(['Price a', 'Price b', 'Price c', 'Price d', 'Price e']);
  const label = 'The rising price of corn in the provinces of the north in year';
  expect(names(label)).toEqual([`${label} a`, `${label} b`, '…']);
});
