/** Gives entries of three versions the same ids where they are the same. */
import { type MatchPass, matchEntries } from '../../match-entries.ts';
import { makeUnique } from '../../skeleton/index.ts';

/** How entries of one kind are paired. */
export interface Pairing<T> {
  /** Entries of the last import and of the deck. */
  readonly ownPasses: readonly MatchPass<T, T>[];
  /** Entries of the import and of the last one. */
  readonly importPasses: readonly MatchPass<T, T>[];
  /** Entries of the import and of the deck that the last import does not pair: the user added or changed them. */
  readonly addedPasses: readonly MatchPass<T, T>[];
  /** Entries of the import and of the last one that are left then. */
  readonly lastPasses: readonly MatchPass<T, T>[];
}

/** Entries of one kind in three versions; ids are unique in each. */
export interface Lists<T> {
  /** As imported last; empty where nothing is known of it. */
  readonly base: readonly T[];
  /** As they are in the deck. */
  readonly mine: readonly T[];
  /** As imported now. */
  readonly theirs: readonly T[];
}

/** New ids by the old ones. */
export interface Renaming {
  /** Of the last import. */
  readonly base: ReadonlyMap<string, string>;
  /** Of the import. */
  readonly theirs: ReadonlyMap<string, string>;
}

/** The ids that the last import and the import get: those of their partners, else ids that nothing else has. */
export function pairIds<T extends { readonly id: string }>(
  { base, mine, theirs }: Lists<T>,
  { ownPasses, importPasses, addedPasses, lastPasses }: Pairing<T>,
): Renaming {
  const own = matchEntries(base, mine, ownPasses);
  const baseIds = new Map(base.map((entry) => [entry.id, own.get(entry)?.id ?? entry.id]));
  const imported = matchEntries(theirs, base, importPasses);
  const taken = new Set(imported.values());
  const paired = new Set([...own].flatMap(([was, is]) => (taken.has(was) ? [is] : [])));
  const added = matchEntries(
    theirs.filter((entry) => !imported.has(entry)),
    mine.filter((entry) => !paired.has(entry)),
    addedPasses,
  );
  const found = new Set<T | undefined>(added.values());
  const last = matchEntries(
    theirs.filter((entry) => !imported.has(entry) && !added.has(entry)),
    base.filter((entry) => !taken.has(entry) && !found.has(own.get(entry))),
    lastPasses,
  );
  const used = new Set([...mine.map(({ id }) => id), ...baseIds.values()]);
  const partnerId = (entry: T) => {
    const partner = imported.get(entry) ?? last.get(entry);
    return partner ? baseIds.get(partner.id)! : added.get(entry)?.id;
  };
  const fresh = theirs.filter((entry) => partnerId(entry) === undefined);
  const freshIds = makeUnique([...used, ...fresh.map(({ id }) => id)]).slice(used.size);
  const freshOf = new Map(fresh.map((entry, i) => [entry, freshIds[i]!]));
  return { base: baseIds, theirs: new Map(theirs.map((e) => [e.id, partnerId(e) ?? freshOf.get(e)!])) };
}
