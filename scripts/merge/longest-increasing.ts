/** Longest increasing subsequence: the slides that kept their order when others moved. */

/**
 * Positions in `values` of a longest increasing subsequence, ascending; empty for no values. The values are distinct;
 * if several subsequences are longest, one of them.
 * @see C. Schensted, Longest increasing and decreasing subsequences, 1961
 */
export function longestIncreasing(values: readonly number[]): number[] {
  // `tails[n]`: position of the least value that ends an increasing subsequence of length n + 1.
  const tails: number[] = [];
  const predecessors: number[] = [];
  values.forEach((value, i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    predecessors[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  });
  const positions: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = predecessors[i]!) positions.unshift(i);
  return positions;
}
