/** Line differences of two texts, from their longest common subsequence. */

/** A line of a comparison. */
export interface LineChange {
  /** `same`: in both texts; `removed`: in the first only; `added`: in the second only. */
  readonly kind: 'same' | 'removed' | 'added';
  /** The line without its line ending. */
  readonly line: string;
}

/**
 * Lines of two texts in order, common lines once, removed before added; empty for two empty texts. Time and memory grow
 * with the product of the line counts: use it for single slides.
 */
export function diffLines(before: string, after: string): LineChange[] {
  const left = before === '' ? [] : before.split('\n');
  const right = after === '' ? [] : after.split('\n');
  const width = right.length + 1;
  // Length of the longest common subsequence of the lines from i and from j on, at i * width + j.
  const lengths = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        left[i] === right[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const changes: LineChange[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      changes.push({ kind: 'same', line: left[i]! });
      i += 1;
      j += 1;
    } else if (j >= right.length || (i < left.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)) {
      changes.push({ kind: 'removed', line: left[i]! });
      i += 1;
    } else {
      changes.push({ kind: 'added', line: right[j]! });
      j += 1;
    }
  }
  return changes;
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
