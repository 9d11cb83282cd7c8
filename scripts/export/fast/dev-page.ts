/**
 * The page of `dev` with all that it loads, kept for later servers. A later one serves it while it starts; it then asks itself
 * for the same, which tells whether the page is current, and has the modules in the server's graph, as hot updates need them.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { parseSync, ViteDevServer } from 'vite';
import { writeCache } from '../../cache/store.ts';
import type { Effects } from '../../effects.ts';
import { digestPage } from '../../project/start-inputs.ts';
import {
  connectedEvent,
  currentPageServer,
  hostPlace,
  type KeptAnswer,
  type KeptModule,
  type KeptPage,
  originPlace,
  sharedState,
} from '../page-server.ts';
import { withoutTime } from './link-modules.ts';
import { requireUnoContext } from './transform-cache.ts';

/** The part of Vite that is used; the caller has loaded it. */
interface Vite {
  readonly parseSync: typeof parseSync;
}

/** Slidev's client as later servers will send it. */
export interface LinkedClient {
  /** Address of a linked file, for the address of a module of the client; `undefined` for all other modules. */
  readonly addressOf: (address: string) => string | undefined;
  /** Code of linked files, by address. */
  readonly files: ReadonlyMap<string, string>;
}

/** A header of the server's requests to itself, which are none of a page. */
export const ownRequest = 'x-claimdeck-page';

/** Fonts and pictures. */
const isAsset = (address: string) => /\.(?:woff2?|png|svg|jpe?g|webp|avif|gif)$/u.test(address);

/** Modules of slides, which the page loads one by one. */
const isSlide = (address: string) => /^\/@slidev\/slides\/\d+\/md$/u.test(address);

/** Whether servers of a page may answer differently: UnoCSS's sheets depend on the order of requests, the state on the presenter. */
const isVariable = (address: string) => address.includes('/__uno') || address === sharedState;

const originOf = ({ config }: ViteDevServer) => new URL(`http://localhost:${config.server.port}`);

/** A reader of what a server sends; `undefined` for a picture or font that is missing. */
const readerOf =
  (origin: string) =>
  async (address: string): Promise<readonly [type: string, body: Buffer] | undefined> => {
    const headers = { [ownRequest]: '1', accept: address === '/' ? 'text/html' : '*/*' };
    const response = await fetch(new URL(address, origin), { headers });
    const type = response.headers.get('content-type') ?? '';
    // Vite answers with its page where a file is missing.
    if (isAsset(address) && (!response.ok || type.startsWith('text/html'))) return undefined;
    if (!response.ok) throw new Error(`${address}: status ${response.status}`);
    return [type, Buffer.from(await response.arrayBuffer())];
  };

/** Requests of a module, in order, its code with the addresses of linked files, and whether it needs an address of its own. */
function readModule(sent: string, base: URL, { addressOf }: LinkedClient, { parseSync }: Vite) {
  const { staticImports, staticExports, dynamicImports } = parseSync('module.js', sent).module;
  const spans = [
    ...staticImports.map(({ moduleRequest: { start, end, value } }) => ({ start, end, value, isDynamic: false })),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest: r }) =>
        r ? [{ start: r.start, end: r.end, value: r.value, isDynamic: false }] : [],
      ),
    ),
    ...dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const [, value] = /^(["'`])([^"'`$]*)\1$/u.exec(sent.slice(start, end))?.slice(1) ?? [];
      return value === undefined ? [] : [{ start, end, value, isDynamic: true }];
    }),
  ].sort((a, b) => a.start - b.start);
  let code = '';
  let end = 0;
  const requests = spans.flatMap((span) => {
    // Several names of one export statement have the same request.
    if (span.start < end) return [];
    // As a browser writes addresses.
    const { origin, href } = new URL(addressOf(span.value) ?? withoutTime(span.value), base);
    const isOwn = origin === base.origin;
    const address = isOwn ? href.slice(origin.length) : href;
    // Vite puts the addresses that it changes into other quotes.
    code += sent.slice(end, span.start) + JSON.stringify(isOwn ? originPlace + address : href);
    end = span.end;
    return isOwn ? [{ address, isDynamic: span.isDynamic }] : [];
  });
  const isOfAddress =
    /\bimport\.meta\.(?!hot\b|env\b|url\.includes\('\?'\))/u.test(sent) ||
    spans.filter(({ isDynamic }) => isDynamic).length < dynamicImports.length;
  return { requests, isOfAddress, code: code + sent.slice(end) };
}

const scriptsOf = (page: string) => [...page.matchAll(/<script type="module" src="([^"]+)"/gu)].map(([, src]) => src!);

