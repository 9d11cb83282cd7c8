/** The tree knapsack: a subset of a forest of most value within a budget, in which every node has its parent. */

/** Trees whose nodes are numbered from 0. */
export interface Forest {
  /** Nodes without a parent. */
  readonly roots: readonly number[];
  /** Children by node. */
  readonly children: readonly (readonly number[])[];
  /** Weight by node: whole numbers, 0 or more. */
  readonly weight: readonly number[];
  /** Value by node. */
  readonly value: readonly number[];
}

/**
 * The chosen nodes, parents first, and their value; exact. Takes time and one bit of memory a node and unit of budget.
 * @see G. Cho and D. X. Shaw, A depth-first dynamic programming algorithm for the tree knapsack problem, 1997
 */
export function treeKnapsack(
  forest: Forest,
  budget: number,
): { readonly chosen: readonly number[]; readonly value: number } {
  const { children, weight, value } = forest;
  const width = budget + 1;
  const takes = new Map<number, Uint8Array>();
  const visit = (node: number, row: Float64Array): Float64Array => {
    const w = weight[node]!;
    const v = value[node]!;
    let inside = new Float64Array(width).fill(-Infinity);
    for (let t = w; t < width; t += 1) inside[t] = row[t - w]! + v;
    for (const child of children[node]!) inside = visit(child, inside) as Float64Array<ArrayBuffer>;
    const bits = new Uint8Array((width + 7) >> 3);
    for (let t = 0; t < width; t += 1) {
      if (inside[t]! > row[t]!) bits[t >> 3]! |= 1 << (t & 7);
      else inside[t] = row[t]!;
    }
    takes.set(node, bits);
    return inside;
  };
  let row: Float64Array = new Float64Array(width).fill(-Infinity);
  row[0] = 0;
  for (const root of forest.roots) row = visit(root, row);
  let at = 0;
  for (let t = 1; t < width; t += 1) if (row[t]! > row[at]!) at = t;
  const best = row[at]!;
  const chosen: number[] = [];
  const trace = (node: number): void => {
    if (((takes.get(node)![at >> 3]! >> (at & 7)) & 1) === 0) return;
    for (const child of [...children[node]!].reverse()) trace(child);
    chosen.push(node);
    at -= weight[node]!;
  };
  for (const root of [...forest.roots].reverse()) trace(root);
  return { chosen, value: best };
}
