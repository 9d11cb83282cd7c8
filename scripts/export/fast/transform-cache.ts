/**
 * What Vite's plugins make of a module, kept by content: Slidev's client is the same in every deck, and most slides are
 * the same as last time. A cached module is given to the bundler as it came out, so that what is bundled is the same.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { digestOf } from '../../cache/stamp.ts';
import type { Effects } from '../../effects.ts';
import { isKept, keptId, plainId, withoutKept } from './kept-ids.ts';
import { type CachedModule, readModules, writeModules } from './module-store.ts';
import { stylingPart } from './styling-part.ts';

export interface CachePlace {
  /** Name of the cache, in which one folder holds those of a kind. */
  readonly name: string;
  /** How many of its kind are kept. */
  readonly most: number;
  /** Digest of all that decides what becomes of its modules, besides themselves. */
  readonly key: string;
  /** Modules of slides, which no file holds: those are looked for, and they alone. Without it, files are looked for. */
  readonly slides?: {
    readonly ids: ReadonlySet<string>;
    /** What decides a slide besides its text. */
    readonly settingsOf: (id: string) => unknown;
  };
}

/** Modules whose transformation does nothing but give code: no styles, files of their own, or virtual modules. */
const plain = /^[^\0?]+\.(?:vue|[cm]?[jt]s)(?:\?vue&type=script&[^?]*\.[jt]s)?$/u;
const isPlain = (id: string) => plain.test(id) && !/^(?:virtual:|\/@)|\/\.slidev\//u.test(id);

/**
 * Code that stands for something made beside it. Styles of a component are such: their marks are reckoned from what its
 * file was turned into before Vue saw it.
 */
const madeBeside = /__VITE_|ROLLUP_FILE_URL|import\.meta\.(?:url|glob)|__vitePreload|[?&]vue&type=style/u;

