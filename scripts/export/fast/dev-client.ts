/**
 * Slidev's client in few files on the server of `dev` and `present`. The first page of a server loads the client's modules
 * one by one; they are then linked, and kept for later servers.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { digestBeside, digestOf, ownDigest } from '../../cache/stamp.ts';
import { readCache, writeCache } from '../../cache/store.ts';
import type { Effects } from '../../effects.ts';
import { currentPageServer } from '../page-server.ts';
import { type DevPage, devPage, type LinkedClient, ownRequest } from './dev-page.ts';
import { type LinkedModules, linkModules, nameOf } from './link-modules.ts';
import { requireUnoContext } from './transform-cache.ts';

/** What the plugin needs of Slidev's options. */
export interface ServedClient {
  /** Folder of Slidev's client. */
  readonly clientRoot: string;
  /** Folders of Slidev's client, theme, addons and project. */
  readonly roots: readonly string[];
  /** Path of the slides' file. */
  readonly entry: string;
  /** Slidev's data of the talk. */
  readonly data: {
    /** What its slides use. */
    readonly features: {
      /** The editor of code; `false` where no slide has one. */
      readonly monaco: unknown;
    };
  };
}

/** Start of the addresses of linked files. */
const linkedFolder = '/@claimdeck-client/';

/**
 * Packages of Slidev's editor of code, which Slidev has Vite optimize before the first page. TypeScript takes longer than all
 * others together. Vite optimizes a package that is left out when it is requested.
 */
const isOfEditor = (include: string) => /(?:^|> )(?:typescript|@typescript\/ata)$/u.test(include);

/** Time in ms without a request after which a page is taken to be complete. */
const untilComplete = 3_000;

const posix = (file: string) => file.replaceAll('\\', '/');

/** Whether a file is of the client: Slidev's own, or a script of another package that UnoCSS does not read. */
function isClientFile(file: string, { clientRoot, roots }: ServedClient): boolean {
  if (!file.includes('/node_modules/') || /\/node_modules\/(?:\.(?!vite\/deps\/)|vite\/)/u.test(file)) return false;
  const isOf = (folder: string) =>
    file.startsWith(`${posix(folder)}/`) && !file.slice(folder.length).includes('/node_modules/');
  return isOf(clientRoot) || (/\.[cm]?js$/u.test(file) && !roots.some(isOf));
}

const scriptId = /\.(?:[cm]?[jt]s|vue)(?:\?v=\w+)?$|\?vue&type=script/u;

