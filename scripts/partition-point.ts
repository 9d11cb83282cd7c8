/** Binary search in sorted lists. */

/**
 * Index of the first entry that fails a test, where all entries that pass come before all that fail; the length of the list
 * if all pass.
 */
export function partitionPoint<T>(list: readonly T[], passes: (entry: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
