/** Differences of two texts or lists, from their longest common subsequence. */
import { diff } from 'node:util';

/** A line of a comparison. */
export interface LineChange {
  /** `same`: in both texts; `removed`: in the first only; `added`: in the second only. */
  readonly kind: 'same' | 'removed' | 'added';
  /** The line without its line ending. */
  readonly line: string;
}

const kinds = { '0': 'same', '1': 'removed', '-1': 'added' } as const;

/** Entries of two lists in order, common ones once, removed before added; empty for two empty lists. */
function diffLists(before: readonly string[], after: readonly string[]): LineChange[] {
  // `util.diff` of Node 24.21 throws for two empty lists.
  if (before.length + after.length === 0) return [];
  return diff(before, after).map(([operation, line]) => ({ kind: kinds[operation], line }));
}

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'));

/** Lines of two texts in order, common lines once, removed before added; empty for two empty texts. */
export const diffLines = (before: string, after: string): LineChange[] => diffLists(linesOf(before), linesOf(after));

/** Entries that keep their order: a longest common subsequence of two lists without repetition. */
export const unmovedEntries = (before: readonly string[], after: readonly string[]): ReadonlySet<string> =>
  new Set(diffLists(after, before).flatMap(({ kind, line }) => (kind === 'same' ? [line] : [])));

/** Number of common lines shown before and after a change. */
const contextLines = 2;
const signs = { same: ' ', removed: '-', added: '+' } as const;

/** Changed lines with up to two common lines around them, prefixed with `-`, `+` or a space; `…` for lines left out. */
export function formatDiff(changes: readonly LineChange[]): string[] {
  const isShown = (i: number) =>
    changes.slice(Math.max(0, i - contextLines), i + contextLines + 1).some((c) => c.kind !== 'same');
  return changes.flatMap(({ kind, line }, i) => {
    if (isShown(i)) return [`${signs[kind]} ${line}`];
    return i > 0 && isShown(i - 1) ? ['  …'] : [];
  });
}
