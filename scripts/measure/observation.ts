/** Observations of the browser: what a slide shows at one click in one colour scheme. Rules judge it later. */
import type { TextRole } from './limits.ts';

/** Value of `prefers-color-scheme`. */
export type ColourScheme = 'light' | 'dark';

/** A text node, or a whole label of a diagram. */
export interface ObservedText {
  /** The text, white space folded. */
  readonly text: string;
  /** By which its limits are chosen. */
  readonly role: TextRole;
  /** px of the canvas. */
  readonly fontSize: number;
  /** Whether the weight is at least 700. */
  readonly bold: boolean;
  /** WCAG contrast ratio with the background; `undefined` if that is a picture. */
  readonly contrast: number | undefined;
  /** Whether it is dimmed, or waits for its click. */
  readonly ghost: boolean;
  /** Whether it belongs to the frame that all slides share. */
  readonly frame: boolean;
}

/** An element that reaches beyond its bounds. */
export interface ObservedOverflow {
  /** Name of the element for people. */
  readonly what: string;
  /** The bound that it exceeds; `ancestor` is one that clips. */
  readonly beyond: 'canvas' | 'body' | 'ancestor' | 'own box';
  /** px. */
  readonly by: number;
  /** Whether it belongs to the frame that all slides share. */
  readonly frame: boolean;
}

/** Two unrelated elements that overlap. */
export interface ObservedOverlap {
  /** Name of one element for people. */
  readonly first: string;
  /** Name of the other. */
  readonly second: string;
  /** Overlap in the direction in which it is smaller, in px. */
  readonly by: number;
}

/** A node or a link of a causal map. */
export interface ObservedPart {
  /** `n1` or `e1`, as in the Mermaid text. */
  readonly id: string;
  /** Its text, white space folded. */
  readonly label: string;
  /** Centre on the canvas, in px. */
  readonly x: number;
  /** Centre on the canvas, in px. */
  readonly y: number;
  /** Product of the opacities of the part and its ancestors in the slide. */
  readonly opacity: number;
  /** Whether its class says that it is dimmed or waits for its click. */
  readonly marked: boolean;
  /** Contrast ratio of its text or line as shown. */
  readonly contrast: number;
  /** The same at full opacity. */
  readonly fullContrast: number;
}

/** The room around the sign of a link. */
export interface ObservedSign {
  /** Id of the link. */
  readonly id: string;
  /** Id of the nearest other link. */
  readonly other: string;
  /** Whether the gap is to the sign or to the line of the other link. */
  readonly what: 'sign' | 'line';
  /** px; 0 or less where they touch. */
  readonly gap: number;
}

/** A causal map. */
export interface ObservedMap {
  /** In document order. */
  readonly nodes: readonly ObservedPart[];
  /** In document order. */
  readonly links: readonly ObservedPart[];
  /** For each sign its nearest sign and its nearest line of another link. */
  readonly signs: readonly ObservedSign[];
  /** Share of its box that the drawing covers. */
  readonly fill: number;
  /** Font size of its labels, px of the canvas; 0 without labels. */
  readonly labelSize: number;
}

/** A drawing or picture and its text alternative. */
export interface ObservedPicture {
  /** Name for people. */
  readonly what: string;
  /** What the text alternative lacks; empty if it is complete. */
  readonly missing: readonly string[];
}

/** A link. */
export interface ObservedAnchor {
  /** Its text, or its name where it has none, at most 60 characters. */
  readonly text: string;
  /** As written. */
  readonly href: string;
  /** Whether the target exists, as far as the page knows. */
  readonly found: boolean;
}

/** All observations of a slide in one state. */
export interface ObservedSlide {
  /** Whether the slide shows nothing; then all lists are empty. */
  readonly empty: boolean;
  /** Number of lines of the headline; 0 without one. */
  readonly headlineLines: number;
  /** Upper edge of the headline on the canvas, in px; absent without one. */
  readonly headlineTop?: number;
  /** Number of words of body and quotes. */
  readonly words: number;
  /** Whether it has a drawing, a table or a list of what is counted. */
  readonly hasPicture: boolean;
  /** In document order. */
  readonly texts: readonly ObservedText[];
  /** Words split over two lines, with `|` at the break. */
  readonly brokenWords: readonly {
    /** The word, with `|` at the break. */
    readonly word: string;
    /** Whether it belongs to the frame that all slides share. */
    readonly frame: boolean;
  }[];
  /** Innermost elements only. */
  readonly overflows: readonly ObservedOverflow[];
  /** Pairs of unrelated elements. */
  readonly overlaps: readonly ObservedOverlap[];
  /** Causal maps in document order. */
  readonly maps: readonly ObservedMap[];
  /** Lines and shapes that carry meaning, with their contrast ratio. */
  readonly graphics: readonly {
    /** Name of the line or shape for people. */
    readonly what: string;
    /** WCAG contrast ratio as shown. */
    readonly contrast: number;
  }[];
  /** Drawings and pictures in document order. */
  readonly pictures: readonly ObservedPicture[];
  /** Links in document order. */
  readonly anchors: readonly ObservedAnchor[];
  /** URLs of other hosts in the attributes of elements. */
  readonly foreign: readonly string[];
  /** Uncaught errors and `console.error` messages since the last state. */
  readonly errors: readonly string[];
}

/** A violation that axe-core found. */
export interface AxeViolation {
  /** Id of the rule. */
  readonly rule: string;
  /** `serious` or `critical`. */
  readonly impact: string;
  /** Description of the rule. */
  readonly help: string;
  /** Number of elements. */
  readonly nodes: number;
  /** HTML of the first element, at most 160 characters. */
  readonly example: string;
}

/** One state of the walk. */
export interface ObservedState {
  /** 1-based number in the deck. */
  readonly slide: number;
  /** Clicks so far, from 0. */
  readonly click: number;
  /** Colour scheme of the page. */
  readonly scheme: ColourScheme;
  /** What the slide shows. */
  readonly seen: ObservedSlide;
  /** Empty but at the last click of a slide. */
  readonly axe: readonly AxeViolation[];
}
