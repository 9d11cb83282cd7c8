/** Stores the map layouts of a deck for the next run. */
import { readCache, writeCache } from '../cache/store.ts';
import type { Effects } from '../effects.ts';
import type { LayoutRecords } from '../layout/index.ts';
import { oncePer } from '../once-per.ts';
import { ownDigest } from './own-digest.ts';
import { layoutCacheOf } from './plan-settings.ts';

type Entries<M> = M extends ReadonlyMap<infer K, infer V> ? readonly (readonly [K, V])[] : never;

interface StoredLayouts {
  /** Digest of the tools that computed them. */
  readonly by: string;
  readonly drawings: Entries<LayoutRecords['drawings']>;
  readonly fits: Entries<LayoutRecords['fits']>;
}

/** Layouts that a run has read, by deck. */
const readIn = oncePer((_run: Effects) => new Map<string, StoredLayouts>());

/** Adds the stored layouts of a deck to the run's cache; nothing if they are missing, damaged or from other tools. */
export async function recallLayouts(deck: string, effects: Effects): Promise<void> {
  const text = await readCache('layouts', deck, effects);
  if (text === undefined) return;
  const stored = JSON.parse(text) as StoredLayouts;
  if (stored.by !== (await ownDigest(effects))) return;
  layoutCacheOf(effects).add({ drawings: new Map(stored.drawings), fits: new Map(stored.fits) });
  readIn(effects).set(deck, stored);
}

/** Older layouts that are kept besides the used ones, so that an undone edit finds its layout again. */
const maxOlder = (used: number) => used + 50;

/** The used layouts, sorted by question, then older ones. */
function withOlder<V>(used: ReadonlyMap<string, V>, stored: readonly (readonly [string, V])[] = []) {
  const older = stored.filter(([question]) => !used.has(question));
  const sorted = [...used].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...sorted, ...older.slice(0, maxOlder(used.size))];
}

/** Stores the layouts that this run used, if one of them is new. Errors of writing are ignored: layouts can be computed again. */
export async function keepLayouts(deck: string, effects: Effects): Promise<void> {
  const before = readIn(effects).get(deck);
  const { drawings, fits } = layoutCacheOf(effects).used();
  const holdsAll = (used: ReadonlyMap<string, unknown>, stored: readonly (readonly [string, unknown])[] = []) => {
    const questions = new Set(stored.map(([question]) => question));
    return [...used.keys()].every((question) => questions.has(question));
  };
  if (before && holdsAll(drawings, before.drawings) && holdsAll(fits, before.fits)) return;
  const stored: StoredLayouts = {
    by: await ownDigest(effects),
    drawings: withOlder(drawings, before?.drawings),
    fits: withOlder(fits, before?.fits),
  };
  await writeCache('layouts', deck, JSON.stringify(stored), effects).catch(() => undefined);
}
