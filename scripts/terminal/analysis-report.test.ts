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

test('all who assert or deny a link in dispute are told, the text itself before actors', () => {
  expect(disputesOf(['a+z', 'a+zr', 'a+zx', 'a+zd'])).toEqual([
    'Disputed links: 1',
    '  A raises Z: asserted by the text itself, The king, denied by the text itself, the critics',
  ]);
});

test('effects that only actors hold are counted apart, as findings do not count them', () => {
  const headOf = (...statements: string[]) => {
    const model = writtenModel([statements]);
    return toAnalysisReport(analyse(model), 'z', model).match(/Total effects[^.]*/u)?.[0];
  };
  expect(headOf('a+z b+z', 'e-br')).toBe('Total effects on Z: 3, of these only by beliefs or aims of actors: 1');
  expect(headOf('a+z b+z', 'a-zr')).toBe('Total effects on Z: 2');
});

test('an effect has a remark where its direct link is denied, or where it rests on beliefs or aims', () => {
  const effectsOf = (...statements: string[]) => {
    const model = writtenModel([statements]);
    const report = toAnalysisReport(analyse(model), 'z', model);
    const rows = report.slice(report.indexOf('Total effects')).split('\n\n')[0]!.split('\n').slice(1);
    return rows.map((row) => row.trim().split(/ {2,}/u).slice(0, 4));
  };
  expect(effectsOf('a+b b+z', 'a+zd', 'a+zx', 'd+z d-zr', 'e-br')).toEqual([
    ['from', 'to', 'effect', 'remark'],
    ['A', 'Z', '+', 'direct link (raises) denied by the text itself, the critics'],
    ['B', 'Z', '+', '1 passage; removing 1 link undoes it'],
    ['D', 'Z', 'indeterminate', 'without beliefs or aims of actors: +'],
    ['E', 'Z', '-', 'only by beliefs or aims of actors'],
  ]);
  expect(effectsOf('b+z')).toEqual([
    ['from', 'to', 'effect', 'rests on'],
    ['B', 'Z', '+', '1 passage; removing 1 link undoes it'],
  ]);
});
