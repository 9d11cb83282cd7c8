/** Stores the map layouts of a deck for the next run. */
import { ownDigest } from '../../cache/stamp.ts';
import { readCache, writeCache } from '../../cache/store.ts';
import type { Effects } from '../../effects.ts';
import type { LayoutRecords } from '../../layout/index.ts';
import { oncePer } from '../../once-per.ts';
import { layoutCacheOf } from './make-plan-settings.ts';

type Entries<M> = M extends ReadonlyMap<infer K, infer V> ? readonly (readonly [K, V])[] : never;

interface StoredLayouts {
  /** Digest of the tools that computed them. */
  readonly by: string;
  readonly drawings: Entries<LayoutRecords['drawings']>;
  readonly fits: Entries<LayoutRecords['fits']>;
}

/** Stored texts that a run has read, by deck. */
const readIn = oncePer((_run: Effects) => new Map<string, string>());

/** Adds the stored layouts of a deck to the run's cache, once; none if they are missing, damaged or from other tools. */
export async function recallLayouts(deck: string, effects: Effects): Promise<void> {
  if (readIn(effects).has(deck)) return;
  const text = await readCache('layouts', deck, effects);
  if (text === undefined) return;
  const stored = JSON.parse(text) as StoredLayouts;
  if (stored.by !== (await ownDigest(effects))) return;
  layoutCacheOf(deck, effects).add({ drawings: new Map(stored.drawings), fits: new Map(stored.fits) });
  readIn(effects).set(deck, text);
}

/** Entries sorted by question. */
const sorted = <V>(used: ReadonlyMap<string, V>) => [...used].sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * Stores the layouts that this run used, if they differ from the stored ones. Errors of writing are ignored: layouts can be
 * computed again.
 */
export async function keepLayouts(deck: string, effects: Effects): Promise<void> {
  const { drawings, fits } = layoutCacheOf(deck, effects).used();
  const stored: StoredLayouts = { by: await ownDigest(effects), drawings: sorted(drawings), fits: sorted(fits) };
  const text = JSON.stringify(stored);
  if (text !== readIn(effects).get(deck)) await writeCache('layouts', deck, text, effects).catch(() => undefined);
}
