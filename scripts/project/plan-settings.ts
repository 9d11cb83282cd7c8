/** Settings of all plans of a run: the geometry of slides and one layout cache. */
import type { Effects } from '../effects.ts';
import { slideGeometry } from '../geometry.ts';
import { createLayoutCache, type LayoutCache, mapLayout } from '../layout/index.ts';
import { oncePer } from '../once-per.ts';
import type { PlanSettings } from '../plan/index.ts';

/** The layout cache of a run, shared by the planner, the label check and the build worker. */
export const layoutCacheOf: (effects: Effects) => LayoutCache = oncePer(() => createLayoutCache(mapLayout));

/** Plan settings of a run. */
export const planSettings = (effects: Effects): PlanSettings => ({
  geometry: slideGeometry,
  layout: layoutCacheOf(effects),
});
