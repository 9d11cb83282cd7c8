/** Line differences of two texts, from their longest common subsequence. */
import { diff } from 'node:util';

/** A line of a comparison. */
export interface LineChange {
  /** `same`: in both texts; `removed`: in the first only; `added`: in the second only. */
  readonly kind: 'same' | 'removed' | 'added';
  /** The line without its line ending. */
  readonly line: string;
}

const kinds = { '0': 'same', '1': 'removed', '-1': 'added' } as const;

/** Lines of two texts in order, common lines once, removed before added; empty for two empty texts. */
export function diffLines(before: string, after: string): LineChange[] {
  const [left, right] = [before, after].map((text) => (text === '' ? [] : text.split('\n')));
  // `util.diff` of Node 24.21 throws for two empty lists.
  if (left!.length + right!.length === 0) return [];
  return diff(left!, right!).map(([operation, line]) => ({ kind: kinds[operation], line }));
}

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
