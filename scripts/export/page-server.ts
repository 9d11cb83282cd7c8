/**
 * Serves a page that an earlier server of `dev` has kept, at the address of Slidev's server while that starts, and then hands
 * all other requests to it. A page that is opened later is still this one, until a file changes.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ViteDevServer } from 'vite';
import { refusalOf } from '../slidev/request-guard.ts';

/** An answer that is kept: address behind the origin, media type, and body. */
export type KeptAnswer = readonly [address: string, type: string, body: string];

/** A module that is kept: address behind the origin, and code. */
export type KeptModule = readonly [address: string, code: string];

/** A page and all that it loads. */
export interface KeptPage {
  /** Digest of the data, the slides and the tools. The page is current where it is the same. */
  readonly inputs: string;
  /** What the page says to Vite's server to open a connection. */
  readonly token: string;
  /** Words that UnoCSS has found in the modules. */
  readonly words: readonly string[];
  /** Modules that the page brings along. */
  readonly modules: readonly KeptModule[];
  /** The page and its other modules, the page first. */
  readonly answers: readonly KeptAnswer[];
  /** Fonts and pictures of the page, in base64. */
  readonly files: readonly KeptAnswer[];
}

/** Placeholder in kept answers for host and port, to which Vite's client connects. */
export const hostPlace = '%host-and-port%';

/** Placeholder in kept modules for the origin. */
export const originPlace = '%claimdeck-origin%';

/** State of a server that all its pages share: the slide that a presenter shows. */
export const sharedState = '/@server-reactive/nav';

/** What a kept page says to the server when it is connected. Changes of before have not reached it. */
export const connectedEvent = 'claimdeck:kept-page';

/** The parts of Vite's server that are needed when it takes over. */
export type NextServer = Pick<ViteDevServer, 'middlewares' | 'httpServer' | 'listen' | 'config'>;

/** A server of a kept page. */
export interface PageServer {
  /** The page that is served. */
  readonly page: KeptPage;
  /** TCP port. */
  readonly port: number;
  /** Resolves when a page has its modules, or when none was asked for of late. */
  readonly shown: () => Promise<void>;
  /** Leaves the port, and all requests that are not answered from the page, to another server when that listens. */
  readonly handTo: (next: NextServer) => void;
  /** Answers a request from the page. Returns whether it has. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Answers nothing more from the page. */
  readonly end: () => void;
}

/** The names under which a server of this machine is asked for. Vite decides about others. */
const ownHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/u;

/**
 * The HTML file with its modules, each of which keeps its own address: one request instead of hundreds, so that a page is
 * shown while the server that answers it is busy. UnoCSS's sheets wait a while unless their address has a question mark.
 */
function wholePage(html: string, modules: readonly KeptModule[]): string {
  const json = JSON.stringify(modules).replaceAll('<', String.raw`\u003c`);
  const script = `<script>
    const imports = {};
    for (const [address, code] of ${json}) {
      const { origin } = location;
      const text = code.replaceAll('${originPlace}', origin) + '\\n//# sourceURL=' + origin + address;
      imports[origin + address] = URL.createObjectURL(new Blob([text], { type: 'text/javascript' })) + '#?';
    }
    const map = document.createElement('script');
    map.type = 'importmap';
    map.textContent = JSON.stringify({ imports });
    document.currentScript.after(map);
  </script>
  <script type="module">
    import { createHotContext } from '/@vite/client';
    createHotContext('/').send('${connectedEvent}');
  </script>`;
  return html
    .replaceAll(/<script type="module" src=("[^"]+")>/gu, '<script type="module">import $1;')
    .replace(/(?=<script)/u, () => script);
}

function answersOf({ modules, answers, files }: KeptPage, port: number) {
  const ofText = answers.map(([address, type, body]) => {
    const text = address === '/' ? wholePage(body, modules) : body.replaceAll(hostPlace, `localhost:${port}`);
    return [address, [`${type}; charset=utf-8`, Buffer.from(text)]] as const;
  });
  const ofFiles = files.map(([address, type, body]) => [address, [type, Buffer.from(body, 'base64')]] as const);
  return new Map([...ofText, ...ofFiles]);
}

/** Time in ms in which a page that is open already asks for its modules, and in which one that is shown asks for no more. */
const untilQuiet = 500;

/** Longest time in ms for which a page that has asked for something is waited for. */
const longestWait = 3_000;

/** The server of this process, of which Vite's plugins ask. */
let current: PageServer | undefined;

/** The server of a kept page in this process; `undefined` where none is served, or no longer. */
export const currentPageServer = (): PageServer | undefined => current;

/** Serves a page on a port of `localhost`. @throws Node's error where the port is taken */
export async function servePage(page: KeptPage, port: number): Promise<PageServer> {
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  let next: NextServer;
  let lastRequest = 0;
  let [isAsked, isRunning] = [false, false];
  const answers = answersOf(page, port);
  const end = () => {
    answers.clear();
    current = undefined;
  };
  const answer = ({ method, url = '', headers }: IncomingMessage, response: ServerResponse) => {
    lastRequest = performance.now();
    isAsked = true;
    const found = answers.get(url);
    const isOwn = ownHost.test(headers.host ?? '') && refusalOf(url, headers) === undefined;
    if (!found || method !== 'GET' || !isOwn) return false;
    response.writeHead(200, { 'Content-Type': found[0], 'Cache-Control': 'no-cache' }).end(found[1]);
    return true;
  };
  const answerOrWait = (request: IncomingMessage, response: ServerResponse) => {
    if (!answer(request, response)) ready.then(() => next.middlewares(request, response));
  };
  const server = createServer(answerOrWait).on('upgrade', (...upgrade) => {
    // Its modules are run.
    isRunning = true;
    lastRequest = performance.now();
    ready.then(() => next.httpServer?.emit('upgrade', ...upgrade));
  });
  server.listen(port, 'localhost');
  await new Promise<void>((listening, fail) => {
    server.once('listening', listening).once('error', fail);
  });
  lastRequest = performance.now();
  current = {
    page,
    port: (server.address() as AddressInfo).port,
    answer,
    async shown() {
      const isQuiet = () => performance.now() - lastRequest > (isAsked === isRunning ? untilQuiet : longestWait);
      while (!isQuiet()) await new Promise((wait) => setTimeout(wait, untilQuiet / 10));
    },
    handTo(created) {
      const { listen, httpServer, config } = created;
      const { warn } = config.logger;
      if (!httpServer) return;
      // Slidev may start another server then.
      httpServer.once('close', () => {
        end();
        server.closeAllConnections();
      });
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
        answers.delete(sharedState);
        resolve();
        return listening;
      };
    },
    end,
  };
  return current;
}
