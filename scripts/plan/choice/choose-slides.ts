/** Chooses the slides of most value within a budget: a knapsack with precedence constraints, by branch and bound. */
import { treeKnapsack } from './tree-knapsack.ts';

/** A slide that may be chosen. */
export interface Candidate {
  /** Whole seconds. */
  readonly seconds: number;
  /** A whole number; 0 for a slide that only prepares others. */
  readonly value: number;
  /** Positions of the candidates that it needs; without cycles. */
  readonly needs: readonly number[];
  /** Whether it is chosen at any cost, with the candidates that it needs. */
  readonly isForced: boolean;
}

/** A choice of slides. */
export interface Choice {
  /** Positions of the chosen candidates, ascending. */
  readonly chosen: readonly number[];
  /** Their value together. */
  readonly value: number;
  /** Upper bound of the value of any choice within the budget; equal to `value` if the choice is optimal. */
  readonly bound: number;
}

/** Work (slides times seconds) after which the search stops with a gap, about a second; and work of one relaxation. */
const workLimit = 30_000_000;
const relaxationLimit = 10_000_000;

interface Problem {
  readonly candidates: readonly Candidate[];
  /** Transitive needs of each candidate, itself included. */
  readonly ancestors: readonly ReadonlySet<number>[];
  /** Candidates that transitively need each candidate, itself included. */
  readonly descendants: readonly ReadonlySet<number>[];
  readonly budget: number;
}

interface Branch {
  /** Candidates that must be chosen. */
  readonly included: ReadonlySet<number>;
  /** Candidates that must not be chosen. */
  readonly excluded: ReadonlySet<number>;
  /** Upper bound of the value in this branch. */
  readonly bound: number;
  /** The choice of the relaxation, with the included candidates; a need may be missing in it. */
  readonly relaxed: ReadonlySet<number>;
}

function closures(candidates: readonly Candidate[]): Pick<Problem, 'ancestors' | 'descendants'> {
  const ancestors: Set<number>[] = [];
  const visit = (i: number): Set<number> => {
    const known = ancestors[i];
    if (known) return known;
    const all = new Set([i]);
    ancestors[i] = all;
    for (const need of candidates[i]!.needs) for (const n of visit(need)) all.add(n);
    return all;
  };
  candidates.forEach((_, i) => void visit(i));
  const descendants = candidates.map((_, i) => new Set([i]));
  ancestors.forEach((all, i) => {
    for (const n of all) descendants[n]!.add(i);
  });
  return { ancestors, descendants };
}

const sum = (set: Iterable<number>, of: (i: number) => number) => {
  let total = 0;
  for (const i of set) total += of(i);
  return total;
};

/**
 * The relaxation of a branch: each candidate keeps only the need with the most seconds, which makes a forest; the tree
 * knapsack solves it. For a large problem seconds are rounded down to a coarser unit.
 */
function relax(
  problem: Problem,
  included: ReadonlySet<number>,
  excluded: ReadonlySet<number>,
): { branch: Branch; work: number } {
  const { candidates, ancestors } = problem;
  const cost = (i: number) => candidates[i]!.seconds;
  const left = problem.budget - sum(included, cost);
  const open = candidates.flatMap((_, i) =>
    included.has(i) || excluded.has(i) || sum(ancestors[i]!, (n) => (included.has(n) ? 0 : cost(n))) > left ? [] : [i],
  );
  const place = new Map(open.map((i, at) => [i, at]));
  const children: number[][] = open.map(() => []);
  const roots: number[] = [];
  const subtree = (i: number) => sum(ancestors[i]!, (n) => (included.has(n) ? 0 : cost(n)));
  open.forEach((i, at) => {
    const parents = candidates[i]!.needs.filter((n) => place.has(n));
    const parent = parents.sort((a, b) => subtree(b) - subtree(a) || a - b)[0];
    if (parent === undefined) roots.push(at);
    else children[place.get(parent)!]!.push(at);
  });
  const grain = Math.max(1, Math.ceil((open.length * Math.max(left, 0)) / relaxationLimit));
  const units = Math.floor(Math.max(left, 0) / grain);
  const best = treeKnapsack(
    {
      roots,
      children,
      weight: open.map((i) => Math.floor(cost(i) / grain)),
      value: open.map((i) => candidates[i]!.value),
    },
    units,
  );
  const relaxed = new Set([...included, ...best.chosen.map((at) => open[at]!)]);
  return {
    branch: { included, excluded, relaxed, bound: best.value + sum(included, (i) => candidates[i]!.value) },
    work: open.length * (units + 1) + 1000,
  };
}

