/** A causal map as native shapes. */
import type { SlideDrawing } from '../../layout/index.ts';
import type { Diagram } from '../../plan/index.ts';
import type { Box, Shape } from './shapes.ts';

/** The shapes of a map in a box. */
export const mapShapes = (diagram: Diagram, _drawing: SlideDrawing, box: Box, _click: number | undefined): Shape[] => [
  {
    kind: 'shape',
    name: diagram.title,
    box,
    text: {
      size: 20,
      anchor: 'middle',
      paragraphs: [{ runs: [{ text: diagram.twin, font: 'sans' }], align: 'center' }],
    },
  },
];
