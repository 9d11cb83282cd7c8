/**
 * Cache of transformed modules, by content: Slidev's client is the same in every deck, and most slides are unchanged since
 * the last build. A cached module enters the bundler as the plugins returned it, so the bundle has the same bytes.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
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

const pluginName = 'claimdeck:transform-cache';

type Transform = (this: unknown, code: string, id: string, options?: unknown) => unknown;
interface TransformHook {
  readonly handler: Transform;
}
/** Hook `load` of Slidev's plugin `slidev:loader`: the source of a slide's module. */
type Load = (this: { resolve(): Promise<null> }, id: string) => Promise<{ readonly code: string } | undefined>;
/** The parts of UnoCSS's generator that the cache uses. */
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
function requireUnoContext(plugins: readonly Plugin[]): UnoContext {
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

/** Makes the transform hooks of all plugins pass over the modules in `served`. */
function passOver(served: ReadonlySet<string>, plugins: readonly Plugin[]): void {
  for (const plugin of plugins) {
    const { transform } = plugin as { transform?: Transform | TransformHook };
    if (!transform || plugin.name === pluginName) continue;
    const hook = typeof transform === 'function' ? { handler: transform } : transform;
    const handler: Transform = async function (code, id, options) {
      if (served.has(id)) return null;
      const result = await hook.handler.call(this, code, id, options);
      // A deck has no source maps, and the bundler would hold every one: half a gigabyte for 1,000 slides.
      return typeof result === 'object' && result !== null && 'map' in result ? { ...result, map: null } : result;
    };
    Object.assign(plugin, { transform: { ...hook, handler } });
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

/** The cache of a bundle. Its plugin throws FastPathUnavailable where an internal of Slidev or UnoCSS is missing. */
export function transformCache(options: ModuleCacheOptions, effects: Effects): TransformCache {
  const { slides } = options;
  /** Modules of this build that come from the cache: no plugin transforms them again. */
  const served = new Set<string>();
  /** Digests of sources, by module id. */
  const sources = new Map<string, string>();
  const wordsOf = new Map<string, ReadonlySet<string>>();
  const addedWords = new Set<string>();
  let modules = new Map<string, CachedModule>();
  let unchanged: ReadonlyMap<string, string> = new Map();
  let uno: UnoContext | undefined;
  let hasChanges = false;

  const plugin: Plugin = {
    name: pluginName,
    enforce: 'pre',
    async configResolved({ plugins }) {
      uno = requireUnoContext(plugins);
      modules = new Map(await readModules(options, effects));
      if (slides) unchanged = await findUnchanged(plugins, slides, modules);
      for (const [id, source] of unchanged) sources.set(id, source);
      passOver(served, plugins);
    },
    async buildStart() {
      if (!uno) return;
      await uno.ready;
      for (const word of addedWords) uno.tokens.add(word);
      recordWords(uno.uno, wordsOf);
    },
    load: {
      order: 'pre',
      async handler(id) {
        if (slides) return unchanged.has(id) ? serve(id) : null;
        if (!isCacheable(id)) return null;
        const text = await readFile(id.replace(/\?.*$/u, ''), 'utf8').catch(() => undefined);
        if (text === undefined) return null;
        const source = digestOf(text);
        sources.set(id, source);
        return modules.get(id)?.source === source ? serve(id) : null;
      },
    },
    transform: {
      order: 'pre',
      handler(code, id) {
        if (slides?.ids.has(id) && !includesFiles.test(code)) sources.set(id, digestOf(code, slides.settingsOf(id)));
        return null;
      },
    },
    moduleParsed(module) {
      const { id } = module;
      const source = sources.get(slides ? mainOf(id) : id);
      if (source === undefined || served.has(id)) return;
      // The bundler copies the code at each access.
      const { code } = module;
      if (code === null || hasSideOutput.test(code)) return;
      modules.set(id, { source, code, words: [] });
      sources.set(id, source);
      hasChanges = true;
    },
  };

  const styles = new Map<string, Promise<boolean>>();
  const hasStyle = (word: string): Promise<boolean> => {
    const style = styles.get(word) ?? Promise.resolve(uno?.uno.parseToken(word)).then((rules) => rules != null);
    styles.set(word, style);
    return style;
  };
  const styledWords = async (words: Iterable<string>): Promise<string[]> => {
    const found: string[] = [];
    for (const word of words) if (await hasStyle(word)) found.push(word);
    return found.sort();
  };

  async function usedWords() {
    await uno?.flushTasks();
    const cached = new Set([...served].flatMap((id) => modules.get(id)?.words ?? []));
    const others = await styledWords([...(uno?.tokens ?? [])].filter((word) => !cached.has(word)));
    return [...cached, ...others].sort();
  }

  async function keep() {
    if (!hasChanges) return;
    for (const [id, cached] of modules)
      if (wordsOf.has(id) && !served.has(id) && cached.source === sources.get(id))
        modules.set(id, { ...cached, words: await styledWords(wordsOf.get(id)!) });
    // A slide that the talk no longer has leaves the cache.
    const current = slides ? new Map([...modules].filter(([id]) => sources.has(id))) : modules;
    await writeModules(options, current, effects);
  }

  function serve(id: string) {
    const cached = modules.get(id);
    if (!cached) return null;
    served.add(id);
    for (const word of cached.words) uno?.tokens.add(word);
    return { code: cached.code, map: { mappings: '' } as never };
  }

  return {
    plugin,
    addWords: (words) => {
      for (const word of words) addedWords.add(word);
    },
    usedWords,
    hasStyle,
    keep,
  };
}
