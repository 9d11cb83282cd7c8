/** What is shown: slides in order, each with its content, notes and seconds. No syntax of any target in it. */
import type { Polarity } from '../model/index.ts';

export interface DiagramNode {
  /** `n1`, `n2`, … in order. */
  readonly id: string;
  readonly label: string;
  readonly outcome: boolean;
  /** Id of the slide it leads to. */
  readonly slide?: string;
}

export interface DiagramLink {
  /** `e1`, `e2`, … in order. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly polarity: Polarity;
}

/** A causal map and how it is viewed on one slide. */
export interface Diagram {
  readonly title: string;
  /** The text twin: each link as a sentence. */
  readonly twin: string;
  readonly nodes: readonly DiagramNode[];
  readonly links: readonly DiagramLink[];
  /** Ids of the nodes and links that stand back; empty where all are lit. */
  readonly ghosts: readonly string[];
  /** Ids of links by step; those of the second step and later wait for a click. */
  readonly steps: readonly (readonly string[])[];
  /** Where the links form a feedback loop, to be drawn as one: its kind. */
  readonly loop?: LoopKind;
  /** Whether it groups sections by their links to the outcome. */
  readonly hub?: boolean;
}

export type LoopKind = 'reinforcing' | 'balancing' | 'unknown';

/** A stretch of a quote; `cue` marks the words that license a link. */
export interface QuotePart {
  readonly text: string;
  readonly cue: boolean;
}

export interface QuoteShown {
  readonly parts: readonly QuotePart[];
  /** `§3.2`, or `heading of §3`. */
  readonly place: string;
}

export interface LinkInWords {
  readonly sentence: string;
  readonly cue: string;
  readonly confidence: string;
  readonly remark?: string;
}

export type SlideContent =
  | { readonly kind: 'title'; readonly label: string; readonly subtitle: string; readonly citation: string }
  | {
      readonly kind: 'roadmap';
      readonly sections: readonly { readonly title: string; readonly slide: string }[];
    }
  | {
      readonly kind: 'method';
      readonly text: string;
      readonly remarks: readonly string[];
      /** Beside the signs of the maps; both stand together, or neither. */
      readonly coverage: string;
      /** Claims on each statement, by section. */
      readonly claims: readonly (readonly number[])[];
    }
  | {
      readonly kind: 'section';
      readonly label: string;
      readonly period: string;
      readonly diagram: Diagram | undefined;
      /** The heading as it stands in the text; empty where the text has none. */
      readonly lead: string;
    }
  | {
      readonly kind: 'claim';
      readonly label: string;
      readonly diagram: Diagram | undefined;
      readonly quotes: readonly QuoteShown[];
      readonly remark: string;
    }
  | {
      readonly kind: 'map';
      readonly diagram: Diagram;
      readonly remark: string;
    }
  | { readonly kind: 'effects'; readonly groups: readonly EffectGroup[]; readonly remark: string }
  | { readonly kind: 'balance'; readonly bars: readonly BalanceBar[]; readonly remark: string }
  | {
      readonly kind: 'loop';
      readonly label: string;
      readonly diagram: Diagram;
      /** Where its links are told. */
      readonly remark: string;
      readonly claims: readonly SlideReference[];
    }
  | {
      readonly kind: 'finding';
      readonly label: string;
      readonly diagram: Diagram | undefined;
      /** Factors it speaks of, where there is no diagram. */
      readonly names: readonly string[];
      readonly remark: string;
      /** Passages it rests on and what would undo it. */
      readonly standing: string;
      readonly claims: readonly SlideReference[];
    }
  | { readonly kind: 'paths'; readonly rows: readonly PathRow[] }
  | {
      readonly kind: 'timeline';
      readonly facts: readonly ContextShown[];
      /** Dates of the facts on the timeline's other slides. */
      readonly others: readonly string[];
    }
  | { readonly kind: 'discussion'; readonly questions: readonly string[] }
  | { readonly kind: 'references'; readonly entries: readonly string[] }
  | {
      readonly kind: 'evidence';
      readonly place: string;
      readonly statement: readonly QuotePart[];
      readonly links: readonly LinkInWords[];
      readonly claim: string;
    };

/** A link to a slide, such as `3.2` to `claim/…`. */
export interface SlideReference {
  readonly text: string;
  readonly slide: string;
}

export type SignWord = '+' | '-' | 'indeterminate' | 'unclear' | 'unsettled';

/** The factors whose total effect on the outcome has one sign: how many, and how many of them act directly. */
export interface EffectGroup {
  readonly sign: SignWord;
  readonly total: number;
  readonly direct: number;
}

/** A dated fact from outside the text, as the timeline shows it. */
export interface ContextShown {
  /** ISO, as exact as the data: `1950`, `1950-10`, `1953-07-27`. */
  readonly date: string;
  readonly label: string;
  readonly reference: string;
  /** Short title and slide of the section that it stands beside. */
  readonly section: string;
  readonly slide: string;
}

/** One section's pressures on the outcome, in numbers of factors. */
export interface BalanceBar {
  readonly section: string;
  readonly raise: number;
  readonly lower: number;
  readonly indeterminate: number;
  readonly unclear: number;
  readonly unsettled: number;
}

/** A shortest path to the outcome. */
export interface PathRow {
  readonly sign: SignWord;
  /** Labels from cause to outcome. */
  readonly factors: readonly string[];
  /** Sign of each step. */
  readonly steps: readonly Polarity[];
  readonly told: string;
  readonly claims: readonly SlideReference[];
}

/** A paragraph of the notes, or the mark of a click. */
export type NoteLine = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'click' };

export interface SlidePlan {
  readonly id: string;
  readonly headline: string;
  /** 1-based number of the section it belongs to; 0 outside any. */
  readonly section: number;
  readonly content: SlideContent;
  readonly notes: readonly NoteLine[];
  /** Time to speak, in seconds; 0 in the appendix. */
  readonly seconds: number;
  readonly appendix: boolean;
}

export interface DeckPlan {
  readonly deck: string;
  readonly talk: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly authors: readonly string[];
  /** How slides name the work: `Zheng & Chung`. */
  readonly shortCitation: string;
  readonly minutes: number;
  /** Short titles of the sections, for the spine. */
  readonly sections: readonly string[];
  readonly slides: readonly SlidePlan[];
  /** Ids left out, with the reason. */
  readonly omitted: readonly { readonly slide: string; readonly reason: string }[];
  /** How the slides fill the minutes. */
  readonly clock?: TalkClock;
}

export interface TalkClock {
  /** Of all slides but the appendix. */
  readonly seconds: number;
  /** Sum of the weights of the slides chosen, and a bound that no choice within the minutes exceeds. */
  readonly value: number;
  readonly bound: number;
  /** Sentences for whoever gives the talk: time left for questions, why it is short or over. */
  readonly remarks: readonly string[];
}
