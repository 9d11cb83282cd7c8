/** A diagram as Mermaid laid it out: geometry only, in px of its own coordinates, rounded to 0.1. */

export interface DrawnNode {
  /** `n1`, as in the Mermaid text. */
  readonly id: string;
  /** Centre. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The label as Mermaid wrapped it, line by line. */
  readonly lines: readonly string[];
  readonly outcome: boolean;
}

export interface DrawnLink {
  /** `e1`, as in the Mermaid text. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly sign: '+' | '-' | '?';
  /** SVG path data of the line, ending where the arrow head begins. */
  readonly path: string;
  /** Tip of the arrow head and its direction in degrees. */
  readonly head: { readonly x: number; readonly y: number; readonly angle: number };
  /** Centre of the sign's badge, near the head and clear of nodes and other badges. */
  readonly badge: { readonly x: number; readonly y: number };
}

/** A causal map drawn; `kind: 'image'` is any other Mermaid diagram, kept as the SVG that Mermaid made. */
export type Drawing =
  | {
      readonly kind: 'map';
      readonly width: number;
      readonly height: number;
      /** Font size of labels in the drawing's own px. */
      readonly fontSize: number;
      readonly title: string;
      readonly description: string;
      readonly nodes: readonly DrawnNode[];
      readonly links: readonly DrawnLink[];
    }
  | {
      readonly kind: 'image';
      readonly width: number;
      readonly height: number;
      readonly title: string;
      readonly svg: string;
    };
