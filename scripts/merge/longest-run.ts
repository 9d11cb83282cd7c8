/** Longest increasing subsequence of positions and longest common subsequence of lines. */

/**
 * The longest increasing subsequence as ascending 0-based positions in `values`, which are distinct.
 * @see C. Schensted, Longest increasing and decreasing subsequences, 1961
 */
export function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = [];
  const before: number[] = [];
  values.forEach((value, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  });
  const run: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) run.unshift(i);
  return run;
}

/** A line of a comparison. */
export interface LineChange {
  /** Whether it is in both texts, the first only or the second only. */
  readonly kind: 'same' | 'removed' | 'added';
  /** The line without its line ending. */
  readonly line: string;
}

/** The lines of both texts, common lines once, removed lines before added ones. Quadratic time and memory. */
export function diffLines(a: string, b: string): LineChange[] {
  const left = a === '' ? [] : a.split('\n');
  const right = b === '' ? [] : b.split('\n');
  const width = right.length + 1;
  const length = new Uint32Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1)
      length[i * width + j] =
        left[i] === right[j]
          ? length[(i + 1) * width + j + 1]! + 1
          : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!);
  const changes: LineChange[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      changes.push({ kind: 'same', line: left[i]! });
      i += 1;
      j += 1;
    } else if (j >= right.length || (i < left.length && length[(i + 1) * width + j]! >= length[i * width + j + 1]!)) {
      changes.push({ kind: 'removed', line: left[i]! });
      i += 1;
    } else {
      changes.push({ kind: 'added', line: right[j]! });
      j += 1;
    }
  }
  return changes;
}