/** Parts of a slide's code that are modules of their own: scripts, as styles are not kept. */
const partsOf = (code: string) =>
  [...code.matchAll(/["']([^"'\n]+\?vue&type=[^"'\n]+)["']/gu)].map((m) => m[1] as string);
const mainOf = (id: string) => id.replace(/\?vue&type=script.*$/u, '');

/** A slide that takes in a piece of another file, or files that may come and go. */
const takesIn = /^\s*<<<|\bimport\.meta\.glob\b/mu;

type Transform = (this: unknown, code: string, id: string, options?: unknown) => unknown;
interface TransformHook {
  readonly handler: Transform;
  readonly filter?: Parameters<typeof withoutKept>[0];
}
/** Slidev's text of a slide's module. */
type Load = (this: { resolve(): Promise<null> }, id: string) => Promise<{ readonly code: string } | undefined>;
interface Generator {
  /** What each word gives, `null` where nothing. */
  readonly tokenProcessor?: { readonly cache: ReadonlyMap<string, unknown> };
  applyExtractors(code: string, id?: string, tokens?: Set<string>): Promise<Set<string>>;
  /** The styles that a word gives, `null` or nothing where none. */
  parseToken(word: string): Promise<unknown>;
}
interface UnoContext {
  readonly ready: Promise<unknown>;
  /** Waits until all words of what was transformed are found. */
  flushTasks(): Promise<void>;
  readonly uno: Generator;
  readonly tokens: Set<string>;
}

/** Words of former slides are not forgotten before there are so many. */
const mostWords = 100_000;

/** What was made of a bundle's modules before, and what is made of them now. */
export interface TransformCache {
  /** Put it first. */
  readonly plugin: Plugin;
  /** Adds words that UnoCSS is to look at as well. */
  addWords(words: Iterable<string>): void;
  /** Words in what has been bundled that give a style, sorted. */
  usedWords(): Promise<readonly string[]>;
  /** Keeps for the next build what this one has made. */
  keep(): Promise<void>;
}

/** A Vite plugin that gives modules as they were transformed before. */
export function transformCache(place: CachePlace, effects: Effects): TransformCache {
  /** Modules of this build that come from the cache: no plugin is to transform them again. */
  const served = new Set<string>();
  const sources = new Map<string, string>();
  const tokensOf = new Map<string, Set<string>>();
  const added = new Set<string>();
  let modules = new Map<string, CachedModule>();
  let known: ReadonlySet<string> = new Set();
  /** Of the words of this bundle, those that give no style. */
  const plainWords = new Set<string>();
  let uno: UnoContext | undefined;
  let isNew = false;
  /** Slides that are as they were when they were kept, and their parts. */
  const current = new Set<string>();

  /** Finds them before the bundler begins. Slidev gives their texts as it will give them then. */
  async function findCurrent(plugins: readonly Plugin[]): Promise<void> {
    const { load } = (plugins.find((plugin) => plugin.name === 'slidev:loader') ?? {}) as { load?: Load };
    if (!place.slides || !load) return;
    for (const id of place.slides.ids) {
      const kept = modules.get(id);
      if (!kept) continue;
      const { code = '' } = (await load.call({ resolve: async () => null }, id)) ?? {};
      const source = digestOf(code, place.slides.settingsOf(id));
      const all = [id, ...partsOf(kept.code)];
      if (all.some((own) => modules.get(own)?.source !== source)) continue;
      for (const own of all) {
        current.add(own);
        sources.set(own, source);
      }
    }
  }

  /** Whether a word gives any style. */
  const isUsed = (word: string) => !plainWords.has(word) && uno?.uno.tokenProcessor?.cache.get(word) !== null;

  const passOver = (handler: Transform): Transform =>
    async function (code, id, options) {
      if (served.has(id) || isKept(id)) return null;
      const made = await handler.call(this, code, id, options);
      // Nobody reads source maps of a deck, and the bundler keeps every one: half a gigabyte for 1,000 slides.
      return typeof made === 'object' && made !== null && 'map' in made ? { ...made, map: null } : made;
    };

  const plugin: Plugin = {
    name: 'claimdeck:transform-cache',
    enforce: 'pre',
    async configResolved(config) {
      const kept = await readModules(place.name, place.key, effects);
      modules = new Map(kept.modules);
      known = kept.plainWords;
      await findCurrent(config.plugins);
      for (const plugin of config.plugins) {
        const { transform } = plugin as { transform?: Transform | TransformHook };
        if (!transform) continue;
        const hook = typeof transform === 'function' ? { handler: transform } : transform;
        const handler = plugin.name === 'claimdeck:transform-cache' ? hook.handler : passOver(hook.handler);
        const filter = current.size > 0 ? withoutKept(hook.filter) : hook.filter;
        Object.assign(plugin, { transform: { ...hook, handler, ...(filter && { filter }) } });
      }
      const api = config.plugins.find((p) => p.name === 'unocss:api')?.api as { getContext(): UnoContext } | undefined;
      uno = api?.getContext();
    },
    async buildStart() {
      await uno?.ready;
      for (const word of added) uno?.tokens.add(word);
      const extractor = uno?.uno;
      if (!extractor) return;
      const extract = extractor.applyExtractors.bind(extractor);
      extractor.applyExtractors = async (code, id, tokens = new Set()) => {
        if (id === undefined) return extract(code, id, tokens);
        const own = await extract(stylingPart(code, id), id, new Set());
        const before = tokensOf.get(id);
        tokensOf.set(id, before ? new Set([...before, ...own]) : own);
        for (const token of own) tokens.add(token);
        return tokens;
      };
    },
    resolveId: {
      order: 'pre',
      handler: (id) => (current.has(id) ? keptId(id) : null),
    },
    load: {
      order: 'pre',
      async handler(id) {
        if (place.slides) return isKept(id) ? serve(plainId(id)) : null;
        if (!isPlain(id)) return null;
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
        if (place.slides?.ids.has(id) && !takesIn.test(code))
          sources.set(id, digestOf(code, place.slides.settingsOf(id)));
        return null;
      },
    },
    moduleParsed(module) {
      const id = plainId(module.id);
      const source = sources.get(place.slides ? mainOf(id) : id);
      if (source === undefined || served.has(id)) return;
      // Not before: it is copied from the bundler.
      const { code } = module;
      if (code === null || madeBeside.test(code)) return;
      modules.set(id, { source, code, tokens: [] });
      sources.set(id, source);
      isNew = true;
    },
  };

  const addWords = (words: Iterable<string>) => {
    for (const word of words) added.add(word);
  };

  async function usedWords() {
    await uno?.flushTasks();
    const used = new Set([...served].flatMap((id) => modules.get(id)?.tokens ?? []));
    for (const word of uno?.tokens ?? []) {
      if (used.has(word)) continue;
      if (known.has(word) || (await uno?.uno.parseToken(word)) == null) plainWords.add(word);
      else used.add(word);
    }
    return [...used].sort();
  }

  async function keep() {
    if (!isNew) return;
    for (const [id, kept] of modules)
      if (tokensOf.has(id) && !served.has(id) && kept.source === sources.get(id))
        modules.set(id, { ...kept, tokens: [...tokensOf.get(id)!].filter(isUsed) });
    // Slides that the talk has no more are forgotten.
    const current = place.slides ? [...modules].filter(([id]) => sources.has(id)) : modules;
    const words = known.size > mostWords ? plainWords : plainWords.union(known);
    await writeModules(place, { modules: new Map(current), plainWords: words }, effects);
  }

  function serve(id: string) {
    const kept = modules.get(id);
    if (!kept) return null;
    served.add(id);
    for (const token of kept.tokens) uno?.tokens.add(token);
    return { code: kept.code, map: { mappings: '' } as never };
  }

  return { plugin, addWords, usedWords, keep };
}
