/**
 * Slidev's command line in a process of its own. It serves the page of the last time where that is current. It loads Slidev
 * at once otherwise, and runs it when the arguments arrive as a message: Slidev is being loaded while the slides are being
 * generated.
 */
import { on } from 'node:events';
import { readFile } from 'node:fs/promises';
import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { cacheFile, parseCacheFile } from '../cache/store.ts';
import { type KeptPage, type PageServer, servePage } from '../export/page-server.ts';
import { holdPort, slidevPorts } from './hold-port.ts';

/** Order of the parent process. */
export interface SlidevOrder {
  /** Slidev's program, absolute. */
  readonly program: string;
  /** Arguments of its command line. */
  readonly args: readonly string[];
}

/** Which kept page to serve meanwhile, before the order. */
export interface PageOrder {
  /** Name in the cache store. */
  readonly name: string;
  /** Digest of what decides the page. */
  readonly inputs: string;
  /** TCP ports, the first free one of which is taken. */
  readonly ports: readonly [first: number, last: number];
}

/** Answer to the order of a page. */
export interface PageAnswer {
  /** Port at which the page is served; `undefined` where none is kept, or where it is not current. */
  readonly pagePort: number | undefined;
}

/** Says that the page has its modules. */
const pageShown = 'claimdeck:page-shown';

/** Whether the order of a page comes first. */
const hasPage = process.argv[2] === '--page';

/** Time in ms after which compiled code is kept: a server is ended by a signal, which writes no cache. */
const untilKept = 5_000;

async function serve({ name, inputs, ports: [first, last] }: PageOrder): Promise<PageServer | undefined> {
  const file = cacheFile('devPages', name);
  const text = parseCacheFile(file, await readFile(file, 'utf8').catch(() => ''));
  if (text === undefined) return undefined;
  const page = JSON.parse(text) as KeptPage;
  if (page.inputs !== inputs) return undefined;
  for (let port = first; port <= last; port += 1) {
    const server = await servePage(page, port).catch(() => undefined);
    if (server) return server;
  }
  return undefined;
}

const end = () => process.exit();
process.once('disconnect', end);
const messages = on(process, 'message') as AsyncIterator<[PageOrder | SlidevOrder]>;
const nextMessage = async () => (await messages.next()).value[0];
module.enableCompileCache('.claimdeck/compiled');
const server = hasPage ? await serve((await nextMessage()) as PageOrder) : undefined;
if (hasPage) process.send?.({ pagePort: server?.port } satisfies PageAnswer);
// The page needs the processor.
await server?.shown();
if (server) process.send?.(pageShown);
await import('@slidev/cli');
const { program, args } = (await nextMessage()) as SlidevOrder;
process.off('disconnect', end);
process.argv = [process.execPath, program, ...args];
if (!args.includes('--port')) {
  const isRemote = args.some((arg) => arg.startsWith('--remote'));
  const bound = args.includes('--bind') ? args[args.indexOf('--bind') + 1] : undefined;
  const host = isRemote ? bound : 'localhost';
  const port = server?.port ?? (await holdPort(slidevPorts, host));
  if (port !== undefined) process.argv.push('--port', String(port));
}
await import(pathToFileURL(program).href);
setTimeout(module.flushCompileCache, untilKept).unref();
