/** Agreement of coders, corrected for chance. Sums of units are additive, so that groups of units can be drawn again. */

/** The formula with its source, printed with every value. */
export const alphaFormula = 'α = 1 − (n − 1) · Σ o_ck / Σ n_c · n_k over c ≠ k (Krippendorff 2004, nominal data)';

/** The value of a coder who looked at a unit and marked nothing. */
export const noMark = 'none';

/** A unit, or several with the same values. */
export interface Unit {
  /** One value for each coder who coded it, in any order. */
  readonly values: readonly string[];
  /** How many units have these values. @defaultValue 1 */
  readonly times?: number;
}

/** What units add to agreement. Units with fewer than two values count in `single` alone. */
export interface Tally {
  /** Number of units with at least two values. */
  readonly units: number;
  /** Number of units with one value. */
  readonly single: number;
  /** Number of units whose values are equal. */
  readonly same: number;
  /** Number of units with a value besides `noMark`. */
  readonly marked: number;
  /** Number of those whose values are equal. */
  readonly alike: number;
  /** Number of values, by value. */
  readonly values: ReadonlyMap<string, number>;
  /** Σ o_ck over c ≠ k: for each unit its ordered pairs of unequal values, divided by its number of values less one. */
  readonly disagreement: number;
}

/** The tally of units. */
export function tallyOf(units: Iterable<Unit>): Tally {
  const tally = { units: 0, single: 0, same: 0, marked: 0, alike: 0, disagreement: 0 };
  const values = new Map<string, number>();
  for (const { values: own, times = 1 } of units) {
    if (own.length === 1) tally.single += times;
    if (own.length < 2) continue;
    const counts = new Map<string, number>();
    for (const value of own) counts.set(value, (counts.get(value) ?? 0) + 1);
    const [isSame, isMarked] = [counts.size === 1, counts.size > 1 || own[0] !== noMark];
    tally.units += times;
    tally.same += isSame ? times : 0;
    tally.marked += isMarked ? times : 0;
    tally.alike += isSame && isMarked ? times : 0;
    for (const [value, n] of counts) {
      values.set(value, (values.get(value) ?? 0) + times * n);
      tally.disagreement += (times * n * (own.length - n)) / (own.length - 1);
    }
  }
  return { ...tally, values };
}

/** The tally of several groups of units as one. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = { units: 0, single: 0, same: 0, marked: 0, alike: 0, disagreement: 0 };
  const values = new Map<string, number>();
  for (const tally of tallies) {
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += tally[key];
    for (const [value, n] of tally.values) values.set(value, (values.get(value) ?? 0) + n);
  }
  return { ...sum, values };
}

/**
 * Krippendorff's alpha for nominal data, from the numbers of values and the disagreement of a tally. 1 is perfect
 * agreement, 0 agreement by chance. `null` where all values are equal: the expected disagreement is 0 then.
 * @see Krippendorff 2004, Content Analysis, 2nd ed., ch. 11
 */
export function alphaOf(counts: Iterable<number>, disagreement: number): number | null {
  const all = [...counts];
  const n = all.reduce((sum, count) => sum + count, 0);
  const expected = all.reduce((sum, count) => sum + count * (n - count), 0);
  return expected === 0 ? null : 1 - ((n - 1) * disagreement) / expected;
}
