/** Chooses what says most within the minutes: a knapsack in which a slide needs those that come before it. */
import { treeKnapsack } from './tree-knapsack.ts';

export interface Candidate {
  /** Whole seconds. */
  readonly seconds: number;
  /** What it says, a whole number; 0 for what only prepares. */
  readonly value: number;
  /** Positions of the candidates that must be there as well; without circles. */
  readonly needs: readonly number[];
  /** In whatever it costs, with what it needs. */
  readonly isForced: boolean;
}

export interface Choice {
  /** Positions chosen, ascending. */
  readonly chosen: readonly number[];
  readonly seconds: number;
  readonly value: number;
  /** No choice within the budget has more value; equal to `value` where the choice is the best there is. */
  readonly bound: number;
}

/** Units of work (a slide times a second) before the search stops and the gap is told: a second or so. */
const workLimit = 30_000_000;
const workOnce = 10_000_000;

interface Problem {
  readonly candidates: readonly Candidate[];
  /** For each candidate, all that it needs, itself included; and all that needs it, itself included. */
  readonly above: readonly ReadonlySet<number>[];
  readonly below: readonly ReadonlySet<number>[];
  readonly budget: number;
}

interface Branch {
  readonly within: ReadonlySet<number>;
  readonly without: ReadonlySet<number>;
  readonly bound: number;
  /** What the relaxation chose, the forced ones included; a need may be missing in it. */
  readonly relaxed: ReadonlySet<number>;
}

function closures(candidates: readonly Candidate[]): Pick<Problem, 'above' | 'below'> {
  const above: Set<number>[] = [];
  const visit = (i: number): Set<number> => {
    const known = above[i];
    if (known) return known;
    const all = new Set([i]);
    above[i] = all;
    for (const need of candidates[i]!.needs) for (const n of visit(need)) all.add(n);
    return all;
  };
  candidates.forEach((_, i) => void visit(i));
  const below = candidates.map((_, i) => new Set([i]));
  above.forEach((all, i) => {
    for (const n of all) below[n]!.add(i);
  });
  return { above, below };
}

const sum = (set: Iterable<number>, of: (i: number) => number) => {
  let total = 0;
  for (const i of set) total += of(i);
  return total;
};

/** The relaxation: of what a slide needs only the dearest is asked for, which makes a forest; time may be coarsened. */
function relax(
  problem: Problem,
  within: ReadonlySet<number>,
  without: ReadonlySet<number>,
): { branch: Branch; work: number } {
  const { candidates, above } = problem;
  const cost = (i: number) => candidates[i]!.seconds;
  const left = problem.budget - sum(within, cost);
  const open = candidates.flatMap((_, i) =>
    within.has(i) || without.has(i) || sum(above[i]!, (n) => (within.has(n) ? 0 : cost(n))) > left ? [] : [i],
  );
  const place = new Map(open.map((i, at) => [i, at]));
  const children: number[][] = open.map(() => []);
  const roots: number[] = [];
  const subtree = (i: number) => sum(above[i]!, (n) => (within.has(n) ? 0 : cost(n)));
  open.forEach((i, at) => {
    const parents = candidates[i]!.needs.filter((n) => place.has(n));
    const parent = parents.sort((a, b) => subtree(b) - subtree(a) || a - b)[0];
    if (parent === undefined) roots.push(at);
    else children[place.get(parent)!]!.push(at);
  });
  const grain = Math.max(1, Math.ceil((open.length * Math.max(left, 0)) / workOnce));
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
  const relaxed = new Set([...within, ...best.chosen.map((at) => open[at]!)]);
  return {
    branch: { within, without, relaxed, bound: best.value + sum(within, (i) => candidates[i]!.value) },
    work: open.length * (units + 1) + 1000,
  };
}

/** A choice that holds, from one that may lack needs or time: the faulty are dropped, the gap is filled greedily. */
function repair(problem: Problem, { relaxed, within, without }: Branch): Set<number> {
  const { candidates, above, below, budget } = problem;
  const cost = (i: number) => candidates[i]!.seconds;
  const worth = (i: number) => candidates[i]!.value;
  const chosen = new Set([...relaxed].filter((i) => [...above[i]!].every((n) => relaxed.has(n))));
  let seconds = sum(chosen, cost);
  while (seconds > budget) {
    let worst: { set: number[]; rate: number } | undefined;
    for (const i of chosen) {
      if (within.has(i)) continue;
      const set = [...below[i]!].filter((n) => chosen.has(n));
      const rate = sum(set, worth) / Math.max(1, sum(set, cost));
      if (!worst || rate < worst.rate) worst = { set, rate };
    }
    if (!worst) break;
    for (const i of worst.set) chosen.delete(i);
    seconds = sum(chosen, cost);
  }
  for (;;) {
    let best: { set: number[]; rate: number; seconds: number } | undefined;
    candidates.forEach((c, i) => {
      if (chosen.has(i) || without.has(i) || cost(i) > budget - seconds) return;
      const set = [...above[i]!].filter((n) => !chosen.has(n));
      const extra = sum(set, cost);
      const value = sum(set, worth);
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
 * The slides of most value within a budget of seconds, by branch and bound over the needs that a forest leaves out:
 * the best there is, or where the work gets too much a good choice and a bound on what a better one could gain. Forced
 * slides come first, also where they alone exceed the budget. Deterministic.
 */
export function chooseSlides(candidates: readonly Candidate[], budget: number): Choice {
  const problem: Problem = { candidates, budget, ...closures(candidates) };
  const value = (set: Iterable<number>) => sum(set, (i) => candidates[i]!.value);
  const forced = new Set(candidates.flatMap((c, i) => (c.isForced ? [...problem.above[i]!] : [])));
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
      .flatMap((i) => [...problem.above[i]!].filter((n) => !branch.relaxed.has(n)))
      .sort((a, b) => a - b)[0];
    // Nothing is lacking, but time was coarsened: no branch can do better than the bound tells.
    if (lacking === undefined) break;
    for (const [within, without] of [
      [new Set([...branch.within, ...problem.above[lacking]!]), branch.without],
      [branch.within, new Set([...branch.without, ...problem.below[lacking]!])],
    ] as const) {
      if ([...within].some((i) => without.has(i))) continue;
      if (within !== branch.within && sum(within, (i) => candidates[i]!.seconds) > budget) continue;
      const next = relax(problem, within, without);
      work += next.work;
      const found = repair(problem, next.branch);
      if (value(found) > value(best)) best = found;
      if (next.branch.bound > value(best)) branches.push(next.branch);
    }
  }
  const chosen = [...best].sort((a, b) => a - b);
  return { chosen, seconds: sum(chosen, (i) => candidates[i]!.seconds), value: value(chosen), bound };
}
