/**
 * What Vite's plugins make of a module, kept by content: Slidev's client is the same in every deck, and most slides are
 * the same as last time. A cached module is given to the bundler as it came out, so that what is bundled is the same.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { Effects } from '../effects.ts';
import { digestOf } from './stamp.ts';
import { stylingPart } from './styling-part.ts';

interface CachedModule {
  /** Digest of what the module was before it was transformed. */
  readonly source: string;
  readonly code: string;
  /** Words in it that UnoCSS looked at. */
  readonly tokens: readonly string[];
}

export interface CachePlace {
  /** Name of the cache, in which one folder holds those of a kind. */
  readonly name: string;
  /** How many of its kind are kept. */
  readonly most: number;
  /** Digest of all that decides what becomes of its modules, besides themselves. */
  readonly key: string;
  /**
   * What tells a slide: modules known by it are looked for where they are transformed, since no file holds them, and
   * those alone. Without it, files are looked for.
   */
  readonly slides?: {
    readonly isSlide: (id: string) => boolean;
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

/** Code of which a part is a module of its own, read from the file: a slide has none. */
const hasParts = /[?&]vue&type=/u;

/** A slide that takes in a piece of another file. */
const takesIn = /^\s*<<</mu;

type Transform = (this: unknown, code: string, id: string, options?: unknown) => unknown;
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

const cacheFile = (name: string) => `.claimdeck/modules/${name}.json`;

/** What a cache holds. */
interface Kept {
  readonly modules: ReadonlyMap<string, CachedModule>;
  /** Words known to give no style: most do not, and to find that out again takes longer than all else that is looked up. */
  readonly plainWords: ReadonlySet<string>;
}

async function read(name: string, key: string, effects: Effects): Promise<Kept> {
  try {
    const kept = JSON.parse((await effects.readText(cacheFile(name))) ?? '') as {
      key: string;
      seal: string;
      modules: [string, CachedModule][];
      plainWords: string[];
    };
    const isSound = kept.key === key && kept.seal === digestOf(kept.modules, kept.plainWords);
    return { modules: new Map(isSound ? kept.modules : []), plainWords: new Set(isSound ? kept.plainWords : []) };
  } catch {
    return { modules: new Map(), plainWords: new Set() };
  }
}

async function write(name: string, key: string, kept: Kept, effects: Effects) {
  const modules = [...kept.modules].sort(([a], [b]) => (a < b ? -1 : 1));
  const plainWords = [...kept.plainWords].sort();
  await effects.write(
    cacheFile(name),
    JSON.stringify({ key, seal: digestOf(modules, plainWords), modules, plainWords }),
  );
}

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

  /** Whether a word gives any style. */
  const isUsed = (word: string) => !plainWords.has(word) && uno?.uno.tokenProcessor?.cache.get(word) !== null;

  const passOver = (handler: Transform): Transform =>
    async function (code, id, options) {
      if (served.has(id)) return null;
      const made = await handler.call(this, code, id, options);
      // Nobody reads source maps of a deck, and the bundler keeps every one: half a gigabyte for 1,000 slides.
      return typeof made === 'object' && made !== null && 'map' in made ? { ...made, map: null } : made;
    };

  const plugin: Plugin = {
    name: 'claimdeck:transform-cache',
    enforce: 'pre',
    configResolved(config) {
      for (const plugin of config.plugins) {
        const { transform } = plugin as { transform?: Transform | { handler: Transform } };
        if (plugin.name === 'claimdeck:transform-cache' || !transform) continue;
        if (typeof transform === 'function') Object.assign(plugin, { transform: passOver(transform) });
        else Object.assign(plugin, { transform: { ...transform, handler: passOver(transform.handler) } });
      }
      const api = config.plugins.find((p) => p.name === 'unocss:api')?.api as { getContext(): UnoContext } | undefined;
      uno = api?.getContext();
    },
    async buildStart() {
      const kept = await read(place.name, place.key, effects);
      modules = new Map(kept.modules);
      known = kept.plainWords;
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
    load: {
      order: 'pre',
      async handler(id) {
        if (place.slides || !isPlain(id)) return null;
        const text = await readFile(id.replace(/\?.*$/u, ''), 'utf8').catch(() => undefined);
        if (text === undefined) return null;
        const source = digestOf(text);
        sources.set(id, source);
        return serve(id, source);
      },
    },
    transform: {
      order: 'pre',
      handler(code, id) {
        if (!place.slides?.isSlide(id) || takesIn.test(code)) return null;
        const source = digestOf(code, place.slides.settingsOf(id));
        sources.set(id, source);
        return serve(id, source);
      },
    },
    moduleParsed({ id, code }) {
      const source = sources.get(id);
      if (source === undefined || served.has(id) || code === null || madeBeside.test(code)) return;
      if (place.slides && hasParts.test(code)) return;
      modules.set(id, { source, code, tokens: [] });
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
    await write(
      place.name,
      place.key,
      { modules: new Map(current), plainWords: known.size > mostWords ? plainWords : plainWords.union(known) },
      effects,
    );
    await effects.prune(path.posix.dirname(cacheFile(place.name)), place.most);
  }

  function serve(id: string, source: string) {
    const kept = modules.get(id);
    if (kept?.source !== source) return null;
    served.add(id);
    for (const token of kept.tokens) uno?.tokens.add(token);
    return { code: kept.code, map: { mappings: '' } as never };
  }

  return { plugin, addWords, usedWords, keep };
}