/** A feasible choice from a relaxed one: candidates without their needs or over the budget go, then it is filled greedily. */
function repair(problem: Problem, { relaxed, included, excluded }: Branch): Set<number> {
  const { candidates, ancestors, descendants, budget } = problem;
  const cost = (i: number) => candidates[i]!.seconds;
  const valueAt = (i: number) => candidates[i]!.value;
  const chosen = new Set([...relaxed].filter((i) => [...ancestors[i]!].every((n) => relaxed.has(n))));
  let seconds = sum(chosen, cost);
  while (seconds > budget) {
    let worst: { set: number[]; rate: number } | undefined;
    for (const i of chosen) {
      if (included.has(i)) continue;
      const set = [...descendants[i]!].filter((n) => chosen.has(n));
      const rate = sum(set, valueAt) / Math.max(1, sum(set, cost));
      if (!worst || rate < worst.rate) worst = { set, rate };
    }
    if (!worst) break;
    for (const i of worst.set) chosen.delete(i);
    seconds = sum(chosen, cost);
  }
  for (;;) {
    let best: { set: number[]; rate: number; seconds: number } | undefined;
    candidates.forEach((c, i) => {
      if (chosen.has(i) || excluded.has(i) || cost(i) > budget - seconds) return;
      const set = [...ancestors[i]!].filter((n) => !chosen.has(n));
      const extra = sum(set, cost);
      const value = sum(set, valueAt);
      if (c.value < 0 || value <= 0 || seconds + extra > budget) return;
      const rate = value / Math.max(1, extra);
      if (!best || rate > best.rate) best = { set, rate, seconds: extra };
    });
    if (!best) return chosen;
    for (const i of best.set) chosen.add(i);
    seconds += best.seconds;
  }
}

/**
 * The slides of most value within a budget of seconds, by branch and bound over the needs that the relaxation drops. The
 * choice is optimal, or, if the work limit is reached, has a value between `value` and `bound`. Forced slides are chosen
 * even if they exceed the budget. Equal input gives an equal choice.
 */
export function chooseSlides(candidates: readonly Candidate[], budget: number): Choice {
  const problem: Problem = { candidates, budget, ...closures(candidates) };
  const value = (set: Iterable<number>) => sum(set, (i) => candidates[i]!.value);
  const forced = new Set(candidates.flatMap((c, i) => (c.isForced ? [...problem.ancestors[i]!] : [])));
  const first = relax(problem, forced, new Set());
  let best = repair(problem, first.branch);
  let work = first.work;
  const branches = [first.branch];
  let bound = first.branch.bound;
  for (;;) {
    branches.sort((a, b) => a.bound - b.bound);
    const branch = branches.pop();
    bound = Math.max(value(best), branch?.bound ?? 0);
    if (!branch || branch.bound <= value(best) || work > workLimit) break;
    const lacking = [...branch.relaxed]
      .flatMap((i) => [...problem.ancestors[i]!].filter((n) => !branch.relaxed.has(n)))
      .sort((a, b) => a - b)[0];
    // No need is missing, but seconds were rounded: branching cannot raise the value or lower the bound.
    if (lacking === undefined) break;
    for (const [included, excluded] of [
      [new Set([...branch.included, ...problem.ancestors[lacking]!]), branch.excluded],
      [branch.included, new Set([...branch.excluded, ...problem.descendants[lacking]!])],
    ] as const) {
      if ([...included].some((i) => excluded.has(i))) continue;
      if (included !== branch.included && sum(included, (i) => candidates[i]!.seconds) > budget) continue;
      const next = relax(problem, included, excluded);
      work += next.work;
      const found = repair(problem, next.branch);
      if (value(found) > value(best)) best = found;
      if (next.branch.bound > value(best)) branches.push(next.branch);
    }
  }
  const chosen = [...best].sort((a, b) => a - b);
  return { chosen, value: value(chosen), bound };
}
