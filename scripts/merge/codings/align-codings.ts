/** Gives the factors, sections and claims of three versions of a coding the same ids where they are the same. */
import { isDeepStrictEqual } from 'node:util';
import { alikeKey } from '../../diagnostics/index.ts';
import type { FactorKeys } from '../../import/index.ts';
import { type MatchPass, samePass } from '../../match-entries.ts';
import { type DeckInput, type FactorInput, foldSpace, type LinkInput } from '../../model/index.ts';
import { type ClaimPlaces, claimPlaces, isOpen } from './claim-places.ts';
import { type Coding, type PlacedClaim, toCoding } from './coding.ts';
import { type Pairing, pairIds } from './pair-ids.ts';

/** Three versions of a deck, or two. */
export interface DeckVersions {
  /** As imported last; `undefined` where nothing is known of it. */
  readonly base: DeckInput | undefined;
  /** The deck. */
  readonly mine: DeckInput;
  /** As imported now. */
  readonly theirs: DeckInput;
  /** Ids that the other program keeps where a factor is renamed, by the ids of the factors. */
  readonly keys?: {
    /** Of the last import. */
    readonly base: FactorKeys;
    /** Of the import. */
    readonly theirs: FactorKeys;
  };
}

/** Versions of a coding in which equal ids stand for the same. */
export interface AlignedCodings {
  /** As imported last, with the ids of the deck. */
  readonly base: Coding | undefined;
  /** The deck as it is. */
  readonly mine: Coding;
  /** As imported now, with the ids of the deck, of the last import, or new ones. */
  readonly theirs: Coding;
  /** Places of the claims of the deck. */
  readonly minePlaces: ClaimPlaces;
  /** Places of the claims of the import. */
  readonly theirPlaces: ClaimPlaces;
}

/** Whether all ids stay: most imports rename nothing, and a long coding need not be copied. */
const areSame = (ids: ReadonlyMap<string, string>) => [...ids].every(([was, is]) => was === is);

function rename(
  coding: Coding,
  ids: { readonly factors: ReadonlyMap<string, string>; readonly sections: ReadonlyMap<string, string> },
): Coding {
  if (areSame(ids.factors) && areSame(ids.sections)) return coding;
  const { factors, sections, claims } = coding;
  const factorId = (id: string) => ids.factors.get(id) ?? id;
  const sectionId = (id: string) => ids.sections.get(id) ?? id;
  return {
    factors: factors.map((f) => ({ ...f, id: factorId(f.id) })),
    sections: sections.map((s) => ({ ...s, id: sectionId(s.id) })),
    claims: claims.map((claim) => ({
      ...claim,
      section: sectionId(claim.section),
      links: claim.links.map((l) => ({ ...l, from: factorId(l.from), to: factorId(l.to) })),
    })),
  };
}

const renameClaims = (coding: Coding, ids: ReadonlyMap<string, string>): Coding =>
  areSame(ids)
    ? coding
    : { ...coding, claims: coding.claims.map((claim) => ({ ...claim, id: ids.get(claim.id) ?? claim.id })) };

const idOf = ({ id }: { readonly id: string }) => id;
const endsOf = ({ from, to }: LinkInput) => `${from} > ${to}`;
const linksKey = ({ links }: PlacedClaim) =>
  JSON.stringify(links.map((l) => [l.from, l.to, l.polarity, l.attributedTo]));

