/** What the browser sees of one slide at one click in one colour scheme: facts, not judgements. */
import type { TextRole } from './limits.ts';

export type ColourScheme = 'light' | 'dark';

export interface ObservedText {
  /** The words, runs of white space folded. */
  readonly text: string;
  readonly role: TextRole;
  /** px of the canvas. */
  readonly fontSize: number;
  readonly bold: boolean;
  /** WCAG contrast ratio against what lies behind; `undefined` where that is a picture. */
  readonly contrast: number | undefined;
  /** Stands back, or waits for its click. */
  readonly ghost: boolean;
  /** Belongs to the frame that all slides share. */
  readonly frame: boolean;
}

export interface ObservedOverflow {
  readonly what: string;
  readonly beyond: 'canvas' | 'body' | 'ancestor' | 'own box';
  /** px. */
  readonly by: number;
  readonly frame: boolean;
}

export interface ObservedOverlap {
  readonly first: string;
  readonly second: string;
  /** px in the direction in which they overlap less. */
  readonly by: number;
}

/** A node or a link of a causal map. */
export interface ObservedPart {
  /** `n1` or `e1`, as in the Mermaid text. */
  readonly id: string;
  readonly label: string;
  /** Centre on the canvas, px. */
  readonly x: number;
  readonly y: number;
  /** Product of the opacities from the part up to the slide. */
  readonly opacity: number;
  /** Marked as standing back or waiting for its click. */
  readonly marked: boolean;
  /** Contrast of its text or line as shown, and as it would be at full opacity. */
  readonly contrast: number;
  readonly fullContrast: number;
}

export interface ObservedMap {
  readonly nodes: readonly ObservedPart[];
  readonly links: readonly ObservedPart[];
}

/** A drawing or picture and what there is for whoever cannot see it. */
export interface ObservedPicture {
  readonly what: string;
  readonly missing: readonly string[];
}

export interface ObservedAnchor {
  readonly text: string;
  readonly href: string;
  /** 1-based slide that a `#/n` leads to; `undefined` where it leads elsewhere. */
  readonly slide: number | undefined;
  readonly found: boolean;
}

export interface ObservedSlide {
  /** Nothing is shown at all. */
  readonly empty: boolean;
  readonly headlineLines: number;
  readonly words: number;
  readonly texts: readonly ObservedText[];
  readonly brokenWords: readonly { readonly word: string; readonly frame: boolean }[];
  readonly overflows: readonly ObservedOverflow[];
  readonly overlaps: readonly ObservedOverlap[];
  readonly maps: readonly ObservedMap[];
  readonly graphics: readonly { readonly what: string; readonly contrast: number }[];
  readonly pictures: readonly ObservedPicture[];
  readonly anchors: readonly ObservedAnchor[];
  /** Addresses of other hosts that the slide's elements name. */
  readonly foreign: readonly string[];
  /** Errors since the state before: uncaught ones and what was written to the console as one. */
  readonly errors: readonly string[];
}

export interface AxeViolation {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: number;
  readonly example: string;
}

/** One state of the walk. */
export interface ObservedState {
  /** 1-based position in the deck. */
  readonly slide: number;
  readonly click: number;
  readonly scheme: ColourScheme;
  readonly seen: ObservedSlide;
  /** Only at the last click of a slide. */
  readonly axe: readonly AxeViolation[];
}
