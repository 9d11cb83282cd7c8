/** Transformed modules in the cache store: one entry for each bundle. */
import { readCache, writeCache } from '../../cache/store.ts';
import type { Effects } from '../../effects.ts';

/** A module after all plugins. */
export interface CachedModule {
  /** Digest of its source, before any plugin. */
  readonly source: string;
  /** Its code, after all plugins. */
  readonly code: string;
  /** Its words for which UnoCSS makes a style rule, sorted. */
  readonly words: readonly string[];
}

/** Cached modules by id. */
export type CachedModules = ReadonlyMap<string, CachedModule>;

/** Which cache of modules: kind and name in the cache store, and a digest of all that decides its modules. */
interface StoredCache {
  readonly kind: 'modules' | 'clientModules';
  readonly name: string;
  readonly key: string;
}

/** The modules cached under a name and a key; none where the key was another one or the file is damaged. */
export async function readModules({ kind, name, key }: StoredCache, effects: Effects): Promise<CachedModules> {
  const text = await readCache(kind, `${name}.json`, effects);
  if (text === undefined) return new Map();
  const cached = JSON.parse(text) as { key: string; modules: [string, CachedModule][] };
  return new Map(cached.key === key ? cached.modules : []);
}

/** Writes the modules of a name. */
export async function writeModules(
  { kind, name, key }: StoredCache,
  modules: CachedModules,
  effects: Effects,
): Promise<void> {
  const sorted = [...modules].sort(([a], [b]) => (a < b ? -1 : 1));
  await writeCache(kind, `${name}.json`, JSON.stringify({ key, modules: sorted }), effects);
}
