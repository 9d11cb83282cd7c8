import { expect, test } from 'vitest';
import { krippendorffAlpha } from './krippendorff.ts';

const columns = (...rows: string[]) => {
  const cells = rows.map((row) => row.split(' '));
  return cells[0]!.map((_, i) => cells.map((row) => row[i]!).filter((v) => v !== '.'));
};

/** @see Krippendorff 2011, "Computing Krippendorff's alpha-reliability", sections A and C */
test('four coders with gaps, as published: α = 0.743', () => {
  const units = columns(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  );
  expect(krippendorffAlpha(units)).toBeCloseTo(0.743, 3);
});

test('two coders, two values, as published: α = 0.095', () => {
  expect(krippendorffAlpha(columns('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'))).toBeCloseTo(0.095, 3);
});

test('three coders, 15 units with gaps: α = 0.691', () => {
  const units = columns(
    '. . . . . 3 4 1 2 1 1 3 3 . 3',
    '1 . 2 1 3 3 4 3 . . . . . . .',
    '. . 2 1 3 4 4 . 2 1 1 3 3 . 4',
  );
  expect(krippendorffAlpha(units)).toBeCloseTo(0.691, 3);
});

test('complete agreement is 1, complete disagreement is negative', () => {
  expect(krippendorffAlpha(columns('a b a', 'a b a'))).toBe(1);
  // n = 4, Σ o_ck = 4, Σ n_c n_k = 2·2·2: 1 − 3 · 4 / 8
  expect(krippendorffAlpha(columns('a b', 'b a'))).toBe(-0.5);
});

test('equal values, no units, or units of one coder have no alpha', () => {
  expect([krippendorffAlpha(columns('a a', 'a a')), krippendorffAlpha([]), krippendorffAlpha([['a'], ['b']])]).toEqual([
    null,
    null,
    null,
  ]);
});
