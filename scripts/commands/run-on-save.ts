/** Runs something after files of a folder were saved. */
import { watchFolder } from './watch-folder.ts';

/** What is run after a save, and when. */
export interface RunOnSave {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** Time in ms without a save before the run: saves that come together have one run. */
  readonly quietTime: number;
  /** The run, with the paths of the files that were saved, relative to the folder. Runs never overlap. */
  readonly run: (files: ReadonlySet<string>) => Promise<void>;
}

/**
 * Watches a folder until `end` is called.
 * @returns `end`, and `failed`, which rejects with the first error of a run and never resolves
 */
export function runOnSave({ folder, quietTime, run }: RunOnSave): {
  /** Ends the watch. A run that has begun goes on. */
  readonly end: () => void;
  /** Rejects with the first error of a run. */
  readonly failed: Promise<never>;
} {
  let saved = new Set<string>();
  let waiting: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const { promise: failed, reject } = Promise.withResolvers<never>();
  const runAll = async () => {
    const files = saved;
    saved = new Set();
    // The run before may have taken them.
    if (files.size > 0) await run(files);
  };
  const endWatch = watchFolder(folder, (file) => {
    saved.add(file);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      running = running.then(runAll).catch(reject);
    }, quietTime);
  });
  const end = () => {
    clearTimeout(waiting);
    endWatch();
  };
  return { end, failed };
}
