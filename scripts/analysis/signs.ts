/** The algebra of signs, in which `?` is a sign that the author leaves open. */
import type { Polarity } from '../model/index.ts';

/** Sign of two links in series. */
export const product = (a: Polarity, b: Polarity): Polarity => (a === '?' || b === '?' ? '?' : a === b ? '+' : '-');

/** Sign of links in series: that of a path or loop. */
export const signInSeries = (polarities: readonly Polarity[]): Polarity => polarities.reduce(product, '+');

/** The sign of a path after each of its links, given their signs in order. */
export const signsAlong = (polarities: readonly Polarity[]): Polarity[] =>
  polarities.map((_, i) => signInSeries(polarities.slice(0, i + 1)));

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
