/** Where everything stands on the maps of a deck, kept for the next run: most of its maps are the same then. */

import { readSealed, writeSealed } from '../cache/sealed.ts';
import type { Effects } from '../effects.ts';
import { knownLayouts, type Layouts, learnLayouts } from '../layout/index.ts';
import { ownDigest } from './own-digest.ts';

type Entries<M> = M extends ReadonlyMap<infer K, infer V> ? readonly (readonly [K, V])[] : never;

interface KeptLayouts {
  /** Digest of the Claimdeck that has laid them out. */
  readonly by: string;
  readonly drawings: Entries<Layouts['drawings']>;
  readonly fits: Entries<Layouts['fits']>;
}

const layoutsFile = (deck: string) => `.claimdeck/layouts/${deck}.json`;

/** What has been read in this run, by deck. */
const recalled = new WeakMap<Effects, Map<string, KeptLayouts>>();

/** Takes what former runs have kept of a deck, if this Claimdeck has laid it out. */
export async function recallLayouts(deck: string, effects: Effects): Promise<void> {
  const text = await readSealed(layoutsFile(deck), effects);
  if (text === undefined) return;
  const kept = JSON.parse(text) as KeptLayouts;
  if (kept.by !== (await ownDigest(effects))) return;
  learnLayouts({ drawings: new Map(kept.drawings), fits: new Map(kept.fits) });
  recalled.set(effects, (recalled.get(effects) ?? new Map<string, KeptLayouts>()).set(deck, kept));
}

/** What was asked for now, and of what was kept before as much and some more: a sign that is turned may be turned back. */
function merged<V>(asked: ReadonlyMap<string, V>, before: readonly (readonly [string, V])[] = []) {
  const others = before.filter(([question]) => !asked.has(question));
  const now = [...asked].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...now, ...others.slice(0, asked.size + 50)];
}

/** Keeps what was found out in this run. */
export async function keepLayouts(deck: string, effects: Effects): Promise<void> {
  const before = recalled.get(effects)?.get(deck);
  const { drawings, fits } = knownLayouts();
  const isKnown = (asked: ReadonlyMap<string, unknown>, entries: readonly (readonly [string, unknown])[] = []) => {
    const questions = new Set(entries.map(([question]) => question));
    return [...asked.keys()].every((question) => questions.has(question));
  };
  if (before && isKnown(drawings, before.drawings) && isKnown(fits, before.fits)) return;
  const kept: KeptLayouts = {
    by: await ownDigest(effects),
    drawings: merged(drawings, before?.drawings),
    fits: merged(fits, before?.fits),
  };
  // What cannot be kept costs the next run its time and nothing else.
  await writeSealed(layoutsFile(deck), JSON.stringify(kept), effects).catch(() => undefined);
}
