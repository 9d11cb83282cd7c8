/** Items of slides in runs: as many as a slide has room for, or equally many. */

/** Items in runs, each as long as fits. An item that does not fit alone is a run of its own. */
export function runsOf<T>(items: readonly T[], isFitting: (run: readonly T[]) => boolean): T[][] {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && isFitting([...run, item])) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

/**
 * The same for many items of which a run that fits has each shorter run fit too, such as words: the length of a run is found by
 * bisection.
 */
export function longRunsOf<T>(items: readonly T[], isFitting: (run: readonly T[]) => boolean): T[][] {
  const runs: T[][] = [];
  for (let rest = [...items]; rest.length > 0; rest = rest.slice(runs.at(-1)!.length)) {
    let [low, high] = [1, rest.length];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (isFitting(rest.slice(0, middle))) low = middle;
      else high = middle - 1;
    }
    runs.push(rest.slice(0, low));
  }
  return runs;
}

/** Items in runs of a length; the last may be shorter. */
export const equalRuns = <T>(items: readonly T[], length: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / length) }, (_, i) => items.slice(i * length, (i + 1) * length));
