/** Builds web decks in a thread of their own, started when the first is likely to be needed. */
import module from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Digests } from '../cache/stamp.ts';
import type { Effects } from '../effects.ts';
import type { LayoutRecords } from '../layout/index.ts';
import type { BuildAnswer, BuildOrder } from './build-worker.ts';
import type { WebTalk } from './fast/fast-build.ts';

export interface WebBuilder {
  /** Starts the thread, so that Vite and Slidev are loaded while slides are still being made. */
  prepare(): void;
  /** Replaces the folder of a talk's web deck; what it holds, by file. Talks are built in the order asked. @throws Vite's or Slidev's error */
  build(talk: WebTalk): Promise<Digests>;
  /** Tells it which maps have been laid out already. */
  learn(layouts: LayoutRecords): void;
  /** Nothing more is to be built soon: what is kept for the next run is written, while others work. */
  rest(): void;
  close(): Promise<void>;
}

/** A builder of web decks. Close it, or the process does not end. */
export function webBuilder(effects: Effects): WebBuilder {
  let worker: Worker | undefined;
  /** Whether there is anything to be kept for the next run. */
  let hasBuilt = false;
  const waiting: { resolve: (made: Digests) => void; reject: (error: Error) => void }[] = [];
  const open = (): Worker => {
    if (worker) return worker;
    const file = import.meta.url.endsWith('.ts') ? './build-worker.ts' : './build-worker.js';
    const compiled = module.getCompileCacheDir();
    worker = new Worker(new URL(file, import.meta.url), {
      workerData: { root: effects.root, compiled },
    });
    worker.on('message', (answer: BuildAnswer) => {
      const next = waiting.shift();
      if ('made' in answer) next?.resolve(answer.made);
      else next?.reject(Object.assign(new Error(answer.fault), { stack: answer.stack }));
    });
    const fail = (error: Error) => {
      for (const { reject } of waiting.splice(0)) reject(error);
    };
    worker.on('error', fail);
    worker.on('exit', (code) => {
      worker = undefined;
      fail(new Error(`The thread that builds web decks ended with code ${code}.`));
    });
    return worker;
  };
  const tell = (order: BuildOrder) => worker?.postMessage(order);
  return {
    prepare: () => void open(),
    build: (talk) =>
      new Promise((resolve, reject) => {
        hasBuilt = true;
        waiting.push({ resolve, reject });
        open();
        tell(talk);
      }),
    learn: (layouts) => tell({ layouts }),
    rest: () => tell('rest'),
    close: async () => {
      if (!worker) return;
      if (!hasBuilt) return void (await worker.terminate());
      const ended = new Promise((resolve) => worker?.once('exit', resolve));
      tell('end');
      await ended;
    },
  };
}
