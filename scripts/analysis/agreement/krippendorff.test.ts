import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementOf } from './agreement.ts';
import { alphaOf, noMark, sumOf, tallyOf } from './krippendorff.ts';

const krippendorffAlpha = (units: readonly (readonly string[])[]) => {
  const { values, disagreement } = tallyOf(units.map((own) => ({ values: own })));
  return alphaOf(values.values(), disagreement);
};

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

/** Alpha by its definition: shares of unequal pairs within units and among all values that can be paired. */
function bruteForce(units: readonly (readonly string[])[]): number | null {
  const pairs = (values: readonly string[]) =>
    values.flatMap((a, i) => values.flatMap((b, j) => (i === j ? [] : [[a, b]])));
  const unequal = (list: readonly (readonly string[])[]) => list.filter(([a, b]) => a !== b).length;
  const paired = units.filter((values) => values.length > 1);
  const all = paired.flat();
  const observed = paired.reduce((sum, own) => sum + unequal(pairs(own)) / (own.length - 1), 0) / all.length;
  const expected = unequal(pairs(all)) / (all.length * (all.length - 1));
  return all.length === 0 || expected === 0 ? null : 1 - observed / expected;
}

const randomUnits = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', noMark), { maxLength: 5 }), { maxLength: 12 });

test('alpha of random data with gaps equals that of its definition', () => {
  fc.assert(
    fc.property(randomUnits, (units) => {
      const [alpha, expected] = [krippendorffAlpha(units), bruteForce(units)];
      if (alpha === null || expected === null) expect(alpha).toBe(expected);
      else expect(alpha).toBeCloseTo(expected, 10);
    }),
  );
});

test('units may be counted at once or in groups', () => {
  fc.assert(
    fc.property(randomUnits, randomUnits, (one, other) => {
      const units = (all: typeof one) => all.map((values) => ({ values }));
      const [apart, whole] = [sumOf([tallyOf(units(one)), tallyOf(units(other))]), tallyOf(units([...one, ...other]))];
      expect(apart).toEqual({ ...whole, disagreement: apart.disagreement });
      expect(apart.disagreement).toBeCloseTo(whole.disagreement, 10);
    }),
  );
  expect(tallyOf([{ values: ['a', 'b'], times: 3 }])).toEqual(tallyOf(Array(3).fill({ values: ['a', 'b'] })));
});

/** Four coders and twelve units of Krippendorff 2011, section C, each unit a group. */
const published = columns(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
).map((values) => tallyOf([{ values }]));

test('the interval is the same at each run, and holds alpha', () => {
  const { alpha, interval, units, single } = agreementOf(published);
  expect([units, single, alpha?.toFixed(3)]).toEqual([11, 1, '0.743']);
  expect(interval).toEqual(agreementOf(published).interval);
  // Another program with other random numbers, 20,000 resamples: 0.418 to 1.
  expect(interval).toMatchObject({ level: 0.95, resamples: 1000, skipped: 0 });
  expect(Math.abs(interval!.low - 0.418)).toBeLessThan(0.05);
  expect(interval!.high).toBe(1);
});

test('the interval of marks in few units is that of plain draws', () => {
  const groups = (values: readonly string[], n: number) => Array(n).fill(tallyOf([{ values }]));
  const { alpha, interval } = agreementOf([
    ...groups([noMark, noMark], 60),
    ...groups(['a', 'a'], 9),
    ...groups(['a', noMark], 4),
  ]);
  // Another program with other random numbers, 20,000 resamples: 0.537 to 0.955.
  expect(alpha).toBeCloseTo(0.787, 3);
  expect(Math.abs(interval!.low - 0.537)).toBeLessThan(0.03);
  expect(Math.abs(interval!.high - 0.955)).toBeLessThan(0.03);
});

test('more units of the same kind make a narrower interval', () => {
  const { interval: few } = agreementOf(published);
  const { interval: many } = agreementOf(Array(20).fill(published).flat());
  expect(many!.high - many!.low).toBeLessThan((few!.high - few!.low) / 3);
});

test('without variation, with one group, or with a value in one group alone, there is no interval', () => {
  const plain = tallyOf([{ values: ['a', 'a'] }]);
  const mixed = tallyOf([{ values: ['a', 'b'] }]);
  expect(agreementOf([plain, plain])).toMatchObject({ alpha: null, interval: null });
  expect(agreementOf([mixed])).toMatchObject({ alpha: 0, interval: null });
  // 1 − 1 / 10 to the power of ten: a third of the resamples has equal values only.
  expect(agreementOf([mixed, ...Array(9).fill(plain)])).toMatchObject({ interval: null });
});
