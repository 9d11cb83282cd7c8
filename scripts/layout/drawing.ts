/** Input and output of the map layout. All coordinates are px of the drawing, rounded to 0.1, y downwards. */
import { mapShape, type Size } from '../geometry.ts';
import type { Point } from './curve.ts';

/** Sign of a link: raises, lowers, direction left open. */
export type Sign = '+' | '-' | '?';

/** A factor of a map. */
export interface MapNode {
  /** Unique in the map. */
  readonly id: string;
  /** Text of the box. */
  readonly label: string;
  /** Whether it is the factor that the text explains; it is drawn rightmost. */
  readonly outcome: boolean;
}

/** A causal link between two nodes of a map. */
export interface MapLink {
  /** Unique in the map. */
  readonly id: string;
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
  /** Sign of the link. */
  readonly polarity: Sign;
}

/** A node with its box, by the centre. */
export interface DrawnNode extends Point, Size {
  /** `n1`, as in the Mermaid text. */
  readonly id: string;
  /** The label, line by line. */
  readonly lines: readonly string[];
  /** Whether it is the outcome. */
  readonly outcome: boolean;
}

/** A link with its path, arrow head and badge. */
export interface DrawnLink {
  /** `e1`, as in the Mermaid text. */
  readonly id: string;
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
  /** Sign of the link. */
  readonly sign: Sign;
  /** SVG path data of the line; it ends inside the arrow head. */
  readonly path: string;
  /** Tip of the arrow head, on the border of the node, and its direction in degrees, clockwise from the x axis. */
  readonly head: Point & {
    /** Direction in degrees, clockwise from the x axis. */
    readonly angle: number;
  };
  /** Centre of the badge that holds the sign, near the head and clear of nodes. */
  readonly badge: Point;
}

/** Letter of a feedback loop: reinforcing, balancing, or unknown because a link's direction is left open. */
export type LoopMark = 'R' | 'B' | '?';

/** The letter in the middle of a feedback loop and the circular arrow around it, by their centre. */
export interface DrawnLoop extends Point {
  /** The letter. */
  readonly mark: LoopMark;
  /** Radius of the circular arrow. */
  readonly radius: number;
}

/** A map with all coordinates. */
export interface MapDrawing extends Size {
  /** In the order of their columns or, in a ring or hub, of the input. */
  readonly nodes: readonly DrawnNode[];
  /** In the order of their components or, in a ring or hub, of the input. */
  readonly links: readonly DrawnLink[];
  /** Present if the map is a feedback loop drawn as a ring. */
  readonly loop?: DrawnLoop;
}

/** Font size of labels after a drawing is scaled to fit a box, in px; a drawing is never enlarged. */
export const labelSize = (drawing: Size, box: Size): number =>
  mapShape.fontSize * Math.min(1, box.width / drawing.width, box.height / drawing.height);

/** Sum of some numbers; 0 for none. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** The number rounded to 0.1, without negative zero. */
export const round = (n: number): number => Math.round(n * 10) / 10 + 0;
