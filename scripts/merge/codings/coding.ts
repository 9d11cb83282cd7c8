/** Types of the merge of codings: what of a deck is merged, and what the merge did. */
import type { ClaimInput, DeckInput, FactorInput } from '../../model/index.ts';

type SectionInput = DeckInput['sections'][number];

/** A claim, with the id of its section as a field. */
export interface PlacedClaim extends ClaimInput {
  /** Id of its section. */
  readonly section: string;
}

/** What of a deck is merged. Claims are one list, so that a claim can move to another section. */
export interface Coding {
  /** In the order of the deck. */
  readonly factors: readonly FactorInput[];
  /** In the order of the deck; without their claims. */
  readonly sections: readonly SectionInput[];
  /** In the order of the deck. */
  readonly claims: readonly PlacedClaim[];
}

/** A difference that the merge found. */
export interface Difference {
  /** What it is about. */
  readonly kind: 'factor' | 'section' | 'claim' | 'link';
  /** Id in the merged deck; of a link, that of its claim. */
  readonly id: string;
  /** Label, heading or assertion; ends and sign of a link. */
  readonly text: string;
  /** The field, where only one field differs. */
  readonly field?: string;
  /** The value of the deck; absent where the deck does not have it. */
  readonly mine?: unknown;
  /** The value of the import; absent where the import does not have it. */
  readonly theirs?: unknown;
  /** Of `kept`: whether the user changed it, or the deck names it elsewhere. Of a conflict: the fault that `check` finds. */
  readonly reason?: string;
}

/** What a merge did, each list in the order of factors, sections and claims. */
export interface Differences {
  /** In the deck now. */
  readonly added: readonly Difference[];
  /** Fields that have the value of the import now. */
  readonly changed: readonly Difference[];
  /** No longer in the deck. */
  readonly removed: readonly Difference[];
  /** Not in the import, and still in the deck. */
  readonly kept: readonly Difference[];
  /** Changed on both sides: the deck has its own value. */
  readonly conflicts: readonly Difference[];
}

/** The factors, sections and claims of a deck. */
export const toCoding = ({ factors, sections }: Pick<DeckInput, 'factors' | 'sections'>): Coding => ({
  factors,
  // The key stays, and so does the order of keys.
  sections: sections.map((section) => ({ ...section, claims: [] })),
  claims: sections.flatMap(({ id, claims }) => claims.map((claim) => ({ ...claim, section: id }))),
});

/** A deck with other factors, sections and claims. */
export const withCoding = <D extends DeckInput>(deck: D, { factors, sections, claims }: Coding): D => {
  const bySection = Map.groupBy(claims, (c) => c.section);
  return {
    ...deck,
    factors,
    sections: sections.map((section) => ({
      ...section,
      claims: (bySection.get(section.id) ?? []).map(({ section: _, ...claim }) => claim),
    })),
  };
};
