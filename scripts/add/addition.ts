/** What can be added to a deck: the fields of the data, of which some have defaults. */
import type { ClaimInput, FactorInput, LinkInput, QuoteInput } from '../model/index.ts';

/** A factor to add. It takes the place of a factor with its id whose label begins with TODO. */
export interface FactorAddition extends Omit<FactorInput, 'id'> {
  /** Its id. @defaultValue from the label */
  readonly id?: string;
}

/** A claim to add, with one quote. It takes the place of the claim of its statement whose assertion begins with TODO. */
export interface ClaimAddition
  extends Partial<Omit<ClaimInput, 'evidence' | 'links'>>,
    Pick<QuoteInput, 'quote' | 'prefix' | 'suffix'> {
  /** Id of its section. @defaultValue that of the quote */
  readonly section?: string;
}

/** A link to add to a claim. */
export interface LinkAddition extends Omit<LinkInput, 'confidence'>, Partial<Pick<LinkInput, 'confidence'>> {
  /** Id of the claim. */
  readonly claim: string;
}

/** What can be added. */
export type AddedKind = 'claim' | 'link' | 'factor';

/** What is added to a deck. */
export interface Addition {
  /** What it is. */
  readonly kind: AddedKind;
  /** Its fields by name, as the user gave them. The deck is checked with them before it is written. */
  readonly fields: Readonly<Record<string, unknown>>;
}
