import { expect, test } from 'vitest';
import { DiagnosticError } from '../../diagnostics/index.ts';
import { slidesInRange } from './slides-in-range.ts';

const ids = ['title', 'claim/a', 'claim/b', 'references'];

test('ids, numbers and ranges name slides, each once, in the order of the talk', () => {
  expect(slidesInRange(ids, 'claim/b, 1,2-3', 'x.md')).toEqual([0, 1, 2]);
  expect(slidesInRange(ids, '4', 'x.md')).toEqual([3]);
});

test('every entry that names no slide is told, with the nearest id', () => {
  try {
    slidesInRange(ids, '0,5,3-2,claim/c,title', 'x.md');
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    expect(error.exitCode).toBe(2);
    expect(error.diagnostics.map((d) => [d.code, d.actual])).toEqual(
      ['0', '5', '3-2', 'claim/c'].map((entry) => ['E_SLIDE_UNKNOWN', entry]),
    );
    expect(error.diagnostics[3]!.expected).toBe('claim/a');
    expect(error.diagnostics[0]!.expected).toBe('an id, or a number from 1 to 4');
  }
});
