/** A diagram that is not a causal map, drawn by Mermaid in a browser. */
export interface ImageDrawing {
  /** Tells it from other files of the cache. */
  readonly kind: 'image';
  /** px. */
  readonly width: number;
  /** px. */
  readonly height: number;
  /** The diagram's `accTitle`; empty if it has none. */
  readonly title: string;
  /** SVG document. */
  readonly svg: string;
}
