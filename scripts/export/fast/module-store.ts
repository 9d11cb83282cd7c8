/** Where modules are kept as they were transformed: one sealed file for each bundle. */
import path from 'node:path';
import { readSealed, writeSealed } from '../../cache/sealed.ts';
import type { Effects } from '../../effects.ts';

export interface CachedModule {
  /** Digest of what the module was before it was transformed. */
  readonly source: string;
  readonly code: string;
  /** Words in it that UnoCSS looked at. */
  readonly tokens: readonly string[];
}

const cacheFile = (name: string) => `.claimdeck/modules/${name}.json`;

/** What a file holds. */
export interface KeptModules {
  readonly modules: ReadonlyMap<string, CachedModule>;
  /** Words known to give no style: most do not, and to find that out again takes longer than all else that is looked up. */
  readonly plainWords: ReadonlySet<string>;
}

/** What was kept under a name and a key; nothing where it was another key. */
export async function readModules(name: string, key: string, effects: Effects): Promise<KeptModules> {
  const none = { modules: new Map(), plainWords: new Set<string>() };
  const text = await readSealed(cacheFile(name), effects);
  if (text === undefined) return none;
  const kept = JSON.parse(text) as { key: string; modules: [string, CachedModule][]; plainWords: string[] };
  return kept.key === key ? { modules: new Map(kept.modules), plainWords: new Set(kept.plainWords) } : none;
}

/** Keeps it, and of its kind no more than `most`: those written last. */
export async function writeModules(
  { name, key, most }: { readonly name: string; readonly key: string; readonly most: number },
  kept: KeptModules,
  effects: Effects,
): Promise<void> {
  const modules = [...kept.modules].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify({ key, modules, plainWords: [...kept.plainWords].sort() });
  await writeSealed(cacheFile(name), text, effects);
  await effects.prune(path.posix.dirname(cacheFile(name)), most);
}
