/** What every plan of a run is made with: the geometry of slides and one layout cache. */
import type { Effects } from '../effects.ts';
import { slideGeometry } from '../geometry.ts';
import { createLayoutCache, type LayoutCache, mapLayout } from '../layout/index.ts';
import type { PlanSettings } from '../plan/index.ts';

const caches = new WeakMap<Effects, LayoutCache>();

/** The layout cache of a run: planning, the check of labels and the builder thread share its answers. */
export function layoutCacheOf(effects: Effects): LayoutCache {
  const cache = caches.get(effects) ?? createLayoutCache(mapLayout);
  caches.set(effects, cache);
  return cache;
}

/** The settings of a run's plans. */
export const planSettings = (effects: Effects): PlanSettings => ({
  geometry: slideGeometry,
  layout: layoutCacheOf(effects),
});
