/** Pairs the entries of two lists by keys, the most exact keys first. */

/** Keys of the entries of two lists; `undefined` for an entry that has no partner by this key. */
export interface MatchPass<L, R> {
  /** Key of an entry of the left list. */
  readonly left: (entry: L) => string | undefined;
  /** Key of an entry of the right list. */
  readonly right: (entry: R) => string | undefined;
}

/** A pass with the same key on both sides. */
export const samePass = <T>(key: (entry: T) => string | undefined): MatchPass<T, T> => ({ left: key, right: key });

/** Partners in the right list by entry of the left one. Entries with equal keys are paired in their order. */
export function matchEntries<L, R>(
  left: readonly L[],
  right: readonly R[],
  passes: readonly MatchPass<L, R>[],
): Map<L, R> {
  const partners = new Map<L, R>();
  const taken = new Set<R>();
  for (const pass of passes) {
    const open = Map.groupBy(right.filter((entry) => !taken.has(entry)).reverse(), (entry) => pass.right(entry));
    for (const entry of left) {
      const key = partners.has(entry) ? undefined : pass.left(entry);
      const partner = key === undefined ? undefined : open.get(key)?.pop();
      if (partner === undefined) continue;
      partners.set(entry, partner);
      taken.add(partner);
    }
  }
  return partners;
}