/** A request for an optimized package, which has the version of one server. */
const latePackage = /\bimport\(["'][^"']*\/\.vite\/deps\//u;

/** Name of the cache of all servers that send the same code for the client's modules. */
async function cacheName({ config, environments }: ViteDevServer, { roots }: ServedClient, effects: Effects) {
  // Vite may optimize the same packages into other chunks, whose exports have other names.
  const { hash, optimized = {}, chunks = {} } = environments.client.depsOptimizer?.metadata ?? {};
  const packages = [hash, Object.keys(optimized).sort(), Object.keys(chunks).sort()];
  const settings = [config.root, config.define, config.env, roots];
  const beside = await digestBeside(posix(path.relative(effects.root, config.root)) || '.', effects);
  return `${digestOf(await ownDigest(effects), packages, settings, beside).slice(0, 16)}.json`;
}

/** What addresses of files of packages have as their version, another one in the run of a server that optimizes packages. */
const versionIn = ({ environments }: ViteDevServer) =>
  `v=${environments.client.depsOptimizer?.metadata?.browserHash ?? ''}`;
const versionPlace = 'v=%version%';

/** The modules that a server has sent, by name, and the ids of those of the client. */
async function sentModules({ environments }: ViteDevServer, client: ServedClient) {
  const [modules, ids] = [new Map<string, string>(), new Map<string, string>()];
  const { moduleGraph } = environments.client;
  for (const { id, url, file, transformResult, lastInvalidationTimestamp } of [...moduleGraph.idToModuleMap.values()]) {
    // A change of UnoCSS's style sheets takes away the code of all modules that import them.
    const isTaken = !transformResult && lastInvalidationTimestamp > 0;
    const sent = isTaken ? await environments.client.transformRequest(url) : transformResult;
    if (!sent || id === null) continue;
    modules.set(nameOf(url), sent.code);
    if (file !== null && scriptId.test(id) && isClientFile(file, client) && !latePackage.test(sent.code))
      ids.set(nameOf(url), id);
  }
  return { modules, ids };
}

/** Words of files for which UnoCSS makes a style rule, sorted: it looks for words in modules that it transforms. */
async function styledWords(files: readonly string[], { config }: ViteDevServer): Promise<string[]> {
  const { uno } = requireUnoContext(config.plugins);
  const words = new Set<string>();
  for (const file of files) await uno.applyExtractors(await readFile(file, 'utf8'), file, words);
  const styled: string[] = [];
  for (const word of words) if (await uno.parseToken(word)) styled.push(word);
  return styled.sort();
}

/** What is kept: linked modules, facades by id of the module without its version, and their words for UnoCSS. */
interface KeptClient extends LinkedModules {
  readonly words: readonly string[];
}

/** A client that was linked from what a server has sent. */
interface Linked extends LinkedClient {
  readonly count: number;
}

/**
 * Links what the server has sent, and keeps it, where that is more modules of the client than were linked before. Returns
 * what is linked now.
 * @throws FastPathUnavailable where an internal of UnoCSS is missing
 */
async function keepClient(
  server: ViteDevServer,
  client: ServedClient,
  before: Linked | undefined,
  effects: Effects,
): Promise<Linked | undefined> {
  const { modules, ids } = await sentModules(server, client);
  const [main] = [...ids].find(([, id]) => nameOf(id) === `${posix(client.clientRoot)}/main.ts`) ?? [];
  if (main === undefined || ids.size <= (before?.count ?? 0)) return before;
  const name = await cacheName(server, client, effects);
  const { facades, files } = await linkModules(modules, main, (module) => ids.has(module), await import('vite'));
  // Vite names the exports of optimized packages to whoever else imports them.
  const { depsOptimizer } = server.environments.client;
  const shared = facades.filter(([module]) => !depsOptimizer?.isOptimizedDepFile(nameOf(ids.get(module)!)));
  const byId = shared.map(([module, file]) => [nameOf(ids.get(module)!), file] as const);
  const words = await styledWords(
    byId.flatMap(([id]) => (/\.(?:vue|ts)$/u.test(id) ? [id] : [])),
    server,
  );
  const text = JSON.stringify({ facades: byId, files, words } satisfies KeptClient);
  await writeCache('devClients', name, text.replaceAll(versionIn(server), versionPlace), effects);
  const addresses = new Map(shared.map(([module, file]) => [module, linkedFolder + file]));
  return {
    count: ids.size,
    addressOf: (address) => addresses.get(nameOf(address)),
    files: new Map(files.map(([file, code]) => [linkedFolder + file, code])),
  };
}

interface Served {
  /** Addresses of facades, by id of the module without its version. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
}

/** Files that linked ones import. Vite allows the browser those that modules import which it has read. */
const importedFiles = (codes: readonly string[]): string[] =>
  codes.flatMap((code) =>
    [...code.matchAll(/["'`]\/@fs\/([^"'`?\n]+)/gu)].map(([, file = '']) =>
      /^[a-z]:/iu.test(file) ? file : `/${file}`,
    ),
  );

async function findClient(server: ViteDevServer, client: ServedClient, effects: Effects): Promise<Served | undefined> {
  await server.environments.client.depsOptimizer?.init();
  const kept = await readCache('devClients', await cacheName(server, client, effects), effects);
  if (kept === undefined) return undefined;
  const { facades, files, words } = JSON.parse(kept.replaceAll(versionPlace, versionIn(server))) as KeptClient;
  const { tokens } = requireUnoContext(server.config.plugins);
  for (const word of words) tokens.add(word);
  server.config.server.fs.allow.push(...importedFiles(files.map(([, code]) => code)));
  return {
    addresses: new Map(facades.map(([id, file]) => [id, linkedFolder + file])),
    files: new Map(files.map(([file, code]) => [linkedFolder + file, code])),
  };
}

/** A Vite plugin that serves the linked client where one is kept, and keeps one otherwise. */
export function devClient(client: ServedClient, effects: Effects): Plugin {
  let server: ViteDevServer;
  let finding: Promise<Served | undefined> | undefined;
  let served: Served | undefined;
  let page: DevPage | undefined;
  const find = async () => {
    // Without it the modules are served one by one.
    finding ??= findClient(server, client, effects).catch(() => undefined);
    served = await finding;
    return served;
  };
  /** The client where Vite's plugins know the addresses of its files. */
  const resolved = (): LinkedClient => ({ addressOf: () => undefined, files: served?.files ?? new Map() });
  return {
    name: 'claimdeck:dev-client',
    apply: 'serve',
    enforce: 'pre',
    config: {
      order: 'post',
      handler({ optimizeDeps: packages }) {
        if (packages?.include && !client.data.features.monaco)
          packages.include = packages.include.filter((name) => !isOfEditor(name));
      },
    },
    configureServer(created) {
      server = created;
      // Vite restarts the server with the same plugin, and may have optimized the packages into other files.
      finding = undefined;
      served = undefined;
      let timer: NodeJS.Timeout | undefined;
      let unanswered = 0;
      let linked: Linked | undefined;
      const asked = new Set<string>();
      const name = effects.environment['CLAIMDECK_PAGE'];
      page = name === undefined ? undefined : devPage(server, { name, entry: client.entry }, effects);
      const keep = async () => {
        if (!served) linked = await keepClient(server, client, linked, effects).catch(() => linked);
        const known = served ? resolved() : linked;
        if (known) await page?.keep(known, asked).catch(() => {});
      };
      server.httpServer?.once('listening', () => {
        find().then(() => page?.check(resolved()));
      });
      server.middlewares.use((request, response, next) => {
        const { url = '' } = request;
        if (request.headers[ownRequest] === undefined) {
          clearTimeout(timer);
          unanswered += 1;
          asked.add(url);
          response.once('close', () => {
            unanswered -= 1;
            if (unanswered === 0) timer = setTimeout(keep, untilComplete).unref();
          });
          if (page && currentPageServer()?.answer(request, response)) return;
        }
        const file = served?.files.get(url);
        if (file === undefined) next();
        else response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' }).end(file);
      });
      server.httpServer?.once('close', () => clearTimeout(timer));
    },
    // Of a new file too, which `import.meta.glob` may find.
    hotUpdate({ file }) {
      if (!file.includes('/.claimdeck/')) page?.change();
    },
    resolveId: {
      order: 'pre',
      async handler(source, importer, options) {
        // Vite's search for packages to optimize looks at the modules themselves, in the environment of the server or its own.
        const isSearch = (options as { readonly scan?: boolean }).scan === true || this.environment.mode !== 'dev';
        if (isSearch || server.config.base !== '/') return null;
        if (source.startsWith(linkedFolder)) return source;
        if (!(await find())) return null;
        const found = await this.resolve(source, importer, { ...options, skipSelf: true });
        return found && (served?.addresses.get(nameOf(found.id)) ?? found);
      },
    },
    load: {
      order: 'pre',
      // Files are sent above. The page asks for its first module by the address of that.
      handler: (id) => (id.startsWith(linkedFolder) ? `import ${JSON.stringify(id)};` : null),
    },
  };
}
