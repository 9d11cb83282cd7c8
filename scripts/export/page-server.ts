/**
 * Serves a page that an earlier server of `dev` has kept, at the address of Slidev's server while that starts, and then hands
 * all other requests to it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ViteDevServer } from 'vite';
import { refusalOf } from '../request-guard.ts';

/** An answer that is kept: address behind the origin, media type, and body. */
export type KeptAnswer = readonly [address: string, type: string, body: string];

/** A page and all that it loads. */
export interface KeptPage {
  /** Digest of the data, the slides and the tools. The page is current where it is the same. */
  readonly inputs: string;
  /** What the page says to Vite's server to open a connection. */
  readonly token: string;
  /** Words that UnoCSS has found in the modules. */
  readonly words: readonly string[];
  /** The page and its modules, the page first. */
  readonly answers: readonly KeptAnswer[];
  /** Fonts and pictures of the page, in base64. */
  readonly files: readonly KeptAnswer[];
}

/** Placeholder in kept answers for host and port, to which Vite's client connects. */
export const hostPlace = '%host-and-port%';

/** The parts of Vite's server that are needed when it takes over. */
export type NextServer = Pick<ViteDevServer, 'middlewares' | 'httpServer' | 'listen' | 'config'>;

/** A server of a kept page. */
export interface PageServer {
  /** The page that is served. */
  readonly page: KeptPage;
  /** TCP port. */
  readonly port: number;
  /** Resolves when a page has its modules, or when none was asked for at once. */
  readonly shown: () => Promise<void>;
  /** Leaves the port, and all requests that are not answered from the page, to another server when that listens. */
  readonly handTo: (next: NextServer) => void;
  /** Answers nothing more from the page. */
  readonly end: () => void;
}

/** The names under which a server of this machine is asked for. Vite decides about others. */
const ownHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u;

/** Answers by address, with the port in its place. */
function answersOf({ answers, files }: KeptPage, port: number): Map<string, readonly [type: string, body: Buffer]> {
  const ofText = answers.map(([address, type, body]) => {
    const text = address === '/@vite/client' ? body.replaceAll(hostPlace, `localhost:${port}`) : body;
    return [address, [type, Buffer.from(text)]] as const;
  });
  const ofFiles = files.map(([address, type, body]) => [address, [type, Buffer.from(body, 'base64')]] as const);
  return new Map([...ofText, ...ofFiles]);
}

/** Time in ms in which a page that is open already asks for its modules, and in which one that is shown asks for no more. */
const untilQuiet = 150;

/** Longest time in ms for which a page is waited for. */
const longestWait = 3_000;

/** The server of this process, of which Vite's plugins ask. */
let current: PageServer | undefined;

/** The server of a kept page in this process; `undefined` where there is none. */
export const currentPageServer = (): PageServer | undefined => current;

/** Serves a page on a port of `localhost`. @throws Node's error where the port is taken */
export async function servePage(page: KeptPage, port: number): Promise<PageServer> {
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  let next: NextServer;
  const started = performance.now();
  let lastRequest = started;
  let [isAsked, isRunning] = [false, false];
  const answers = answersOf(page, port);
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    lastRequest = performance.now();
    isAsked = true;
    const { method, url = '', headers } = request;
    const found = answers.get(url);
    const isOwn = ownHost.test(headers.host ?? '') && refusalOf(url, headers) === undefined;
    if (found && method === 'GET' && isOwn)
      response.writeHead(200, { 'Content-Type': found[0], 'Cache-Control': 'no-cache' }).end(found[1]);
    else ready.then(() => next.middlewares(request, response));
  };
  const server = createServer(answer).on('upgrade', (...upgrade) => {
    // Its modules are run.
    isRunning = true;
    lastRequest = performance.now();
    ready.then(() => next.httpServer?.emit('upgrade', ...upgrade));
  });
  server.listen(port, 'localhost');
  await new Promise<void>((listening, fail) => {
    server.once('listening', listening).once('error', fail);
  });
  current = {
    page,
    port: (server.address() as AddressInfo).port,
    async shown() {
      const isQuiet = () => performance.now() - lastRequest > untilQuiet && isAsked === isRunning;
      while (!isQuiet() && performance.now() - started < longestWait)
        await new Promise((wait) => setTimeout(wait, untilQuiet / 5));
    },
    handTo(created) {
      const { listen, httpServer, config } = created;
      const { warn } = config.logger;
      if (!httpServer) return;
      created.listen = async (...args) => {
        // No connection is refused meanwhile. Vite would warn that the port is not free.
        const { listen: bind } = httpServer;
        Object.assign(httpServer, { listen: () => Reflect.apply(bind, httpServer, [server]) });
        config.logger.warn = () => {};
        const listening = await listen.apply(created, args).finally(() => {
          Object.assign(httpServer, { listen: bind });
          Object.assign(config.logger, { warn });
        });
        created.listen = listen;
        next = created;
        resolve();
        return listening;
      };
    },
    end: () => answers.clear(),
  };
  return current;
}
