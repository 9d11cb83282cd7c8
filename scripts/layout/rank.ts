/** Columns: which links run backwards, and which column each node stands in. */

export interface Edge {
  readonly from: number;
  readonly to: number;
}

/** Links (self-loops left out) to be drawn backwards so that the rest has no cycle; the outcome keeps no way out. */
export function backwardLinks(size: number, edges: readonly Edge[], outcome: number): ReadonlySet<number> {
  const incoming = new Array<number>(size).fill(0);
  for (const e of edges) incoming[e.to] = incoming[e.to]! + 1;
  const nodes = [...new Array(size).keys()].sort(
    (a, b) => Number(incoming[a]! > 0) - Number(incoming[b]! > 0) || a - b,
  );
  let best: Set<number> | undefined;
  for (const first of nodes.slice(0, 12)) {
    const found = backEdges(size, edges, outcome, [first, ...nodes]);
    if (!best || found.size < best.size) best = found;
  }
  return best ?? new Set();
}

function backEdges(size: number, edges: readonly Edge[], outcome: number, starts: readonly number[]): Set<number> {
  const back = new Set<number>();
  edges.forEach((e, i) => {
    if (e.from === outcome) back.add(i);
  });
  const state = new Array<'new' | 'open' | 'done'>(size).fill('new');
  const visit = (node: number): void => {
    state[node] = 'open';
    edges.forEach((e, i) => {
      if (e.from !== node || back.has(i)) return;
      if (state[e.to] === 'open') back.add(i);
      else if (state[e.to] === 'new') visit(e.to);
    });
    state[node] = 'done';
  };
  for (const start of starts) if (state[start] === 'new') visit(start);
  return back;
}

function longestPath(size: number, edges: readonly Edge[]): number[] {
  const rank = new Array<number>(size).fill(0);
  for (let round = 0; round < size; round += 1) {
    let moved = false;
    for (const { from, to } of edges)
      if (rank[to]! < rank[from]! + 1) {
        rank[to] = rank[from]! + 1;
        moved = true;
      }
    if (!moved) break;
  }
  return rank;
}

/** Moves nodes within their slack to where their links are shortest. */
function shorten(rank: readonly number[], edges: readonly Edge[], outcome: number): number[] {
  const next = [...rank];
  const last = Math.max(...rank);
  for (let round = 0; round < rank.length; round += 1)
    for (let node = 0; node < rank.length; node += 1) {
      const before = edges.filter((e) => e.to === node).map((e) => next[e.from]!);
      const after = edges.filter((e) => e.from === node).map((e) => next[e.to]!);
      if (node === outcome || before.length === after.length) continue;
      next[node] =
        after.length > before.length
          ? Math.min(...after) - 1
          : before.length === 0
            ? Math.min(last, ...after.map((a) => a - 1))
            : Math.max(...before) + 1;
    }
  return next;
}

/**
 * Ways to put the nodes of an acyclic graph into columns from 0 on: as far left, as far right as they go, and with the
 * shortest links; each once. The outcome stands in the last column.
 */
export function columnings(size: number, edges: readonly Edge[], outcome: number): number[][] {
  const left = longestPath(size, edges);
  const last = Math.max(...left);
  const flipped = longestPath(
    size,
    edges.map((e) => ({ from: e.to, to: e.from })),
  );
  const right = flipped.map((r) => last - r);
  const ways = [shorten(left, edges, outcome), right, left].map((way) => way.map((r, i) => (i === outcome ? last : r)));
  return ways.filter((way, i) => ways.findIndex((w) => w.join() === way.join()) === i);
}

/** The columns with every second node of a crowded one moved into a column of its own before it. */
export function staggered(ranks: readonly number[], order: readonly number[], column: number): number[] {
  const late = new Set(order.filter((_, i) => i % 2 === 1));
  return ranks.map((r, node) => (r > column || (r === column && late.has(node)) ? r + 1 : r));
}
