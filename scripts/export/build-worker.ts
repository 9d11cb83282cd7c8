/** The thread that builds web decks: Vite and Slidev are loaded and run beside what makes slides and prints PDFs. */
import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { nodeEffects } from '../effects.ts';
import type { LayoutRecords } from '../layout/index.ts';
import type { WebTalk } from './fast/fast-build.ts';
import { leanSlidev } from './fast/lean-slidev.ts';

/** Maps that have been laid out elsewhere. */
interface Layout {
  readonly layouts: LayoutRecords;
}

/**
 * What the thread is told: to build a talk, that none comes soon, to end. It does one after the other; layouts it takes at
 * once.
 */
export type BuildOrder = WebTalk | Layout | 'rest' | 'end';

/** What it answers to each talk, in their order. */
export type BuildAnswer =
  | { readonly made: Readonly<Record<string, string>> }
  | { readonly fault: string; readonly stack: string };

const { root, compiled } = workerData as { root: string; compiled: string | undefined };
if (compiled !== undefined) module.enableCompileCache(compiled);
leanSlidev();
const effects = nodeEffects(root);
const loading = import('./fast/fast-build.ts').then(async (web) => {
  await web.loadBuilder();
  return web;
});
// A fault of loading is told with the first talk.
loading.catch(() => undefined);

let before: Promise<void> = Promise.resolve();
/** What is left to be done when no talk comes soon. */
let later: (() => Promise<void>)[] = [];

const reply = (message: BuildAnswer) => parentPort?.postMessage(message);

async function answer(talk: WebTalk): Promise<void> {
  try {
    const { buildTalk } = await loading;
    const { made, keepClient, keepSlides } = await buildTalk(talk, effects);
    reply({ made });
    // What cannot be kept costs the next build its time and nothing else.
    await keepClient().catch(() => undefined);
    later.push(keepSlides);
  } catch (error) {
    const { message, stack = '' } = error as Error;
    reply({ fault: message, stack });
  }
}

async function follow(order: Exclude<BuildOrder, Layout>): Promise<void> {
  if (typeof order === 'object') return answer(order);
  for (const keep of later) await keep().catch(() => undefined);
  later = [];
  if (order === 'end') process.exit();
  // The compiled code is otherwise written when the thread ends, and the process waits for it.
  module.flushCompileCache();
}

parentPort?.on('message', (order: BuildOrder) => {
  if (typeof order === 'object' && 'layouts' in order)
    import('../diagrams/thread-layouts.ts').then(({ threadLayouts }) => threadLayouts.add(order.layouts));
  else before = before.then(() => follow(order));
});
