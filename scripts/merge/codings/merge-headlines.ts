/** Lets headlines that Claimdeck made of links follow the import; those that a person wrote stay. */
import { isDeepStrictEqual } from 'node:util';
import { linkSentences, openHeadline } from '../../import/index.ts';
import type { DeckInput, FactorInput, LinkInput } from '../../model/index.ts';
import type { ClaimPlaces } from './claim-places.ts';
import type { PlacedClaim } from './coding.ts';

/** The versions of a claim; the last import and this one may lack it. */
export interface ClaimVersions {
  /** As imported last. */
  readonly base: PlacedClaim | undefined;
  /** As it is in the deck. */
  readonly mine: PlacedClaim;
  /** As imported now. */
  readonly theirs: PlacedClaim | undefined;
}

/** What becomes of a headline. */
export interface MergedHeadline {
  /** The headline of the merged claim. */
  readonly assertion: string;
  /** What a headline of Claimdeck would say, where a person wrote another one and what it states has changed. */
  readonly conflict?: string;
}

/** The headlines of a merge. */
export interface Headlines {
  /** The headline of a claim of the deck that has these links now. */
  readonly merge: (versions: ClaimVersions, links: readonly LinkInput[]) => MergedHeadline;
  /** Whether the headline of a claim of the deck states its links as an import does, with the labels of the deck. */
  readonly isOfLinks: (claim: PlacedClaim) => boolean;
  /** The headline of a claim of the import, with the labels of the deck. */
  readonly ofAdded: (claim: PlacedClaim) => string;
}

const endsOf = (l: LinkInput) => `${l.from} ${l.to}`;

/** Links in the order that they have in a claim; others come last. */
function inOrderOf(links: readonly LinkInput[], order: PlacedClaim | undefined): readonly LinkInput[] {
  const ranks = new Map(order?.links.map((l, i) => [endsOf(l), i]));
  const rank = (l: LinkInput) => ranks.get(endsOf(l)) ?? ranks.size;
  return links.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * The headlines of a merge of codings. Nobody edited a headline that is as imported last, or that states the links of its
 * claim as an import does.
 * @param mine the deck as it is
 * @param merged the factors after the merge
 */
export function mergeHeadlines(
  mine: DeckInput,
  merged: readonly FactorInput[],
  places: { readonly mine: ClaimPlaces; readonly theirs: ClaimPlaces },
  text: string,
): Headlines {
  const [own, next] = [linkSentences(mine, text), linkSentences({ ...mine, factors: merged }, text)];
  const factorsOf = new Map(mine.factors.map((f) => [f.id, f]));
  const isRelabelled = merged.some((f) => factorsOf.has(f.id) && factorsOf.get(f.id)!.label !== f.label);
  const openFor = (claim: PlacedClaim, at: ClaimPlaces) => {
    const [statement] = at.statementsAt(at.spans(claim));
    return statement === undefined ? claim.assertion : openHeadline(statement + 1);
  };
  return {
    merge: ({ base, mine: claim, theirs }, links) => {
      const isAsBefore = !isRelabelled && (!base || !theirs || base.assertion === theirs.assertion);
      if (isAsBefore && isDeepStrictEqual(claim.links, links)) return { assertion: claim.assertion };
      const sentence = (state: typeof own, stated: readonly LinkInput[]) =>
        state(stated) ?? openFor(claim, places.mine);
      const order = theirs ?? base;
      const was = claim.links.length === 0 ? (base ?? claim).assertion : sentence(own, inOrderOf(claim.links, order));
      const now = links.length === 0 ? ((base && theirs) ?? claim).assertion : sentence(next, inOrderOf(links, order));
      const isDerived =
        claim.assertion === base?.assertion ||
        (claim.links.length > 0 &&
          [claim.links, inOrderOf(claim.links, base), inOrderOf(claim.links, order)].some(
            (stated) => sentence(own, stated) === claim.assertion,
          ));
      if (isDerived) {
        const isMoved = was !== now || (base && theirs && base.assertion !== theirs.assertion);
        return { assertion: isMoved ? now : claim.assertion };
      }
      // Where nothing is known of the last import, links are only added.
      const isTold = was !== now && now !== claim.assertion && (base !== undefined || theirs === undefined);
      return { assertion: claim.assertion, ...(isTold ? { conflict: now } : {}) };
    },
    isOfLinks: (claim) =>
      claim.links.length > 0 && (own(claim.links) ?? openFor(claim, places.mine)) === claim.assertion,
    ofAdded: (claim) =>
      claim.links.length === 0 ? claim.assertion : (next(claim.links) ?? openFor(claim, places.theirs)),
  };
}
