import { expect, test } from 'vitest';
import { analyse } from '../../analysis/index.ts';
import { writtenModel } from '../../fixtures/written-model.ts';
import { slideGeometry } from '../../geometry.ts';
import type { Talk } from '../../model/index.ts';
import { slideOf } from '../slide-of.ts';
import { balanceSlide } from './balance-slide.ts';

test('the chart has the sections that a talk tells, and those that the headline names', () => {
  const model = writtenModel([['a+z'], ['b-z', 'c-z'], ['d+z'], ['e+z']]);
  const barsOf = (talk: Pick<Talk, 'slides' | 'sections'>) => {
    const content = balanceSlide(model, analyse(model), talk, slideOf(130, slideGeometry, model))?.content;
    return content?.kind === 'balance' ? content.bars.map((b) => b.section) : undefined;
  };
  expect(barsOf({})).toEqual(['S1', 'S2', 'S3', 'S4']);
  expect(barsOf({ sections: ['s3'] })).toEqual(['S2', 'S3']);
  expect(barsOf({ slides: ['claim/c1', 'balance'] })).toEqual(['S1', 'S2']);
  expect(barsOf({ slides: ['title', 'balance'] })).toEqual(['S1', 'S2', 'S3', 'S4']);
});
