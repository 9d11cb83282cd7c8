/** The algebra of signs, in which `?` is a sign that the author leaves open. */
import type { Polarity } from '../model/index.ts';

/** Sign of two links in series. */
export const product = (a: Polarity, b: Polarity): Polarity => (a === '?' || b === '?' ? '?' : a === b ? '+' : '-');

/** The sign of a path after each of its links, given their signs in order; the last one is that of the whole path. */
export function signsAlong(polarities: readonly Polarity[]): Polarity[] {
  let sign: Polarity = '+';
  return polarities.map((next) => {
    sign = product(sign, next);
    return sign;
  });
}

/** Sign of a total effect. `unsettled`: a bound of the search was reached before the sign was certain. */
export type EffectSign = '+' | '-' | 'indeterminate' | 'unclear' | 'unsettled';

/**
 * The sign of a total effect from those of its paths, of which there is at least one. Paths of both signs make it
 * indeterminate, whatever other paths there are; otherwise a path of open sign makes it unclear.
 */
export function verdictOf(paths: readonly Polarity[]): Exclude<EffectSign, 'unsettled'> {
  const [plus, minus] = [paths.includes('+'), paths.includes('-')];
  if (plus && minus) return 'indeterminate';
  if (paths.includes('?')) return 'unclear';
  return plus ? '+' : '-';
}
