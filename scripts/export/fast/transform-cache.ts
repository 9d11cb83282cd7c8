/**
 * Cache of transformed modules, by content: Slidev's client is the same in every deck, and most slides are unchanged since
 * the last build. A cached module enters the bundler as the plugins returned it, so the bundle has the same bytes.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin, Rolldown } from 'vite';
import { digestOf } from '../../cache/stamp.ts';
import type { Effects } from '../../effects.ts';
import { requireInternal, requirePlugin } from './internals.ts';
import { type CachedModule, type CachedModules, readModules, writeModules } from './module-store.ts';

/** Identity and contents of a cache of modules. */
export interface ModuleCacheOptions {
  /** Kind of the cache in the cache store. */
  readonly kind: 'modules' | 'clientModules';
  /** Name of the cache among those of its kind. */
  readonly name: string;
  /** Digest of all that decides the transformation of a module, its source aside. */
  readonly key: string;
  /** Virtual modules of slides. With it the cache holds these alone, without it modules of files. */
  readonly slides?: {
    /** Module ids, as Slidev names them. */
    readonly ids: ReadonlySet<string>;
    /** Values that decide a slide besides its text. */
    readonly settingsOf: (id: string) => unknown;
  };
}

/** Modules whose transformation only returns code: no styles, no emitted files, no virtual modules. */
const plainFile = /^[^\0?]+\.(?:vue|[cm]?[jt]s)(?:\?vue&type=script&[^?]*\.[jt]s)?$/u;
const isCacheable = (id: string) => plainFile.test(id) && !/^(?:virtual:|\/@)|\/\.slidev\//u.test(id);

/**
 * Code that refers to something created during its transformation, such as an emitted file or a component's styles, whose
 * scope id Vue computes from the transformed file.
 */
const hasSideOutput = /__VITE_|ROLLUP_FILE_URL|import\.meta\.(?:url|glob)|__vitePreload|[?&]vue&type=style/u;

