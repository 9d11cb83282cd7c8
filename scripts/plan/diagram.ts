/** A causal map as a plan holds it: boxes, links and the view on one slide. It holds no syntax of any output format. */
import type { MapLink, MapNode } from '../layout/index.ts';

/** A factor, or in a hub a section, of a diagram. */
export interface DiagramNode extends MapNode {
  /** Id of its factor; absent in a section of a hub, and in a diagram that is read from Mermaid text. */
  readonly factor?: string;
  /** Id of the slide to which it links. */
  readonly slide?: string;
}

/** A causal link of a diagram. */
export interface DiagramLink extends MapLink {
  /** Ids of the claims that assert it; absent in a diagram that is read from Mermaid text. */
  readonly claims?: readonly string[];
  /** Id of the slide to which it links. */
  readonly slide?: string;
  /** Sentence that names its area to screen readers; by default cause, sign and effect. */
  readonly sentence?: string;
  /** Whether it holds under a condition only. */
  readonly conditional?: true;
  /** Whether the author denies it; it is struck through. */
  readonly denied?: true;
  /** Whether all its claims only imply it; its line is thin. */
  readonly implied?: true;
  /** Whether all its claims report it as a belief or aim of an actor; its badge has a second ring. */
  readonly held?: true;
  /**
   * Words of the text for the cause at its low pole, in quotation marks; empty where the data give none. Absent if a claim
   * of the map does not speak of the low pole.
   */
  readonly lowPole?: string;
}

/** A causal map and its view on one slide. */
export interface Diagram {
  /** Accessible name. */
  readonly title: string;
  /** Text alternative: each lit link as a sentence. */
  readonly twin: string;
  /** At least one, with the ids `n1`, `n2`, …. */
  readonly nodes: readonly DiagramNode[];
  /** In the order of the text, with the ids `e1`, `e2`, …. */
  readonly links: readonly DiagramLink[];
  /** Ids of the nodes and links that are dimmed; empty if all are lit. */
  readonly ghosts: readonly string[];
  /** Ids of links by build step; the first step is lit at once, each later one at a click. */
  readonly steps: readonly (readonly string[])[];
  /** Kind of the feedback loop that the links form; absent if they form none. */
  readonly loop?: LoopKind;
  /** Whether it is the hub map, whose nodes are sections. */
  readonly hub?: boolean;
  /** Set if it is the argument of the talk: whether it stands alone on its slide, which it then fills, or above a text. */
  readonly argument?: 'alone' | 'above-text';
  /** Whether causes are drawn on the right of their effects: in decks that are read from right to left. */
  readonly rightToLeft?: boolean;
}

/** Kind of a feedback loop; unknown if a sign is left open. */
export type LoopKind = 'reinforcing' | 'balancing' | 'unknown';
