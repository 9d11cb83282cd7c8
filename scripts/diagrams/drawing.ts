import type { SlideDrawing } from '../layout/index.ts';

/** A causal map drawn; `kind: 'image'` is any other Mermaid diagram, kept as the SVG that Mermaid made. */
export type Drawing =
  | (SlideDrawing & { readonly kind: 'map'; readonly title: string; readonly description: string })
  | ImageDrawing;

export interface ImageDrawing {
  readonly kind: 'image';
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly svg: string;
}
