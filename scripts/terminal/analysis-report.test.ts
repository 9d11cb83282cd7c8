import { expect, test } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { toAnalysisReport } from './analysis-report.ts';

const disputesOf = (...sections: string[][]) => {
  const model = writtenModel(sections);
  const report = toAnalysisReport(analyse(model), 'z', model);
  return report.slice(report.indexOf('Disputed links')).split('\n\n')[0]!.split('\n');
};

test('links in dispute are counted, and it is told who asserts and who denies them', () => {
  expect(disputesOf(['a+z', 'a-z b-zx', 'b-zr', 'c+z c-bd'], ['c+zx'])).toEqual([
    'Disputed links: 3',
    '  A raises and lowers Z',
    '  B lowers Z: asserted by The king, denied by the critics',
    '  C raises Z: asserted by the text itself, denied by the critics',
  ]);
});

test('an effect says how many passages it rests on and how many links must go', () => {
  const model = writtenModel([['a+b b+z', 'a+b']]);
  expect(toAnalysisReport(analyse(model), 'z', model)).toContain('2 passages; removing 1 link undoes it');
});
