/** Agreement of coders on one kind of decision. */
import { type Interval, intervalOf } from './bootstrap.ts';
import { alphaOf, sumOf, type Tally } from './krippendorff.ts';

/** Agreement of coders on one kind of decision. */
export interface Agreement {
  /** Number of decisions that at least two coders take. */
  readonly units: number;
  /** Number of decisions that one coder alone takes: they are left out. */
  readonly single: number;
  /** Share of units on which all coders agree, 0 to 1; 1 where there is no unit. */
  readonly same: number;
  /** Share of units marked alike by all among those that any coder marks, 0 to 1 (Jaccard index of two coders). */
  readonly overlap: number;
  /** Krippendorff's alpha, at most 1; `null` where it is not defined: without units, or where all values are equal. */
  readonly alpha: number | null;
  /** Interval of alpha; `null` where alpha is not defined, or for too few statements. */
  readonly interval: Interval | null;
}

/** The interval of alpha as text, `0.421 to 0.813`; a dash for none. */
export const intervalText = ({ interval }: Agreement): string =>
  interval === null ? '–' : `${interval.low.toFixed(3)} to ${interval.high.toFixed(3)}`;

/** The agreement over groups of units. The groups are what the interval draws: the units of one statement. */
export function agreementOf(groups: readonly Tally[]): Agreement {
  const { units, single, same, marked, alike, values, disagreement } = sumOf(groups);
  const alpha = alphaOf(values.values(), disagreement);
  return {
    units,
    single,
    same: units === 0 ? 1 : same / units,
    overlap: marked === 0 ? 1 : alike / marked,
    alpha,
    interval: alpha === null ? null : intervalOf(groups),
  };
}
