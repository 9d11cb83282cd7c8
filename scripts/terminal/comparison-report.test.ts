import { expect, test } from 'vitest';
import { compareCodings } from '../analysis/index.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { toComparisonReport } from './comparison-report.ts';

test('decisions that no two coders take have no share', () => {
  const model = writtenModel([['a+b']]);
  const report = toComparisonReport(compareCodings({ name: 'only', model }, []), model);
  expect(report).toMatch(/^statement asserts a cause +0 +– +– +not defined: no unit of two coders +–$/mu);
});

test('a link that one coder denies is shown as denied, and differences in other things are counted', () => {
  const [first, other] = [writtenModel([['a+b', 'b+z', 'c-z']]), writtenModel([['a+bd', 'b+zi', 'c+z']])];
  const report = toComparisonReport(
    compareCodings({ name: 'first', model: first }, [{ name: 'other', model: other }]),
    first,
  );
  expect(report).toContain(`Differences: 2
  §1.1 a → b: asserted or denied
    here:  + on “a+b” in “Statement 1: a+b”
    there: denied, + on “a+bd” in “Statement 1: a+bd”
  §1.3 c → z: other sign
    here:  - on “c-z” in “Statement 3: c-z”
    there: + on “c+z” in “Statement 3: c+z”
Further differences, in what is denied, implied or held by whom: 1; \`agree\` shows them
`);
});
