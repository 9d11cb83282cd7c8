/** A page that two processes write. */
import { expect, test } from 'vitest';
import { writeUntilSettled } from './write-until-settled.ts';

test('the last page has what both processes have made, in whatever order they read and write', async () => {
  // Every interleaving of four steps of each process, as bits.
  for (let order = 0; order < 2 ** 12; order += 1) {
    const made = new Set<string>();
    let page: readonly string[] = [];
    const queue: (() => void)[][] = [[], []];
    const step = (process: number) => new Promise<void>((resolve) => queue[process]!.push(resolve));
    const run = async (process: number) => {
      await step(process);
      made.add(`talk ${process}`);
      await writeUntilSettled(
        async () => {
          await step(process);
          return [...made].sort();
        },
        async (value) => {
          await step(process);
          page = value;
        },
      );
    };
    const running = Promise.all([run(0), run(1)]);
    let isDone = false;
    running.then(() => {
      isDone = true;
    });
    for (let turn = 0; !isDone; turn += 1) {
      const first = turn < 12 ? (order >> turn) & 1 : turn & 1;
      (queue[first]!.shift() ?? queue[1 - first]!.shift())?.();
      for (let i = 0; i < 8; i += 1) await Promise.resolve();
    }
    expect(page).toEqual(['talk 0', 'talk 1']);
  }
});
