/**
 * Slidev's command line in a process of its own. It loads Slidev at once, and runs it when the arguments arrive as a message:
 * Slidev is being loaded while the slides are being generated.
 */
import { once } from 'node:events';
import module from 'node:module';
import { pathToFileURL } from 'node:url';

/** Order of the parent process. */
export interface SlidevOrder {
  /** Slidev's program, absolute. */
  readonly program: string;
  /** Arguments of its command line. */
  readonly args: readonly string[];
}

/** Time in ms after which compiled code is kept: a server is ended by a signal, which writes no cache. */
const untilKept = 5_000;

const end = () => process.exit();
process.once('disconnect', end);
const ordered = once(process, 'message') as Promise<[SlidevOrder]>;
module.enableCompileCache('.claimdeck/compiled');
await import('@slidev/cli');
const [{ program, args }] = await ordered;
process.off('disconnect', end);
process.argv = [process.execPath, program, ...args];
await import(pathToFileURL(program).href);
setTimeout(module.flushCompileCache, untilKept).unref();
