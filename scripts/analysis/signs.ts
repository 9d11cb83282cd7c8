/**
 * The algebra of signs. A value is the set of signs that an influence may have: a subset of {+, 0, −}.
 * @see Chaib-draa & Desharnais 1998, "A relational model of cognitive maps", Int. J. Human-Computer Studies 49
 */
import type { Polarity } from '../model/index.ts';

/** A subset of {+, 0, −} as a bit mask: 1 for +, 2 for 0, 4 for −. */
export type SignSet = number;

/** The empty set: the union over no path. */
export const noSign: SignSet = 0;
/** {+}. */
export const positive: SignSet = 1;
/** {0}. */
export const zero: SignSet = 2;
/** {−}. */
export const negative: SignSet = 4;
/** {+, −}: both signs are asserted or derived. */
export const bothSigns: SignSet = positive | negative;
/** {+, 0, −}: the author leaves the sign open. */
export const anySign: SignSet = positive | zero | negative;

/** The signs of a link. */
export const signOfPolarity = (polarity: Polarity): SignSet =>
  polarity === '+' ? positive : polarity === '-' ? negative : anySign;

/** Signs of two links in series: all products of a sign of one and a sign of the other. */
export function product(a: SignSet, b: SignSet): SignSet {
  let signs = noSign;
  if ((a & positive && b & positive) || (a & negative && b & negative)) signs |= positive;
  if ((a & positive && b & negative) || (a & negative && b & positive)) signs |= negative;
  if ((a & zero && b !== noSign) || (b & zero && a !== noSign)) signs |= zero;
  return signs;
}

/** The sign of a path after each of its links, given their signs in order; the last one is that of the whole path. */
export function signsAlong(polarities: readonly Polarity[]): Polarity[] {
  let sign: Polarity = '+';
  return polarities.map((next) => {
    sign = sign === '?' || next === '?' ? '?' : sign === next ? '+' : '-';
    return sign;
  });
}

/** Signs of two paths in parallel. */
export const union = (a: SignSet, b: SignSet): SignSet => a | b;

/** Sign of a total effect. `unsettled`: a bound of the search was reached before the sign was certain. */
export type EffectSign = '+' | '-' | 'indeterminate' | 'unclear' | 'unsettled';

/**
 * The sign of a total effect from those of its paths. Paths of both signs make it indeterminate, whatever other paths
 * there are; otherwise a path of open sign makes it unclear. A union cannot tell these cases apart: ± ∪ any = any.
 */
export function verdictOf(paths: readonly SignSet[]): Exclude<EffectSign, 'unsettled'> {
  const known = paths.filter((s) => s === positive || s === negative).reduce(union, noSign);
  if (known === bothSigns) return 'indeterminate';
  if (paths.includes(anySign) || known === noSign) return 'unclear';
  return known === positive ? '+' : '-';
}
