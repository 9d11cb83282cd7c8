/** Three-way merge of values: the fields of a record, and lists of records that have keys. */
import { isDeepStrictEqual } from 'node:util';

/** Three versions of a value. */
export interface Versions<T> {
  /** As imported last; `undefined` where there is none. */
  readonly base: T | undefined;
  /** As it is in the deck. */
  readonly mine: T;
  /** As imported now. */
  readonly theirs: T;
}

/** A field on both sides. */
export interface FieldDifference {
  /** Name of the field. */
  readonly field: string;
  /** Value in the deck; `undefined` where the deck does not have it. */
  readonly mine: unknown;
  /** Value in the import; `undefined` where the import does not have it. */
  readonly theirs: unknown;
}

/** A record whose fields are merged. */
export interface MergedFields<T> {
  /** The record, with the keys in the order of the deck. */
  readonly value: T;
  /** Fields that have the value of the import now. */
  readonly changed: readonly FieldDifference[];
  /** Fields that both sides changed: the value of the deck stays. */
  readonly conflicts: readonly FieldDifference[];
}

/**
 * The fields of a record: of the import where only the import changed them, else of the deck. Without a base, all fields of
 * the deck count as its own. `skipped` fields stay as in the deck.
 */
export function mergeFields<T extends object>(
  { base, mine, theirs }: Versions<T>,
  skipped: readonly string[] = [],
): MergedFields<T> {
  const value = { ...mine } as Record<string, unknown>;
  const changed: FieldDifference[] = [];
  const conflicts: FieldDifference[] = [];
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [was, is, now] = [base, mine, theirs].map((v) => (v as Record<string, unknown> | undefined)?.[field]);
    if (skipped.includes(field) || isDeepStrictEqual(now, was) || isDeepStrictEqual(now, is)) continue;
    const difference = { field, mine: is, theirs: now };
    if (base === undefined || !isDeepStrictEqual(is, was)) {
      conflicts.push(difference);
      continue;
    }
    changed.push(difference);
    if (now === undefined) delete value[field];
    else value[field] = now;
  }
  return { value: value as T, changed, conflicts };
}

/** How the entries of a list are merged, and who is told. */
export interface ListRules<T> {
  /** Key of an entry, unique in its list. */
  readonly key: (entry: T) => string;
  /** An entry that is on both sides. */
  readonly merge: (versions: Versions<T>) => T;
  /** Whether an entry is as imported last, `base`; by default where the two are equal. */
  readonly isUnchanged?: (entry: T, base: T) => boolean;
  /** Why an entry that the user did not change stays although the import lacks it; `undefined` where it goes. */
  readonly reasonToKeep: (entry: T) => string | undefined;
  /** Called for an entry of the deck that goes. */
  readonly onRemoved: (entry: T) => void;
  /** Called for an entry of the deck that the import lacks and that stays; `base` is as imported last. */
  readonly onKept: (entry: T, base: T, reason: string) => void;
  /** Called for an entry that the user removed and the import changed; it stays removed. */
  readonly onGone: (theirs: T) => void;
}

/** A merged list. */
export interface MergedList<T> {
  /** Entries of the deck that stay, in its order. */
  readonly entries: readonly T[];
  /** Entries of the import alone, in its order: to be put in their places. */
  readonly added: readonly T[];
}

/** The entries of a list: additions of both, without what the import removed and the user left as it was. */
export function mergeList<T>({ base, mine, theirs }: Versions<readonly T[]>, rules: ListRules<T>): MergedList<T> {
  const byKey = (entries: readonly T[]) => new Map(entries.map((entry) => [rules.key(entry), entry]));
  const [baseOf, mineOf, theirsOf] = [byKey(base ?? []), byKey(mine), byKey(theirs)];
  const isUnchanged = rules.isUnchanged ?? isDeepStrictEqual;
  const entries = mine.flatMap((entry): T[] => {
    const [was, now] = [baseOf.get(rules.key(entry)), theirsOf.get(rules.key(entry))];
    if (now !== undefined) return [rules.merge({ base: was, mine: entry, theirs: now })];
    if (was === undefined) return [entry];
    const reason = isUnchanged(entry, was) ? rules.reasonToKeep(entry) : 'you changed it';
    if (reason === undefined) rules.onRemoved(entry);
    else rules.onKept(entry, was, reason);
    return reason === undefined ? [] : [entry];
  });
  const added = theirs.filter((entry) => {
    if (mineOf.has(rules.key(entry))) return false;
    const was = baseOf.get(rules.key(entry));
    if (was !== undefined && !isDeepStrictEqual(was, entry)) rules.onGone(entry);
    return was === undefined;
  });
  return { entries, added };
}

/** The entries with the added ones, each behind its nearest predecessor in `order`, or before all. */
export function insertInOrder<T>(
  entries: readonly T[],
  added: readonly T[],
  order: readonly T[],
  key: (entry: T) => string,
): T[] {
  const followers = new Map<string | undefined, T[]>([undefined, ...entries.map(key)].map((k) => [k, []]));
  const known = new Set(entries.map(key));
  const isAdded = new Set(added.map(key));
  let previous: string | undefined;
  for (const entry of order) {
    if (known.has(key(entry))) previous = key(entry);
    else if (isAdded.has(key(entry))) followers.get(previous)!.push(entry);
  }
  return [...followers.get(undefined)!, ...entries.flatMap((e) => [e, ...followers.get(key(e))!])];
}
