/** The layout cache of the thread that builds a deck. Slidev calls setup files without arguments, so they import it. */
import { createLayoutCache, type LayoutCache, mapLayout } from '../layout/index.ts';

/** Filled by the builder thread before it builds a talk; empty under plain Slidev. */
export const threadLayouts: LayoutCache = createLayoutCache(mapLayout);
