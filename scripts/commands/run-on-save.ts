/** Runs something after files of a folder were saved. */
import { finalPath } from '../files/temporary-path.ts';
import { watchFolder } from './watch-folder.ts';

/** What is run after a save, and when. */
export interface RunOnSave {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** The run, with the paths of the files that were saved, relative to the folder. Runs never overlap. */
  readonly run: (files: ReadonlySet<string>) => Promise<void>;
  /** What may wait: done once the last run is over and nothing was saved for `restTime`. */
  readonly rest?: (() => Promise<void>) | undefined;
}

/** Time in ms without a save before the run: saves that come together, or the two steps of an editor, have one run. */
const quietTime = 10;

/** Time in ms without a save before what may wait: a page that shows the change has the processors until then. */
const restTime = 400;

/** Paths of hidden files, and of the temporary files of Vim, Emacs, JetBrains, VS Code and sed. */
const temporaryFile = /(?:^|\/)(?:[.#][^/]*(?:\/.*)?|[^/]*~|\d+|sed\w{6}|[^/]*___jb_\w+___|[^/]*\.(?:tmp|vsctmp))$/u;

/**
 * Watches a folder, without temporary files of editors and of Claimdeck, until `end` is called.
 * @returns `end`, and `failed`, which rejects with the first error of a run and never resolves
 */
export function runOnSave({ folder, run, rest }: RunOnSave): {
  /** Ends the watch. A run that has begun goes on. */
  readonly end: () => void;
  /** Rejects with the first error of a run. */
  readonly failed: Promise<never>;
} {
  let saved = new Set<string>();
  let waiting: NodeJS.Timeout | undefined;
  let resting: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let isEnded = false;
  const { promise: failed, reject } = Promise.withResolvers<never>();
  const queue = (work: () => Promise<void>) => {
    running = running.then(work).catch(reject);
  };
  const runAll = async () => {
    const files = saved;
    saved = new Set();
    // The run before may have taken them.
    if (files.size === 0) return;
    await run(files);
    clearTimeout(resting);
    if (rest && !isEnded) resting = setTimeout(() => queue(rest), restTime);
  };
  const endWatch = watchFolder(folder, (file) => {
    if (temporaryFile.test(file) || finalPath(file) !== file) return;
    saved.add(file);
    clearTimeout(waiting);
    clearTimeout(resting);
    waiting = setTimeout(() => queue(runAll), quietTime);
  });
  const end = () => {
    isEnded = true;
    clearTimeout(waiting);
    clearTimeout(resting);
    endWatch();
  };
  return { end, failed };
}
