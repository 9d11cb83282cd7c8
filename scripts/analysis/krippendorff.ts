/** Agreement of coders, corrected for chance. */

/** The formula with its source, printed with every value. */
export const alphaFormula = 'α = 1 − (n − 1) · Σ o_ck / Σ n_c · n_k over c ≠ k (Krippendorff 2004, nominal data)';

/**
 * Krippendorff's alpha for nominal data. A unit is the list of its values, one for each coder who coded it; units with
 * fewer than two values are ignored. 1 is perfect agreement, 0 agreement by chance. `null` where all values are equal:
 * the expected disagreement is 0 then.
 * @see Krippendorff 2004, Content Analysis, 2nd ed., ch. 11
 */
export function krippendorffAlpha(units: readonly (readonly string[])[]): number | null {
  const totals = new Map<string, number>();
  let n = 0;
  let disagreement = 0;
  for (const values of units) {
    const m = values.length;
    if (m < 2) continue;
    n += m;
    const counts = new Map<string, number>();
    for (const v of values) {
      counts.set(v, (counts.get(v) ?? 0) + 1);
      totals.set(v, (totals.get(v) ?? 0) + 1);
    }
    for (const c of counts.values()) disagreement += (c * (m - c)) / (m - 1);
  }
  let expected = 0;
  for (const c of totals.values()) expected += c * (n - c);
  return expected === 0 ? null : 1 - ((n - 1) * disagreement) / expected;
}
