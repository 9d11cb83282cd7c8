/** Three-way merge of the claims of a deck. */
import { isDeepStrictEqual } from 'node:util';
import type { AlignedCodings } from './align-codings.ts';
import { isOpen } from './claim-places.ts';
import type { PlacedClaim } from './coding.ts';
import { emptyReport, followHeadline, mergeClaim, type Report } from './merge-claim.ts';
import { mergeList } from './merge-entries.ts';
import type { Headlines } from './merge-headlines.ts';
import { type NamedIds, namedAt } from './named-ids.ts';
import { insertClaims, sectionFinder } from './place-claims.ts';

/** Claims of a merge, and those that it took from the import. */
export interface MergedClaims {
  /** In the order of the deck. */
  readonly claims: readonly PlacedClaim[];
  /** Claims added or changed, by id, as they were in the deck; `undefined` for those that it did not have. */
  readonly touched: ReadonlyMap<string, PlacedClaim | undefined>;
  /** Differences of claims and links. */
  readonly report: Report;
}

const aboutClaim = (claim: PlacedClaim) => ({ kind: 'claim' as const, id: claim.id, text: claim.assertion });

/** The claims of the deck that stay, and those of the import that are new, before they are put in their places. */
function mergeLists(
  { base, mine, theirs }: AlignedCodings,
  { claims, links }: NamedIds,
  headlines: Headlines,
  report: Report,
) {
  const namedLink = (pair: string) => namedAt(links.get(pair));
  return mergeList<PlacedClaim>(
    { base: base?.claims, mine: mine.claims, theirs: theirs.claims },
    {
      key: ({ id }) => id,
      merge: (versions) => mergeClaim(versions, namedLink, headlines, report),
      // Its headline may have the labels of the deck.
      isUnchanged: (claim, was) =>
        isDeepStrictEqual({ ...claim, assertion: was.assertion }, was) &&
        (claim.assertion === was.assertion || headlines.isOfLinks(claim)),
      reasonToKeep: (claim) =>
        namedAt(claims.get(claim.id)) ?? claim.links.map((l) => namedLink(`${l.from} > ${l.to}`)).find(Boolean),
      onRemoved: (claim) => report.removed.push(aboutClaim(claim)),
      onKept: (claim, was, reason) => {
        // The user coded a statement that the import codes in other claims.
        if (!isOpen(was)) report.kept.push({ ...aboutClaim(claim), reason });
      },
      onGone: (claim) => {
        if (!isOpen(claim)) report.conflicts.push({ ...aboutClaim(claim), theirs: claim });
      },
    },
  );
}

/**
 * The claims of the deck and of the import. A statement that a new claim of the import quotes is no longer to be coded; one
 * that the import leaves to be coded is so where no claim quotes it.
 */
export function mergeClaims(aligned: AlignedCodings, named: NamedIds, headlines: Headlines): MergedClaims {
  const { base, mine, theirs, minePlaces, theirPlaces } = aligned;
  const report = emptyReport();
  const merged = mergeLists(aligned, named, headlines, report);
  const ownStatements = (claim: PlacedClaim) => minePlaces.statementsAt(minePlaces.spans(claim));
  const newStatements = (claim: PlacedClaim) => minePlaces.statementsAt(theirPlaces.spans(claim));
  const codedNow = new Set(merged.added.filter((claim) => !isOpen(claim)).flatMap(newStatements));
  const isSuperseded = (claim: PlacedClaim) =>
    isOpen(claim) && !named.claims.has(claim.id) && ownStatements(claim).some((s) => codedNow.has(s));
  report.removed.push(...merged.entries.filter(isSuperseded).map(aboutClaim));
  const imported = new Set(theirs.claims.map(({ id }) => id));
  const baseOf = new Map(base?.claims.map((claim) => [claim.id, claim]));
  const entries = merged.entries
    .filter((claim) => !isSuperseded(claim))
    .map((claim) => {
      if (imported.has(claim.id)) return claim;
      return followHeadline({ base: baseOf.get(claim.id), mine: claim, theirs: undefined }, claim, headlines, report);
    });
  const covered = new Set([...codedNow, ...entries.flatMap(ownStatements)]);
  const sectionOf = sectionFinder(mine, theirs, { mineSpans: minePlaces.spans, theirSpans: theirPlaces.spans });
  const added = merged.added
    .filter((claim) => !isOpen(claim) || !newStatements(claim).some((s) => covered.has(s)))
    .map((claim) => ({ ...claim, assertion: headlines.ofAdded(claim), section: sectionOf(claim) }));
  report.added.push(...added.map(aboutClaim));
  const mineOf = new Map(mine.claims.map((claim) => [claim.id, claim]));
  const changed = entries.filter((claim) => !isDeepStrictEqual(claim, mineOf.get(claim.id)));
  const isAdded = new Set(added);
  return {
    claims: insertClaims(entries, added, (claim) => (isAdded.has(claim) ? theirPlaces : minePlaces).spans(claim)),
    touched: new Map([...changed, ...added].map(({ id }) => [id, mineOf.get(id)])),
    report,
  };
}
