/** What the layout takes and gives: geometry only, in px of the drawing's own coordinates, rounded to 0.1. */

export type Sign = '+' | '-' | '?';

export interface MapNode {
  readonly id: string;
  readonly label: string;
  /** The factor that the text explains: drawn rightmost. */
  readonly outcome: boolean;
}

export interface MapLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly polarity: Sign;
}

/** Room for a drawing, in px of the canvas. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface DrawnNode {
  /** `n1`, as in the Mermaid text. */
  readonly id: string;
  /** Centre. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The label, line by line. */
  readonly lines: readonly string[];
  readonly outcome: boolean;
}

export interface DrawnLink {
  /** `e1`, as in the Mermaid text. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly sign: Sign;
  /** SVG path data of the line, ending inside the arrow head. */
  readonly path: string;
  /** Tip of the arrow head, on the border of the node, and its direction in degrees. */
  readonly head: { readonly x: number; readonly y: number; readonly angle: number };
  /** Centre of the sign's badge, near the head and clear of nodes and other badges. */
  readonly badge: { readonly x: number; readonly y: number };
}

/** Reinforcing, balancing, or not to be told because a link's direction is left open. */
export type LoopMark = 'R' | 'B' | '?';

/** The letter in the middle of a loop, with a turning arrow of this radius around it. */
export interface DrawnLoop {
  readonly mark: LoopMark;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  /** Font size of labels in the drawing's own px. */
  readonly fontSize: number;
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
  readonly loop?: DrawnLoop;
}

/** Size of labels and the shapes around them, in px. */
export const shape = {
  fontSize: 20,
  lineHeight: 23,
  paddingX: 10,
  paddingY: 7,
  badgeRadius: 13,
  headLength: 12,
  margin: 3,
} as const;

/** Px of labels once a drawing is fitted into a box, never enlarged. */
export const labelSize = (drawing: Box, box: Box): number =>
  shape.fontSize * Math.min(1, box.width / drawing.width, box.height / drawing.height);

export const round = (n: number): number => Math.round(n * 10) / 10 + 0;

/**
 * Room of a map on a claim's slide, below a headline of two lines and above a quote of forty words. Every map is laid out
 * for it, so that it stands in the same place on all slides that show it.
 */
export const mapBox: Box = { width: 884, height: 240 };

/** Room of a feedback loop, of a hub, and of a map too high for the other: no more than two lines of quote stand below. */
export const tallBox: Box = { width: 884, height: 290 };
