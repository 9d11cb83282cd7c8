/** The build thread: loads Slidev and Vite while slides are generated, and builds while PDFs are printed. */
import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { type Diagnostic, DiagnosticError } from '../diagnostics/index.ts';
import { nodeEffects } from '../effects.ts';
import { buildingError } from '../files/file-errors.ts';
import type { LayoutRecords } from '../layout/index.ts';
import type { BuiltDeck, DeckFiles, WebTalk } from './web-talk.ts';

/** What the thread is started with. */
export interface BuildWorkerData {
  /** Absolute path of the project. */
  readonly root: string;
  /** Folder of Node's compile cache, where one is used. */
  readonly compileCache: string | undefined;
  /** Which path this thread builds by. */
  readonly path: 'fast' | 'plain';
}

interface LayoutsMessage {
  readonly layouts: LayoutRecords;
}

/**
 * A message to the thread: build a talk; take layouts of maps; `end`. Builds run one after the other, layouts are taken at
 * once.
 */
export type BuildOrder = WebTalk | LayoutsMessage | 'end';

/** The answer to each talk, in the order of the talks: the web deck, or the error. */
export type BuildAnswer =
  | DeckFiles
  | {
      /** Message of the error. */
      readonly fault: string;
      /** Stack trace of the error; empty if it has none. */
      readonly stack: string;
      /** What the system refused; `undefined` for an error of Vite or Slidev. */
      readonly diagnostics?: readonly Diagnostic[] | undefined;
    };

const { root, compileCache, path } = workerData as BuildWorkerData;
if (compileCache !== undefined) module.enableCompileCache(compileCache);
const effects = nodeEffects(root);

async function loadPath(): Promise<(talk: WebTalk) => Promise<BuiltDeck>> {
  if (path === 'plain') {
    const { buildPlain } = await import('./plain-build.ts');
    return (talk) => buildPlain(talk, effects);
  }
  const { loadFastPath } = await import('./fast/load-fast-path.ts');
  const build = await loadFastPath();
  return (talk) => build(talk, effects);
}
const loading = loadPath();
// A loading error rejects the first build.
loading.catch(() => undefined);

let previous: Promise<void> = Promise.resolve();

const reply = (message: BuildAnswer) => parentPort?.postMessage(message);
async function answer(talk: WebTalk): Promise<void> {
  try {
    const build = await loading;
    const { made, used, writeCaches } = await build(talk);
    reply({ made, used });
    // A cache that cannot be written makes the next build slower and nothing else.
    await writeCaches().catch(() => undefined);
    // Node otherwise writes compiled code when the thread ends, and the process waits for it.
    module.flushCompileCache();
  } catch (error) {
    const { message, stack = '' } = error as Error;
    const known = buildingError(error, talk.out);
    reply({ fault: message, stack, diagnostics: known instanceof DiagnosticError ? known.diagnostics : undefined });
  }
}

parentPort?.on('message', (order: BuildOrder) => {
  if (order === 'end') previous.then(() => process.exit());
  else if ('layouts' in order)
    import('../diagrams/thread-layouts.ts').then(({ threadLayouts }) => threadLayouts.add(order.layouts));
  else previous = previous.then(() => answer(order));
});
