/** Three-way merge of the coding of a deck: as imported last, as the user edited it, as imported now. */
import type { Checked, Diagnostic } from '../../diagnostics/index.ts';
import { findClaimFaults } from '../../import/index.ts';
import type { DeckInput, Model } from '../../model/index.ts';
import { type AlignedCodings, alignCodings, type DeckVersions } from './align-codings.ts';
import { type Coding, type Difference, type Differences, type PlacedClaim, withCoding } from './coding.ts';
import { emptyReport, type Report } from './merge-claim.ts';
import { mergeClaims } from './merge-claims.ts';
import { mergeDefined } from './merge-defined.ts';
import { mergeHeadlines } from './merge-headlines.ts';
import { type NamedIds, namedIds } from './named-ids.ts';

/** A merged deck. */
export interface MergedCoding {
  /** The factors, sections and claims of the deck. */
  readonly coding: Coding;
  /** The import with the ids of the deck: the base of the next merge. */
  readonly record: Coding;
  /** What the merge did. */
  readonly differences: Differences;
  /** Whether the import is of another map than the last one. */
  readonly isOtherMap: boolean;
  /** What `check` gives for the merged deck. */
  readonly checked: Checked<Model>;
}

/** The factors of a merge, and their differences. `used` are the ids that claims use. */
const mergeFactors = ({ base, mine, theirs }: AlignedCodings, named: NamedIds, used: ReadonlySet<string>) => {
  const report = emptyReport();
  const factors = mergeDefined(
    { base: base?.factors, mine: mine.factors, theirs: theirs.factors },
    ({ id, label }) => ({ kind: 'factor', id, text: label }),
    { used, named: named.factors },
    { isTakenUnused: true, report },
  );
  return { factors, report };
};

/** A coding with these claims, and the differences of its factors and sections. */
function complete(aligned: AlignedCodings, claims: readonly PlacedClaim[], named: NamedIds) {
  const { base, mine, theirs } = aligned;
  const used = new Set(claims.flatMap((c) => c.links.flatMap((l) => [l.from, l.to])));
  const { factors, report } = mergeFactors(aligned, named, used);
  const sections = mergeDefined(
    { base: base?.sections, mine: mine.sections, theirs: theirs.sections },
    ({ id, heading }) => ({ kind: 'section', id, text: heading }),
    { used: new Set(claims.map((c) => c.section)), named: named.sections },
    { isTakenUnused: false, report },
  );
  return { coding: { factors, sections, claims }, report };
}

/** Differences without those of claims, and with why their changes are left out. */
function withoutClaims(
  report: Report,
  faults: ReadonlyMap<string, Diagnostic>,
  texts: ReadonlyMap<string, string>,
): Report {
  const isLeft = ({ kind, id }: Difference) => (kind === 'claim' || kind === 'link') && faults.has(id);
  const others = (list: readonly Difference[]) => list.filter((d) => !isLeft(d));
  const refused = [...faults].map(([id, { code, message }]) => ({
    kind: 'claim' as const,
    id,
    text: texts.get(id) ?? '',
    reason: `${code}: ${message}`,
  }));
  return {
    added: others(report.added),
    changed: others(report.changed),
    removed: report.removed.filter((d) => d.kind !== 'link' || !isLeft(d)),
    kept: others(report.kept),
    conflicts: [...others(report.conflicts), ...refused],
  };
}

/**
 * The deck with what the import changed since the last one, where the user left it as it was. Additions of both stay. What
 * both changed stays as the user has it, and so does what the rest of the deck names. Changes of a claim that `check` would
 * refuse are left out. `text` is the source of all versions.
 * @param check the check of a deck with this source
 */
export function mergeCodings(
  versions: DeckVersions,
  text: string,
  check: (deck: DeckInput) => Checked<Model>,
): MergedCoding {
  const aligned = alignCodings(versions, text);
  const named = namedIds(versions.mine);
  const all = new Set([...aligned.mine.factors, ...aligned.theirs.factors].map((f) => f.id));
  const places = { mine: aligned.minePlaces, theirs: aligned.theirPlaces };
  const headlines = mergeHeadlines(versions.mine, mergeFactors(aligned, named, all).factors, places, text);
  const merged = mergeClaims(aligned, named, headlines);
  const faults = new Map<string, Diagnostic>();
  let { claims } = merged;
  for (;;) {
    const completed = complete(aligned, claims, named);
    const deck = withCoding(versions.mine, completed.coding);
    const checked = check(deck);
    const { byClaim } = findClaimFaults(deck, checked);
    const refused = [...byClaim].filter(([id]) => merged.touched.has(id) && !faults.has(id));
    if (refused.length === 0) {
      const texts = new Map(merged.claims.map(({ id, assertion }) => [id, assertion]));
      const own = withoutClaims(merged.report, faults, texts);
      const join = (list: keyof Report) => [...completed.report[list], ...own[list]];
      return {
        coding: completed.coding,
        record: aligned.theirs,
        isOtherMap: isOtherMap(aligned),
        differences: {
          added: join('added'),
          changed: join('changed'),
          removed: join('removed'),
          kept: join('kept'),
          conflicts: join('conflicts'),
        },
        checked,
      };
    }
    for (const [id, fault] of refused) faults.set(id, fault);
    claims = claims.flatMap((claim) => (faults.has(claim.id) ? (merged.touched.get(claim.id) ?? []) : [claim]));
  }
}

/**
 * Whether an import has at most half of the claims with links of the last one, and none of them with a factor that it had.
 * False where the last one had no claims with links.
 */
function isOtherMap({ base, theirs }: AlignedCodings): boolean {
  const linked = base?.claims.filter((c) => c.links.length > 0) ?? [];
  if (linked.length === 0) return false;
  const own = new Map(theirs.claims.filter((c) => c.links.length > 0).map((c) => [c.id, c]));
  const factors = (claim: PlacedClaim | undefined) => claim?.links.flatMap((l) => [l.from, l.to]) ?? [];
  const known = linked.filter((c) => own.has(c.id));
  const sharesFactor = known.some((c) => factors(c).some((f) => factors(own.get(c.id)).includes(f)));
  return !sharesFactor && known.length <= linked.length / 2;
}
