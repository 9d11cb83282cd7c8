/** Settings of all plans of a run: the geometry of slides and one layout cache. */
import type { Effects } from '../effects.ts';
import { slideGeometry } from '../geometry.ts';
import { createLayoutCache, type LayoutCache, mapLayout } from '../layout/index.ts';
import type { PlanSettings } from '../plan/index.ts';

const caches = new WeakMap<Effects, LayoutCache>();

/** The layout cache of a run, shared by the planner, the label check and the build worker. */
export function layoutCacheOf(effects: Effects): LayoutCache {
  const cache = caches.get(effects) ?? createLayoutCache(mapLayout);
  caches.set(effects, cache);
  return cache;
}

/** Plan settings of a run. */
export const planSettings = (effects: Effects): PlanSettings => ({
  geometry: slideGeometry,
  layout: layoutCacheOf(effects),
});
