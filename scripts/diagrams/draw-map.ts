/** Lays out the causal map of a slide. */
import { loopMarks } from '../emit/index.ts';
import { slideGeometry } from '../geometry.ts';
import { layoutForSlide, type MapLayout, type SlideDrawing } from '../layout/index.ts';
import type { Diagram } from '../plan/index.ts';
import { mirrorDrawing } from './mirror-drawing.ts';

/** The drawing of a map: the same for all its views. */
export function drawMap({ nodes, links, loop, hub, argument, rightToLeft }: Diagram, layout: MapLayout): SlideDrawing {
  const drawing = layoutForSlide(
    {
      nodes: nodes.map(({ id, label, outcome }) => ({ id, label, outcome })),
      links,
      ...(loop === undefined ? {} : { loop: loopMarks[loop] }),
      hub: hub === true,
      ...(argument === undefined ? {} : { argument }),
    },
    slideGeometry,
    layout,
  );
  return rightToLeft ? mirrorDrawing(drawing) : drawing;
}
