/** The thread that builds web decks: Vite and Slidev are loaded and run beside what makes slides and prints PDFs. */
import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { nodeEffects } from '../effects.ts';
import type { WebTalk } from './web.ts';

/** What the thread is asked: one talk; and answers, in the order of the questions. */
export type BuildAnswer =
  | { readonly made: Readonly<Record<string, string>> }
  | { readonly fault: string; readonly stack: string };

const { root, compiled } = workerData as { root: string; compiled: string | undefined };
if (compiled !== undefined) module.enableCompileCache(compiled);
const effects = nodeEffects(root);
const loading = import('./web.ts').then(async (web) => {
  await web.loadBuilder();
  return web;
});
// A fault of loading is told with the first talk.
loading.catch(() => undefined);

let before: Promise<void> = Promise.resolve();

async function answer(talk: WebTalk): Promise<void> {
  const reply: BuildAnswer = await loading
    .then(({ buildTalk }) => buildTalk(talk, effects))
    .then(
      (made) => ({ made }),
      (error: Error) => ({ fault: error.message, stack: error.stack ?? '' }),
    );
  parentPort?.postMessage(reply);
}

parentPort?.on('message', (talk: WebTalk) => {
  before = before.then(() => answer(talk));
});
