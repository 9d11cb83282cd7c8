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

/** Items in runs of a length; the last may be shorter. */
export const equalRuns = <T>(items: readonly T[], length: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / length) }, (_, i) => items.slice(i * length, (i + 1) * length));