const withoutMap = (code: string) => code.replace(/\n\/\/# sourceMappingURL=data:[^\n]*\s*$/u, '\n');

/** What is read of a page besides all that it loads at once, and all slides. */
interface PageParts {
  readonly client: LinkedClient;
  /** Addresses of what pages have asked for. */
  readonly asked: ReadonlySet<string>;
  /** Code of the shared state when the server had started; `undefined` for that of now. */
  readonly state: string | undefined;
}

type PageContent = Pick<KeptPage, 'answers' | 'files' | 'modules'>;

/** The page of a server with all that it loads. @throws where an address has no answer */
async function readPage(server: ViteDevServer, { client, asked, state }: PageParts, vite: Vite): Promise<PageContent> {
  const { origin, host } = originOf(server);
  const read = readerOf(origin);
  const modules: KeptModule[] = [];
  const answers: KeptAnswer[] = [];
  const files: KeptAnswer[] = [];
  const seen = new Set<string>();
  const waiting = ['/', ...[...asked].filter(isAsset)];
  const late = new Set([...asked].map((address) => client.addressOf(address) ?? address));
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const linked = address === sharedState ? state : client.files.get(address);
    const answer = linked === undefined ? await read(address) : (['text/javascript', Buffer.from(linked)] as const);
    if (!answer) continue;
    const [type, body] = answer;
    if (address === '/') {
      answers.push([address, type, body.toString()]);
      waiting.push(...scriptsOf(body.toString()));
    } else if (type === 'text/javascript') {
      const main = client.addressOf(address);
      const sent = main === undefined ? withoutMap(body.toString()) : `import ${JSON.stringify(main)};\n`;
      const { requests, isOfAddress, code } = readModule(sent, new URL(address, origin), client, vite);
      const alone = code.replaceAll(originPlace, '');
      // A slide that the page has not loaded when it changes gets no hot update.
      const isBrought = !isOfAddress && address !== sharedState && !isSlide(address);
      if (isBrought) modules.push([address, code]);
      else answers.push([address, type, address === '/@vite/client' ? alone.replaceAll(host, hostPlace) : alone]);
      for (const { address: target, isDynamic } of requests)
        if (!isDynamic || isSlide(target) || late.has(target)) waiting.push(target);
    } else files.push([address, type, body.toString('base64')]);
  }
  return { modules, answers, files };
}

/** Whether a server sends what is kept. */
function isSamePage(a: PageContent, b: PageContent): boolean {
  const text = ({ modules, answers }: PageContent) =>
    JSON.stringify([...modules, ...answers].filter(([address]) => !isVariable(address)));
  return text(a) === text(b);
}

/**
 * A text of a server with the versions of packages in addresses that later servers have. A server that optimizes packages
 * gives them other ones.
 */
async function withLaterVersions(text: string, { config, environments }: ViteDevServer): Promise<string> {
  const file = path.join(config.cacheDir, 'deps/_metadata.json');
  const later = await readFile(file, 'utf8').then(
    (metadata) => (JSON.parse(metadata) as { readonly browserHash?: string }).browserHash,
    () => undefined,
  );
  const now = environments.client.depsOptimizer?.metadata?.browserHash;
  if (later === undefined || now === undefined) return text;
  return text.replaceAll(`v=${now}`, `v=${later}`).replaceAll(/(\/\.vite\/deps\/[^"'`?\s]*\?v=)\w+/gu, `$1${later}`);
}

/** The kept page of a server. */
export interface DevPage {
  /** Compares the page that was served with what the server sends; the page loads anew where that differs. */
  readonly check: (client: LinkedClient) => Promise<void>;
  /** Keeps the page with what of it is in `asked`, unless the one kept is current. */
  readonly keep: (client: LinkedClient, asked: ReadonlySet<string>) => Promise<void>;
  /** Says that a file of the page has changed. */
  readonly change: () => void;
}

const addressesOf = ({ modules, answers, files }: PageContent): ReadonlySet<string> =>
  new Set([...modules, ...answers, ...files].map(([address]) => address));

/**
 * Whether the server sends the page that was served. UnoCSS gets its words before the modules: each new one makes it send its
 * sheets again.
 */
async function isCurrent(page: KeptPage, server: ViteDevServer, client: LinkedClient) {
  const { tokens } = requireUnoContext(server.config.plugins);
  for (const word of page.words) tokens.add(word);
  const asked = addressesOf(page);
  const sent = await readPage(server, { client, asked, state: undefined }, await import('vite'));
  return isSamePage(sent, page);
}

/** The page of a server, kept under a name. It takes over from the server of a kept page in this process. */
export function devPage(
  server: ViteDevServer,
  { name, entry }: { readonly name: string; readonly entry: string },
  effects: Effects,
): DevPage {
  const served = currentPageServer();
  const { promise: state, resolve } = Promise.withResolvers<string | undefined>();
  let isKept = false;
  let isChecked = served === undefined;
  const loadAnew = () => {
    served?.end();
    isChecked = true;
    server.ws.send({ type: 'full-reload' });
  };
  if (served) {
    served.handTo(server);
    Object.assign(server.config, { webSocketToken: served.page.token });
    resolve(served.page.answers.find(([address]) => address === sharedState)?.[2]);
  } else
    server.httpServer?.once('listening', () => {
      const read = readerOf(originOf(server).origin)(sharedState);
      resolve(
        read.then(
          (answer) => answer && withoutMap(answer[1].toString()),
          () => undefined,
        ),
      );
    });
  server.ws.on(connectedEvent, (_, page) => {
    if (!currentPageServer()) page.send({ type: 'full-reload' });
  });
  return {
    async check(client) {
      if (isChecked || !served) return;
      const isSame = await isCurrent(served.page, server, client).catch(() => false);
      if (isChecked) return;
      isChecked = true;
      isKept = isSame;
      if (!isSame) loadAnew();
      // Slides that were written before the server watched them.
      if ((await digestPage(effects)) !== served.page.inputs) server.watcher.emit('change', entry);
    },
    async keep(client, asked) {
      if (isKept || !isChecked) return;
      isKept = true;
      const inputs = await digestPage(effects);
      // The server has not been asked for what was served.
      const all = served ? new Set([...asked, ...addressesOf(served.page)]) : asked;
      const page = await readPage(server, { client, asked: all, state: await state }, await import('vite'));
      const words = [...requireUnoContext(server.config.plugins).tokens];
      const kept: KeptPage = { inputs, token: server.config.webSocketToken, words, ...page };
      // A file may have changed meanwhile.
      const text = await withLaterVersions(JSON.stringify(kept), server);
      if (isKept) await writeCache('devPages', name, text, effects);
    },
    change() {
      isKept = false;
      // Modules that the server has not read yet get no hot update.
      if (isChecked) served?.end();
      else loadAnew();
    },
  };
}
