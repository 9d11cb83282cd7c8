/**
 * The algebra of signs: each value is a subset of {+, 0, −}, the signs an influence may have.
 * @see Chaib-draa & Desharnais 1998, "A relational model of cognitive maps", Int. J. Human-Computer Studies 49
 */
import type { Polarity } from '../model/index.ts';

/** A subset of {+, 0, −} as a bit mask: 1 for +, 2 for 0, 4 for −. */
export type SignSet = number;

/** No sign: the value of a union over no path. */
export const noSign: SignSet = 0;
export const positive: SignSet = 1;
export const zero: SignSet = 2;
export const negative: SignSet = 4;
/** ± : both signs are asserted or derived. Not the same as `anySign`, of which nothing is known. */
export const bothSigns: SignSet = positive | negative;
/** The sign the author leaves open: any of the three. */
export const anySign: SignSet = positive | zero | negative;

/** `raises`, `lowers`, or any of the three where the author leaves the direction open. */
export const signOfPolarity = (polarity: Polarity): SignSet =>
  polarity === '+' ? positive : polarity === '-' ? negative : anySign;

/** Signs of a path of two steps: every product of a sign of one with a sign of the other. */
export function product(a: SignSet, b: SignSet): SignSet {
  let signs = noSign;
  if ((a & positive && b & positive) || (a & negative && b & negative)) signs |= positive;
  if ((a & positive && b & negative) || (a & negative && b & positive)) signs |= negative;
  if ((a & zero && b !== noSign) || (b & zero && a !== noSign)) signs |= zero;
  return signs;
}

/** Signs of two paths side by side: whatever either may have. */
export const union = (a: SignSet, b: SignSet): SignSet => a | b;

/** How the sign of a total effect is told. `unsettled`: a bound of the search was hit before it was certain. */
export type EffectSign = '+' | '-' | 'indeterminate' | 'unclear' | 'unsettled';

/**
 * The verdict on the signs of all paths. Known paths of both signs make the effect indeterminate, whatever else there
 * is; otherwise a path of open sign leaves it unclear. Unions alone would lose the first case: ± ∪ any = any.
 */
export function verdictOf(paths: readonly SignSet[]): Exclude<EffectSign, 'unsettled'> {
  const known = paths.filter((s) => s === positive || s === negative).reduce(union, noSign);
  if (known === bothSigns) return 'indeterminate';
  if (paths.includes(anySign) || known === noSign) return 'unclear';
  return known === positive ? '+' : '-';
}