/** How claims are paired: by id, place and links, by place, by statement and pairs of factors. */
function claimPairing(
  placesOf: (claim: PlacedClaim) => ClaimPlaces,
  { statementsAt }: ClaimPlaces,
): Pairing<PlacedClaim> {
  const place = (claim: PlacedClaim) => placesOf(claim).key(claim);
  const openPlace = (claim: PlacedClaim) => (isOpen(claim) ? place(claim) : undefined);
  const codedPlace = (claim: PlacedClaim) => (isOpen(claim) ? undefined : place(claim));
  const passes: readonly MatchPass<PlacedClaim, PlacedClaim>[] = [
    samePass((claim) => (isOpen(claim) ? undefined : `${place(claim)} ${linksKey(claim)}`)),
    samePass(codedPlace),
    // A quote that is longer or shorter now.
    samePass((claim) => {
      const [first] = claim.links.length === 0 ? [] : statementsAt(placesOf(claim).spans(claim));
      return first === undefined ? undefined : `${first} ${claim.links.map(endsOf).sort().join(' ')}`;
    }),
    samePass(openPlace),
  ];
  // A statement that was to be coded is coded now.
  const lastPasses = [{ left: codedPlace, right: openPlace }];
  return {
    ownPasses: [samePass(idOf), ...passes],
    importPasses: passes,
    addedPasses: [...passes, ...lastPasses],
    lastPasses,
  };
}

/** How factors and sections are paired: by id, and by keys made of their names. */
const namePairing = <T extends { readonly id: string }>(...keys: readonly ((entry: T) => string)[]): Pairing<T> => {
  const passes = keys.map(samePass);
  return { ownPasses: [samePass(idOf), ...passes], importPasses: passes, addedPasses: passes, lastPasses: [] };
};

/** Whether two decks read a text alike: their quotes are at the same places. */
function isReadAlike(a: DeckInput, b: DeckInput): boolean {
  const readingOf = ({ sections, ignore = [] }: DeckInput) => [sections.map((s) => s.heading), ignore];
  return isDeepStrictEqual(readingOf(a), readingOf(b));
}

/**
 * The versions with the ids of the deck. Factors are the same by their keys, else by label, sections by heading, claims by
 * the places of their quotes; what the user renamed keeps its id.
 */
export function alignCodings({ base, mine, theirs, keys }: DeckVersions, text: string): AlignedCodings {
  const own = toCoding(mine);
  const isUnedited = base?.factors === mine.factors && base.sections === mine.sections;
  const given: Record<'base' | 'mine' | 'theirs', Coding> = {
    base: isUnedited ? own : base ? toCoding(base) : { factors: [], sections: [], claims: [] },
    mine: own,
    theirs: toCoding(theirs),
  };
  /** One of the lists of the three versions. */
  const versionsOf = <K extends keyof Coding>(versions: typeof given, list: K) => ({
    base: versions.base[list],
    mine: versions.mine[list],
    theirs: versions.theirs[list],
  });
  const byLabel = namePairing<FactorInput>(
    (f) => f.label,
    (f) => alikeKey(f.label),
  );
  const byKey = {
    left: ({ id }: FactorInput) => keys?.theirs.get(id),
    right: ({ id }: FactorInput) => keys?.base.get(id),
  };
  const factors = pairIds(versionsOf(given, 'factors'), {
    ...byLabel,
    importPasses: [byKey, ...byLabel.importPasses],
  });
  const sections = pairIds(
    versionsOf(given, 'sections'),
    namePairing<Coding['sections'][number]>((s) => foldSpace(s.heading)),
  );
  const renamed = {
    base: rename(given.base, { factors: factors.base, sections: sections.base }),
    mine: given.mine,
    theirs: rename(given.theirs, { factors: factors.theirs, sections: sections.theirs }),
  };
  const places = new Map<PlacedClaim, ClaimPlaces>();
  const minePlaces = claimPlaces(mine, text);
  const theirPlaces = isReadAlike(theirs, mine) ? minePlaces : claimPlaces(theirs, text);
  const basePlaces = base === undefined || isReadAlike(base, mine) ? minePlaces : claimPlaces(base, text);
  for (const claim of renamed.base.claims) places.set(claim, basePlaces);
  for (const claim of renamed.mine.claims) places.set(claim, minePlaces);
  for (const claim of renamed.theirs.claims) places.set(claim, theirPlaces);
  const claims = pairIds(
    versionsOf(renamed, 'claims'),
    claimPairing((claim) => places.get(claim)!, minePlaces),
  );
  return {
    base: base && renameClaims(renamed.base, claims.base),
    mine: renamed.mine,
    theirs: renameClaims(renamed.theirs, claims.theirs),
    minePlaces,
    theirPlaces,
  };
}
