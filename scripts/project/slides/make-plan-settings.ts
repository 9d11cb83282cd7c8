/** Settings of the plans of a deck: the geometry of slides and one layout cache. */
import type { Effects } from '../../effects.ts';
import { slideGeometry } from '../../geometry.ts';
import { createLayoutCache, type LayoutCache, mapLayout } from '../../layout/index.ts';
import { oncePer } from '../../once-per.ts';
import type { PlanSettings } from '../../plan/index.ts';

const layoutCaches = oncePer((_run: Effects) => new Map<string, LayoutCache>());

/** The layout cache of a deck in a run, shared by the planner, the label check and the build worker. */
export function layoutCacheOf(deck: string, effects: Effects): LayoutCache {
  const caches = layoutCaches(effects);
  const cache = caches.get(deck) ?? createLayoutCache(mapLayout);
  // Decks are worked on one after the other: the layouts of the last one are enough.
  if (!caches.has(deck)) caches.clear();
  caches.set(deck, cache);
  return cache;
}

/** Plan settings of a deck in a run. */
export const planSettings = (deck: string, effects: Effects): PlanSettings => ({
  geometry: slideGeometry,
  layout: layoutCacheOf(deck, effects),
});