/** Ids of the modules that a slide's code is split into: its scripts, since slides with styles are not cached. */
const partsOf = (code: string) =>
  [...code.matchAll(/["']([^"'\n]+\?vue&type=[^"'\n]+)["']/gu)].map((m) => m[1] as string);
const mainOf = (id: string) => id.replace(/\?vue&type=script.*$/u, '');

/** A slide that includes a snippet of another file, or files found by a glob. */
const includesFiles = /^\s*<<<|\bimport\.meta\.glob\b/mu;

type Transform = (this: unknown, code: string, id: string, options?: unknown) => unknown;
type Filter = Rolldown.HookFilter;
interface TransformHook {
  readonly handler: Transform;
  /** Modules for which the bundler calls the hook, or a list of conditions. */
  readonly filter?: Filter | readonly unknown[];
}
/** Hook `load` of Slidev's plugin `slidev:loader`: the source of a slide's module. */
type Load = (this: { resolve(): Promise<null> }, id: string) => Promise<{ readonly code: string } | undefined>;
interface Generator {
  /** Adds the words of a module that may be classes to `tokens`. */
  applyExtractors(code: string, id?: string, tokens?: Set<string>): Promise<Set<string>>;
  /** The style rules of a word, `null` or `undefined` where it has none. */
  parseToken(word: string): Promise<unknown>;
}
/** Context of UnoCSS's Vite plugin, shared through its plugin `unocss:api`. */
interface UnoContext {
  readonly ready: Promise<unknown>;
  /** Waits until the words of all transformed modules are found. */
  flushTasks(): Promise<void>;
  readonly uno: Generator;
  /** Words for which the plugin makes style rules, where they have some. */
  readonly tokens: Set<string>;
}

/** UnoCSS's context. @throws FastPathUnavailable where a part of it is missing */
export function requireUnoContext(plugins: readonly Plugin[]): UnoContext {
  const api = requirePlugin(plugins, 'unocss:api').api as { getContext?(): Partial<UnoContext> } | undefined;
  const context = requireInternal(api?.getContext, 'getContext of unocss:api').call(api);
  for (const part of ['ready', 'flushTasks', 'uno', 'tokens'] as const)
    requireInternal(context[part], `${part} of UnoCSS’s context`);
  for (const part of ['applyExtractors', 'parseToken'] as const)
    requireInternal(context.uno?.[part], `${part} of UnoCSS’s generator`);
  return context as UnoContext;
}

/** A cache of transformed modules in use by one bundle. */
export interface TransformCache {
  /** Put it first: it then sees each module before other plugins do. */
  readonly plugin: Plugin;
  /** Adds words for which UnoCSS makes style rules as well. Call it before the build. */
  addWords(words: Iterable<string>): void;
  /** Words of the bundle for which UnoCSS makes a style rule, sorted. Call it after the build. */
  usedWords(): Promise<readonly string[]>;
  /** Whether UnoCSS makes a style rule for a word. Call it after the build. */
  hasStyle(word: string): Promise<boolean>;
  /** Writes the cache for the next build. */
  keep(): Promise<void>;
}

/** Sources of the unchanged slides and their parts, by module id, found before the bundler starts. */
async function findUnchanged(
  plugins: readonly Plugin[],
  { ids, settingsOf }: NonNullable<ModuleCacheOptions['slides']>,
  modules: CachedModules,
): Promise<ReadonlyMap<string, string>> {
  const unchanged = new Map<string, string>();
  const hook: unknown = requireInternal(requirePlugin(plugins, 'slidev:loader').load, 'load of slidev:loader');
  for (const id of ids) {
    const cached = modules.get(id);
    if (!cached) continue;
    const { code = '' } = (await (hook as Load).call({ resolve: async () => null }, id)) ?? {};
    const source = digestOf(code, settingsOf(id));
    const parts = [id, ...partsOf(cached.code)];
    if (parts.every((part) => modules.get(part)?.source === source))
      for (const part of parts) unchanged.set(part, source);
  }
  return unchanged;
}

const slideNumber = /__slidev_(\d+)\./u;

/** Pattern of the ids of slides whose modules are all among `unchanged`; `undefined` where there are none. */
export function unchangedPattern(
  ids: ReadonlySet<string>,
  unchanged: Pick<ReadonlyMap<string, unknown>, 'has'>,
): RegExp | undefined {
  const numbersOf = (list: readonly string[]) => new Set(list.flatMap((id) => slideNumber.exec(id)?.[1] ?? []));
  const changed = [...ids].filter((id) => !unchanged.has(id));
  const numbers = numbersOf([...ids]).difference(numbersOf(changed));
  return numbers.size > 0 ? new RegExp(`__slidev_(?:${[...numbers].join('|')})\\.`) : undefined;
}

/** A hook's filter that leaves out the ids of a pattern as well. A list of conditions stays as it is. */
export function withoutIds(filter: TransformHook['filter'] = {}, pattern: RegExp): TransformHook['filter'] {
  if (Array.isArray(filter)) return filter;
  const { id, ...others } = filter as Filter;
  const isObject = typeof id === 'object' && !Array.isArray(id) && !(id instanceof RegExp);
  const { include, exclude = [] } = isObject ? id : { include: id };
  return { ...others, id: { ...(include && { include }), exclude: [exclude, pattern].flat() } };
}

/**
 * Makes the transform hooks of all plugins pass over the modules in `served`. The bundler does not even call them for ids of
 * the pattern `unchanged`: each call would copy the module's code.
 */
function passOver(served: ReadonlySet<string>, plugins: readonly Plugin[], unchanged: RegExp | undefined): void {
  for (const plugin of plugins) {
    const { transform } = plugin as { transform?: Transform | TransformHook };
    if (!transform) continue;
    const hook = typeof transform === 'function' ? { handler: transform } : transform;
    const handler: Transform = async function (code, id, options) {
      if (served.has(id)) return null;
      const result = await hook.handler.call(this, code, id, options);
      // A deck has no source maps, and the bundler would hold every one: half a gigabyte for 1,000 slides.
      return typeof result === 'object' && result !== null && 'map' in result ? { ...result, map: null } : result;
    };
    const filter = unchanged ? withoutIds(hook.filter, unchanged) : hook.filter;
    Object.assign(plugin, { transform: { ...hook, handler, ...(filter && { filter }) } });
  }
}

/** Records the words that UnoCSS finds in each module in `wordsOf`, by module id. */
function recordWords(generator: Generator, wordsOf: Map<string, ReadonlySet<string>>): void {
  const extract = generator.applyExtractors.bind(generator);
  generator.applyExtractors = async (code, id, tokens = new Set()) => {
    if (id === undefined) return extract(code, id, tokens);
    const own = await extract(code, id, new Set());
    wordsOf.set(id, own.union(wordsOf.get(id) ?? new Set()));
    for (const token of own) tokens.add(token);
    return tokens;
  };
}

/** What the hooks of the plugin know of the modules of one bundle. */
interface CacheState {
  readonly options: ModuleCacheOptions;
  /** Modules of this build that come from the cache: no plugin transforms them again. */
  readonly served: Set<string>;
  readonly sources: Map<string, string>;
  /** Words that UnoCSS finds in a module, by module id. */
  readonly wordsOf: Map<string, ReadonlySet<string>>;
  /** Words for which UnoCSS makes style rules besides those of the modules. */
  readonly addedWords: Set<string>;
  modules: Map<string, CachedModule>;
  /** Sources of the unchanged slides, by module id. */
  unchanged: ReadonlyMap<string, string>;
  uno: UnoContext | undefined;
  /** Whether `modules` differs from the file of the cache. */
  hasChanges: boolean;
}

/** Code of a cached module for the hook `load`, its words for UnoCSS; `null` where the cache does not have it. */
function serve({ modules, served, uno }: CacheState, id: string) {
  const cached = modules.get(id);
  if (!cached) return null;
  served.add(id);
  for (const word of cached.words) uno?.tokens.add(word);
  return { code: cached.code, map: { mappings: '' } as never };
}

/** Code of the module of a file that is as it was, for the hook `load`; otherwise `null`. */
async function serveFile(state: CacheState, id: string) {
  if (!isCacheable(id)) return null;
  const text = await readFile(id.replace(/\?.*$/u, ''), 'utf8').catch(() => undefined);
  if (text === undefined) return null;
  const source = digestOf(text);
  state.sources.set(id, source);
  return state.modules.get(id)?.source === source ? serve(state, id) : null;
}

/** Adds a module to the cache as the plugins returned it. */
function addModule(state: CacheState, module: { readonly id: string; readonly code: string | null }): void {
  const { id } = module;
  const source = state.sources.get(state.options.slides ? mainOf(id) : id);
  if (source === undefined || state.served.has(id)) return;
  // The bundler copies the code at each access.
  const { code } = module;
  if (code === null || hasSideOutput.test(code)) return;
  state.modules.set(id, { source, code, words: [] });
  state.sources.set(id, source);
  state.hasChanges = true;
}

function cachePlugin(state: CacheState, effects: Effects): Plugin {
  const { options, served, sources } = state;
  const { slides } = options;
  return {
    name: 'claimdeck:transform-cache',
    enforce: 'pre',
    async configResolved({ plugins }) {
      state.uno = requireUnoContext(plugins);
      state.modules = new Map(await readModules(options, effects));
      if (slides) state.unchanged = await findUnchanged(plugins, slides, state.modules);
      for (const [id, source] of state.unchanged) sources.set(id, source);
      passOver(served, plugins, slides && unchangedPattern(slides.ids, state.unchanged));
    },
    async buildStart() {
      const { uno } = state;
      if (!uno) return;
      await uno.ready;
      for (const word of state.addedWords) uno.tokens.add(word);
      recordWords(uno.uno, state.wordsOf);
    },
    load: {
      order: 'pre',
      handler(id) {
        if (!slides) return serveFile(state, id);
        return state.unchanged.has(id) ? serve(state, id) : null;
      },
    },
    transform: {
      order: 'pre',
      handler(code, id) {
        if (slides?.ids.has(id) && !includesFiles.test(code)) sources.set(id, digestOf(code, slides.settingsOf(id)));
        return null;
      },
    },
    moduleParsed: (module) => addModule(state, module),
  };
}

/** Functions that ask UnoCSS for style rules, once for each word. */
function stylesIn(state: CacheState) {
  const styles = new Map<string, Promise<boolean>>();
  const hasStyle = (word: string): Promise<boolean> => {
    const style = styles.get(word) ?? Promise.resolve(state.uno?.uno.parseToken(word)).then((rules) => rules != null);
    styles.set(word, style);
    return style;
  };
  const styledWords = async (words: Iterable<string>): Promise<string[]> => {
    const found: string[] = [];
    for (const word of words) if (await hasStyle(word)) found.push(word);
    return found.sort();
  };
  return { hasStyle, styledWords };
}

/** The cache of a bundle. Its plugin throws FastPathUnavailable where an internal of Slidev or UnoCSS is missing. */
export function transformCache(options: ModuleCacheOptions, effects: Effects): TransformCache {
  const state: CacheState = {
    options,
    served: new Set(),
    sources: new Map(),
    wordsOf: new Map(),
    addedWords: new Set(),
    modules: new Map(),
    unchanged: new Map(),
    uno: undefined,
    hasChanges: false,
  };
  const { served, sources, wordsOf, addedWords } = state;
  const { hasStyle, styledWords } = stylesIn(state);
  return {
    plugin: cachePlugin(state, effects),
    addWords: (words) => {
      for (const word of words) addedWords.add(word);
    },
    hasStyle,
    async usedWords() {
      const { uno, modules } = state;
      await uno?.flushTasks();
      const cached = new Set([...served].flatMap((id) => modules.get(id)?.words ?? []));
      const others = await styledWords([...(uno?.tokens ?? [])].filter((word) => !cached.has(word)));
      return [...cached, ...others].sort();
    },
    async keep() {
      const { hasChanges, modules } = state;
      if (!hasChanges) return;
      for (const [id, cached] of modules)
        if (wordsOf.has(id) && !served.has(id) && cached.source === sources.get(id))
          modules.set(id, { ...cached, words: await styledWords(wordsOf.get(id)!) });
      // A slide that the talk no longer has leaves the cache.
      const current = options.slides ? new Map([...modules].filter(([id]) => sources.has(id))) : modules;
      await writeModules(options, current, effects);
    },
  };
}
