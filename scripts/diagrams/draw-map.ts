/** Draws a parsed causal map without a browser. */
import type { ParsedMap } from '../emit/index.ts';
import { slideGeometry } from '../geometry.ts';
import { layoutForSlide, type MapLayout } from '../layout/index.ts';
import type { Drawing } from './drawing.ts';

/** The drawing of a map; equal for all its views. */
export function drawMap(
  { nodes, links, loop, hub, view }: ParsedMap,
  layout: MapLayout,
): Extract<Drawing, { kind: 'map' }> {
  const map = {
    nodes: [...nodes].map(([id, node]) => ({ id, ...node })),
    links: [...links].map(([id, { from, to, sign }]) => ({ id, from, to, polarity: sign })),
    ...(loop === undefined ? {} : { loop }),
    hub,
  };
  const drawn = layoutForSlide(map, slideGeometry, layout);
  return { kind: 'map', title: view.title, description: view.description, ...drawn };
}
