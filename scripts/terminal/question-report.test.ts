import { expect, test } from 'vitest';
import { analyse, findPaths, whatIf } from '../analysis/index.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { toPathsReport, toWhatIfReport } from './question-report.ts';

const model = writtenModel([['a+b b-z'], ['a+z', 'b-z']]);
const analysis = analyse(model);

test('a path has the passage that tells it, or the sections that it is stitched from, and the claims of its links', () => {
  const lines = toPathsReport(findPaths(analysis.graph, 'a', 'z'), analysis, model).split('\n');
  expect(lines.slice(1)).toEqual([
    ...['', '+ A raises Z. 1 link, told in one passage of s2', '    A raises Z', '      §2.1: Claim 2.'],
    ...['', '- A raises B, B lowers Z. 2 links, told in one passage of s1'],
    ...['    A raises B', '      §1.1: Claim 1.', '    B lowers Z', '      §1.1: Claim 1.', '      §2.2: Claim 3.'],
  ]);
  const stitched = writtenModel([['a+b'], ['b+z']]);
  const { graph } = analyse(stitched);
  expect(toPathsReport(findPaths(graph, 'a', 'z'), analyse(stitched), stitched)).toContain(
    '+ A raises B, B raises Z. 2 links, stitched from s1, s2',
  );
});

test('a claim says who holds the link', () => {
  const held = writtenModel([['a+zr', 'a+z']]);
  const lines = toPathsReport(findPaths(analyse(held).graph, 'a', 'z'), analyse(held), held).split('\n');
  expect(lines.slice(-2)).toEqual(['      §1.1: Claim 1. (held by The king, as he says)', '      §1.2: Claim 2.']);
});

test('paths whose direct link is denied say by whom', () => {
  const denied = writtenModel([['a+b b+z', 'a+zd', 'a+zx', 'a-zx']]);
  const report = toPathsReport(findPaths(analyse(denied).graph, 'a', 'z'), analyse(denied), denied);
  expect(report.split('\n')[1]).toBe('The direct link is denied by the text itself, the critics: A raises Z.');
  expect(report).not.toContain('A lowers Z');
  const alone = writtenModel([['b+z', 'a+b', 'b-ad']]);
  const none = toPathsReport(findPaths(analyse(alone).graph, 'b', 'a'), analyse(alone), alone);
  expect(none.split('\n').slice(1)).toEqual(['The direct link is denied by the text itself: B lowers A.']);
});

test('a consequence has the claims of the last link of each path', () => {
  const lines = toWhatIfReport(whatIf(analysis.graph, 'a', 'rises'), analysis, model).split('\n');
  expect(lines.slice(-4)).toEqual([
    '    A raises B, B lowers Z. The last link:',
    '    B lowers Z',
    '      §1.1: Claim 1.',
    '      §2.2: Claim 3.',
  ]);
});
