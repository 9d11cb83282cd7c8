/** Lays out the causal map of a slide. */
import { loopMarks } from '../emit/index.ts';
import { slideGeometry } from '../geometry.ts';
import { layoutForSlide, type MapLayout, type SlideDrawing } from '../layout/index.ts';
import type { Diagram } from '../plan/index.ts';

/** The drawing of a map: the same for all its views. */
export const drawMap = ({ nodes, links, loop, hub }: Diagram, layout: MapLayout): SlideDrawing =>
  layoutForSlide(
    {
      nodes: nodes.map(({ id, label, outcome }) => ({ id, label, outcome })),
      links,
      ...(loop === undefined ? {} : { loop: loopMarks[loop] }),
      hub: hub === true,
    },
    slideGeometry,
    layout,
  );
