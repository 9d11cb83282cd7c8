/** The layout cache of a builder thread. Slidev calls setup files without arguments, so both sides import it from here. */
import { createLayoutCache, type LayoutCache, mapLayout } from '../layout/index.ts';

/** Filled by the builder thread before it builds a talk; empty under plain Slidev. */
export const threadLayouts: LayoutCache = createLayoutCache(mapLayout);
