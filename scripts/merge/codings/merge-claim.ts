/** Three-way merge of a claim with its links. */
import { samePass } from '../../match-entries.ts';
import type { LinkInput } from '../../model/index.ts';
import { isOpen } from './claim-places.ts';
import type { Difference, PlacedClaim } from './coding.ts';
import { insertInOrder, mergeFields, mergeList, type Versions } from './merge-entries.ts';
import type { ClaimVersions, Headlines } from './merge-headlines.ts';
import { pairIds } from './pair-ids.ts';

/** Lists of differences, to be added to. */
export type Report = { readonly [K in 'added' | 'changed' | 'removed' | 'kept' | 'conflicts']: Difference[] };

/** Lists without differences. */
export const emptyReport = (): Report => ({ added: [], changed: [], removed: [], kept: [], conflicts: [] });

/** Fields of a link that say what it asserts. */
const assertedFields = new Set<string>([
  'polarity',
  'attributedTo',
  'denied',
  'deniedBy',
  'lowPole',
  'conditional',
] satisfies (keyof LinkInput)[]);

interface KeyedLink {
  readonly id: string;
  readonly link: LinkInput;
}

const linkText = ({ from, to, polarity }: LinkInput) => `${from} > ${to}, ${polarity}`;

const linkPasses = [
  samePass(({ link: l }: KeyedLink) => JSON.stringify([l.from, l.to, l.polarity, l.attributedTo])),
  samePass(({ link: l }: KeyedLink) => JSON.stringify([l.from, l.to, l.polarity])),
  // The sign has changed.
  samePass(({ link: l }: KeyedLink) => JSON.stringify([l.from, l.to])),
];

/** The links of three versions of a claim, with equal ids where they are the same. */
function alignLinks(versions: Versions<PlacedClaim>): Versions<readonly KeyedLink[]> {
  const keyed = (version: 'base' | 'mine' | 'theirs') =>
    (versions[version]?.links ?? []).map((link, i) => ({ id: `${version}-${i}`, link }));
  const lists = { base: keyed('base'), mine: keyed('mine'), theirs: keyed('theirs') };
  const passes = { ownPasses: linkPasses, importPasses: linkPasses, addedPasses: linkPasses, lastPasses: [] };
  const ids = pairIds(lists, passes);
  return {
    base: lists.base.map(({ id, link }) => ({ id: ids.base.get(id)!, link })),
    mine: lists.mine,
    theirs: lists.theirs.map(({ id, link }) => ({ id: ids.theirs.get(id)!, link })),
  };
}

/** The links of a claim. `namedLink` says where else the deck names a link, `from > to`. */
function mergeLinks(
  versions: Versions<PlacedClaim>,
  namedLink: (pair: string) => string | undefined,
  report: Report,
): readonly LinkInput[] {
  const about = ({ link }: KeyedLink) => ({ kind: 'link' as const, id: versions.mine.id, text: linkText(link) });
  const aligned = alignLinks(versions);
  const merged = mergeList<KeyedLink>(aligned, {
    key: ({ id }) => id,
    merge: ({ base, mine, theirs }) => {
      const fields = mergeFields<LinkInput>({ base: base?.link, mine: mine.link, theirs: theirs.link });
      const told = base ? fields.conflicts : fields.conflicts.filter(({ field }) => assertedFields.has(field));
      report.changed.push(...fields.changed.map((f) => ({ ...about(mine), ...f })));
      report.conflicts.push(...told.map((f) => ({ ...about(mine), ...f })));
      return { id: mine.id, link: fields.value };
    },
    reasonToKeep: ({ link }) => namedLink(`${link.from} > ${link.to}`),
    onRemoved: (entry) => report.removed.push(about(entry)),
    onKept: (entry, _, reason) => report.kept.push({ ...about(entry), reason }),
    onGone: (entry) => report.conflicts.push({ ...about(entry), theirs: entry.link }),
  });
  report.added.push(...merged.added.map(about));
  return insertInOrder(merged.entries, merged.added, aligned.theirs, ({ id }) => id).map(({ link }) => link);
}

/**
 * A claim that is on both sides. A claim that the user left to be coded is that of the import. Where nothing is known of the
 * last import, the claim of the deck gets further links, and of a link on both sides only what it asserts is compared.
 */
export function mergeClaim(
  given: Versions<PlacedClaim>,
  namedLink: (pair: string) => string | undefined,
  headlines: Headlines,
  report: Report,
): PlacedClaim {
  const versions = given.base === undefined && isOpen(given.mine) ? { ...given, base: given.mine } : given;
  const { base, mine } = versions;
  const about = { kind: 'claim' as const, id: mine.id, text: mine.assertion };
  const fields = base
    ? mergeFields(versions, ['id', 'links', 'assertion'])
    : { value: mine, changed: [], conflicts: [] };
  const own = emptyReport();
  const links = mergeLinks(versions, namedLink, own);
  const merged = followHeadline(versions, { ...fields.value, links }, headlines, report);
  report.changed.push(...fields.changed.map((f) => ({ ...about, ...f })));
  report.conflicts.push(...fields.conflicts.map((f) => ({ ...about, ...f })));
  for (const list of Object.keys(own) as (keyof Report)[]) report[list].push(...own[list]);
  return merged;
}

/** The merged claim, whose links have been merged, with its headline. */
export function followHeadline(
  versions: ClaimVersions,
  merged: PlacedClaim,
  headlines: Headlines,
  report: Report,
): PlacedClaim {
  const { id, assertion: mine } = versions.mine;
  const { assertion, conflict } = headlines.merge(versions, merged.links);
  const about = { kind: 'claim' as const, id, text: mine, field: 'assertion', mine };
  if (assertion !== mine) report.changed.push({ ...about, theirs: assertion });
  if (conflict !== undefined) report.conflicts.push({ ...about, theirs: conflict });
  return { ...merged, assertion };
}
