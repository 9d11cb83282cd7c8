/** Three-way merge of the factors or the sections of a deck: what claims refer to. */
import type { Difference } from './coding.ts';
import type { Report } from './merge-claim.ts';
import { insertInOrder, mergeFields, mergeList } from './merge-entries.ts';
import { namedAt } from './named-ids.ts';

/** The factors or sections of a merge. Those that claims use are among them, whoever removed them. */
export function mergeDefined<T extends { readonly id: string }>(
  lists: { readonly base: readonly T[] | undefined; readonly mine: readonly T[]; readonly theirs: readonly T[] },
  about: (entry: T) => Difference,
  { used, named }: { readonly used: ReadonlySet<string>; readonly named: ReadonlyMap<string, string> },
  { isTakenUnused, report }: { readonly isTakenUnused: boolean; readonly report: Report },
): T[] {
  const merged = mergeList<T>(lists, {
    key: ({ id }) => id,
    merge: (versions) => {
      if (versions.base === undefined) return versions.mine;
      const fields = mergeFields(versions, ['id']);
      report.changed.push(...fields.changed.map((f) => ({ ...about(versions.mine), ...f })));
      report.conflicts.push(...fields.conflicts.map((f) => ({ ...about(versions.mine), ...f })));
      return fields.value;
    },
    reasonToKeep: ({ id }) => (used.has(id) ? 'claims use it' : namedAt(named.get(id))),
    onRemoved: (entry) => report.removed.push(about(entry)),
    onKept: (entry, _, reason) => report.kept.push({ ...about(entry), reason }),
    onGone: () => {},
  });
  const known = new Set(merged.entries.map(({ id }) => id));
  const isNew = new Set(merged.added);
  const added = lists.theirs.filter((e) => !known.has(e.id) && (used.has(e.id) || (isTakenUnused && isNew.has(e))));
  report.added.push(...added.map(about));
  return insertInOrder(merged.entries, added, lists.theirs, ({ id }) => id);
}
