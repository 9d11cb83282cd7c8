/** Builds web decks in a worker thread, by the fast path where it is available and by the plain path otherwise. */
import module from 'node:module';
import { stripVTControlCharacters } from 'node:util';
import { Worker } from 'node:worker_threads';
import { type Diagnostic, DiagnosticError, diagnose, tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { buildingError } from '../files/file-errors.ts';
import type { LayoutRecords } from '../layout/index.ts';
import type { BuildAnswer, BuildOrder, BuildWorkerData } from './build-worker.ts';
import { assertPackagesFound } from './check-path.ts';
import type { DeckFiles, WebTalk } from './web-talk.ts';

/** Builds the web decks of a run. */
export interface WebBuilder {
  /** Starts the thread, so that it loads Slidev and Vite while the slides are being generated. */
  prepare(): void;
  /**
   * Replaces the folder of a talk's web deck. Talks are built one at a time, in the order of the calls.
   * @throws DiagnosticError E_PACKAGE_MISSING (exit code 1); E_FILE_NOT_WRITTEN, E_DISK_FULL, E_FILES_OPEN, E_MEMORY (exit
   * code 4); Error of Vite or Slidev, as the plain path reports it
   */
  build(talk: WebTalk): Promise<DeckFiles>;
  /** W_FAST_PATH_UNAVAILABLE, once, where this run fell back to the plain path; otherwise empty. */
  warnings(): readonly Diagnostic[];
  /** Passes layouts of maps to the thread, which then need not be computed there. */
  learn(layouts: LayoutRecords): void;
  /** Ends the thread, which keeps what a large deck took of memory. The next talk is built in another one. */
  rest(): void;
  /** Ends the thread. Without this call the process does not end. */
  close(): Promise<void>;
}

/** Whether the user asks for the plain path: `CLAIMDECK_PLAIN=1`. */
export const asksForPlainPath = ({ environment }: Pick<Effects, 'environment'>): boolean =>
  environment['CLAIMDECK_PLAIN'] === '1';

type BuildPath = BuildWorkerData['path'];

/**
 * Bounds of the thread's heap on the fast path, in MiB. V8 lets a heap that may have 2 GiB or more grow to four times what is
 * in use before it collects all of it, and a smaller one to twice (`MaxGrowingFactor` in its heap-controller.cc).
 */
const heapOfFastPath = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 2000 };

const setsHeap = ({ environment }: Pick<Effects, 'environment'>): boolean =>
  [environment['NODE_OPTIONS'], ...process.execArgv].some((options) =>
    /--max[-_](?:old|semi)[-_]space/u.test(options ?? ''),
  );

/** A build thread; its answers come in the order of the talks. */
function startWorker(path: BuildPath, effects: Effects, execArgv: readonly string[]) {
  const file = import.meta.url.endsWith('.ts') ? './build-worker.ts' : './build-worker.js';
  const data: BuildWorkerData = { root: effects.root, compileCache: module.getCompileCacheDir(), path };
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: data,
    ...(path === 'fast' && !setsHeap(effects) && { resourceLimits: heapOfFastPath }),
    // Without options of its own the thread inherits those of the process.
    ...(execArgv.length > 0 && { execArgv: [...execArgv] }),
  });
  const waiting: { resolve: (answer: BuildAnswer) => void; reject: (error: Error) => void }[] = [];
  let death: Error | undefined;
  const fail = (error: Error) => {
    death ??= error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', (code) => {
      fail(new Error(`The build thread ended with code ${code}.`));
      resolve();
    });
  });
  worker.on('message', (answer: BuildAnswer) => waiting.shift()?.resolve(answer));
  worker.on('error', fail);
  return {
    send: (order: BuildOrder) => worker.postMessage(order),
    build: (talk: WebTalk) =>
      new Promise<BuildAnswer>((resolve, reject) => {
        if (death) return reject(death);
        waiting.push({ resolve, reject });
        worker.postMessage(talk satisfies BuildOrder);
      }),
    terminate: () => worker.terminate(),
    ended,
  };
}

/**
 * A builder of web decks.
 * @param execArgv Node options of the thread instead of those of the process; tests take internals away by them
 */
export function webBuilder(effects: Effects, execArgv: readonly string[] = []): WebBuilder {
  let path: BuildPath = asksForPlainPath(effects) ? 'plain' : 'fast';
  let worker: ReturnType<typeof startWorker> | undefined;
  let warning: Diagnostic | undefined;
  let hasBuilt = false;
  let previous: Promise<unknown> = Promise.resolve();

  const ending: Promise<void>[] = [];

  const open = () => (worker ??= startWorker(path, effects, execArgv));
  /** Tells the thread to end when it has built what it was told to build. */
  function rest(): void {
    worker?.send('end');
    if (worker) ending.push(worker.ended);
    worker = undefined;
  }

  /** Runs the order in the thread; a failure of the thread itself is an answer like any other. */
  async function ask(talk: WebTalk): Promise<BuildAnswer> {
    try {
      return await open().build(talk);
    } catch (error) {
      worker = undefined;
      const known = buildingError(error, talk.out);
      if (known instanceof DiagnosticError) throw known;
      return { fault: (error as Error).message, stack: (error as Error).stack ?? '' };
    }
  }

  async function build(talk: WebTalk): Promise<DeckFiles> {
    const answer = await ask(talk);
    if ('made' in answer) return answer;
    // The plain path would not get what the system refuses.
    if (answer.diagnostics) throw new DiagnosticError(answer.diagnostics, 4, { stack: answer.stack });
    if (path === 'plain') throw Object.assign(new Error(answer.fault), { stack: answer.stack });
    // The thread of the fast path has replaced modules of Slidev: the plain path needs a thread of its own.
    await worker?.terminate();
    worker = undefined;
    path = 'plain';
    const deck = await build(talk);
    // Reached only where the plain path builds what the fast path does not.
    warning = diagnose(
      'W_FAST_PATH_UNAVAILABLE',
      { file: '-' },
      'The fast build is not available here. The plain build made the same deck and took longer.',
      { actual: stripVTControlCharacters(answer.fault) },
    );
    tellDiagnostics([warning], effects);
    return deck;
  }

  return {
    prepare: () => void open(),
    build(talk) {
      hasBuilt = true;
      const building = previous.then(() => {
        assertPackagesFound(effects);
        return build(talk);
      });
      previous = building.catch(() => undefined);
      return building;
    },
    warnings: () => (warning ? [warning] : []),
    learn: (layouts) => worker?.send({ layouts }),
    rest,
    async close() {
      if (worker && !hasBuilt) await worker.terminate();
      else rest();
      await Promise.all(ending);
    },
  };
}
