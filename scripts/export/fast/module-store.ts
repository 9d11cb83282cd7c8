/** Storage of transformed modules: one checksummed file for each bundle. */
import path from 'node:path';
import { readSealed, writeSealed } from '../../cache/sealed.ts';
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

const cacheFile = (name: string) => `.claimdeck/modules/${name}.json`;

/** The modules cached under a name and a key; none where the key was another one or the file is damaged. */
export async function readModules(name: string, key: string, effects: Effects): Promise<CachedModules> {
  const text = await readSealed(cacheFile(name), effects);
  if (text === undefined) return new Map();
  const cached = JSON.parse(text) as { key: string; modules: [string, CachedModule][] };
  return new Map(cached.key === key ? cached.modules : []);
}

/** Writes the modules of a name, and removes the files of its folder written longest ago until `most` are left. */
export async function writeModules(
  { name, key, most }: { readonly name: string; readonly key: string; readonly most: number },
  modules: CachedModules,
  effects: Effects,
): Promise<void> {
  const sorted = [...modules].sort(([a], [b]) => (a < b ? -1 : 1));
  await writeSealed(cacheFile(name), JSON.stringify({ key, modules: sorted }), effects);
  await effects.prune(path.posix.dirname(cacheFile(name)), most);
}
