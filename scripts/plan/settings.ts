/** What the planner is given besides the coding: nothing in it depends on the deck. */
import type { SlideGeometry } from '../geometry.ts';
import type { MapLayout } from '../layout/index.ts';

/** Settings of a plan. */
export interface PlanSettings {
  /** Sizes of slides, and how much one holds. */
  readonly geometry: SlideGeometry;
  /** Says whether a map fits its box; pass a layout with a cache if several talks are planned. */
  readonly layout: MapLayout;
}
