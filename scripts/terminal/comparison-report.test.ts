import { expect, test } from 'vitest';
import { compareCodings } from '../analysis/index.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { toComparisonReport } from './comparison-report.ts';

test('decisions that no two coders take have no share', () => {
  const model = writtenModel([['a+b']]);
  const report = toComparisonReport(compareCodings({ name: 'only', model }, []), model);
  expect(report).toMatch(/^statement asserts a cause +0 +– +– +not defined: no unit of two coders +–$/mu);
});
