/** A confidence interval for alpha, by drawing groups of units again. */
import { alphaOf, type Tally } from './krippendorff.ts';

/** A percentile interval. */
export interface Interval {
  /** Lower end, at most 1. */
  readonly low: number;
  /** Upper end, at most 1. */
  readonly high: number;
  /** Confidence level, 0 to 1. */
  readonly level: number;
  /** Number of resamples. */
  readonly resamples: number;
  /** Number of resamples in which alpha is not defined, because all values are equal; they are left out. */
  readonly skipped: number;
}

/** Number of resamples, as in the simulations of Zapf et al. */
const resamples = 1000;
const level = 0.95;

/** How the interval is made, with its source, printed with the values. */
export const intervalMethod = `${level * 100} % interval: percentiles of ${resamples} resamples of statements, each with all its units (Zapf et al. 2016)`;

const modulus = 2 ** 31 - 1;

/**
 * A function that gives numbers from 0 to 1, both exclusive, the same at each run.
 * @see Park, Miller and Stockmeyer 1993, Technical correspondence, Communications of the ACM 36 (7), p. 105: multiplier 48271
 */
function uniformNumbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 48271) % modulus;
    return state / modulus;
  };
}

/** What the drawing of a group adds. */
interface Part {
  /** Position of a value in the list of all values, and how often it comes. */
  readonly counts: readonly (readonly [value: number, n: number])[];
  readonly disagreement: number;
}

/** Groups to be drawn: the most frequent content, how many groups have it, and the other groups. */
function partsOf(groups: readonly Tally[], values: readonly string[]) {
  const byContent = Map.groupBy(groups, (g) => JSON.stringify([g.disagreement, [...g.values].sort()]));
  const [common, ...others] = [...byContent.values()].sort((a, b) => b.length - a.length);
  const toPart = ({ values: own, disagreement }: Tally): Part => ({
    counts: [...own].map(([value, n]) => [values.indexOf(value), n]),
    disagreement,
  });
  return { common: toPart(common![0]!), times: common!.length, others: others.flat().map(toPart) };
}

/**
 * The interval of alpha over groups of units, such as statements with their pairs of factors: groups are drawn with
 * replacement, as many as there are. Units of one group are drawn together, since they are not independent. `null` for
 * fewer than two groups with units, and where alpha is not defined in more than 5 % of the resamples: what is marked in one
 * or two statements alone is in too few of them.
 * @see Zapf, Castell, Morawietz and Karch 2016, BMC Medical Research Methodology 16:93 (resampling of units)
 * @see Field and Welsh 2007, Bootstrapping clustered data, Journal of the Royal Statistical Society B 69, pp. 369–390
 */
export function intervalOf(groups: readonly Tally[]): Interval | null {
  const drawable = groups.filter((g) => g.units > 0);
  if (drawable.length < 2) return null;
  const values = [...new Set(drawable.flatMap((g) => [...g.values.keys()]))];
  const { common, times, others } = partsOf(drawable, values);
  const random = uniformNumbers();
  // The number of common groups between two others is geometric: drawing it, and not each group, is fast where others are
  // rare.
  const share = Math.log(times / drawable.length);
  const skip = () => (others.length === 0 ? Infinity : Math.floor(Math.log(random()) / share));
  const alphas: number[] = [];
  for (let round = 0; round < resamples; round += 1) {
    const counts = values.map(() => 0);
    let disagreement = 0;
    const add = (part: Part, n: number) => {
      disagreement += n * part.disagreement;
      for (const [value, own] of part.counts) counts[value]! += n * own;
    };
    let rare = 0;
    for (let draw = skip(); draw < drawable.length; draw += 1 + skip()) {
      add(others[Math.floor(random() * others.length)]!, 1);
      rare += 1;
    }
    add(common, drawable.length - rare);
    const alpha = alphaOf(counts, disagreement);
    if (alpha !== null) alphas.push(alpha);
  }
  if (alphas.length < resamples * level) return null;
  alphas.sort((a, b) => a - b);
  const outside = Math.floor((alphas.length * (1 - level)) / 2);
  return {
    low: alphas[outside]!,
    high: alphas[alphas.length - 1 - outside]!,
    level,
    resamples,
    skipped: resamples - alphas.length,
  };
}
