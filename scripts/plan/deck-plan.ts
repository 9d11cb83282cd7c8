/** The plan of a deck: slides in order, each with content, notes and seconds. It holds no syntax of any output format. */
import type { Polarity } from '../model/index.ts';

/** A factor, or in a hub a section, of a diagram. */
export interface DiagramNode {
  /** `n1`, `n2`, … in order. */
  readonly id: string;
  /** Text of the box. */
  readonly label: string;
  /** Whether it is the factor that the text explains. */
  readonly outcome: boolean;
  /** Id of the slide to which it links. */
  readonly slide?: string;
}

/** A causal link of a diagram. */
export interface DiagramLink {
  /** `e1`, `e2`, … in order. */
  readonly id: string;
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
  /** Sign of the link. */
  readonly polarity: Polarity;
}

/** A causal map and its view on one slide. */
export interface Diagram {
  /** Accessible name. */
  readonly title: string;
  /** Text alternative: each lit link as a sentence. */
  readonly twin: string;
  /** At least one. */
  readonly nodes: readonly DiagramNode[];
  /** In the order of the text. */
  readonly links: readonly DiagramLink[];
  /** Ids of the nodes and links that are dimmed; empty if all are lit. */
  readonly ghosts: readonly string[];
  /** Ids of links by build step; the first step is lit at once, each later one at a click. */
  readonly steps: readonly (readonly string[])[];
  /** Kind of the feedback loop that the links form; absent if they form none. */
  readonly loop?: LoopKind;
  /** Whether it is the hub map, whose nodes are sections. */
  readonly hub?: boolean;
}

/** Kind of a feedback loop; unknown if a sign is left open. */
export type LoopKind = 'reinforcing' | 'balancing' | 'unknown';

/** A part of a quote. */
export interface QuotePart {
  /** White space folded. */
  readonly text: string;
  /** Whether these are the words that license a link. */
  readonly cue: boolean;
}

/** A quote on a slide. */
export interface QuoteShown {
  /** In order; together they are the quote, perhaps shortened. */
  readonly parts: readonly QuotePart[];
  /** `§3.2`, or `heading of §3`. */
  readonly place: string;
}

/** A causal link in words. */
export interface LinkInWords {
  /** `A raises B.` */
  readonly sentence: string;
  /** The words that license it. */
  readonly cue: string;
  /** `explicit` or `implied`. */
  readonly confidence: string;
  /** Who holds it, low pole, note of the coder; absent if there is none. */
  readonly remark?: string;
}

/** What is on a slide, by kind. Texts are empty if there is nothing to show. */
export type SlideContent =
  | {
      readonly kind: 'title';
      readonly label: string;
      /** Type size by length, so that the title takes at most two lines. */
      readonly size: 'full' | 'long' | 'longer';
      readonly subtitle: string;
      readonly citation: string;
    }
  | {
      readonly kind: 'roadmap';
      readonly sections: readonly { readonly title: string; readonly slide: string }[];
    }
  | {
      readonly kind: 'method';
      readonly text: string;
      readonly remarks: readonly string[];
      /** Coverage of the source in a sentence; empty on a slide that shows no legend of the signs. */
      readonly coverage: string;
      /** Number of claims on each statement, by section. */
      readonly claims: readonly (readonly number[])[];
    }
  | {
      readonly kind: 'section';
      readonly label: string;
      readonly period: string;
      readonly diagram: Diagram | undefined;
      /** The heading as written in the text; empty if the text has none. */
      readonly lead: string;
    }
  | {
      readonly kind: 'claim';
      readonly label: string;
      readonly diagram: Diagram | undefined;
      /** Clicks after which all build steps of the diagram are lit. */
      readonly clicks: number;
      readonly quotes: readonly QuoteShown[];
      /** Whether the only quote is short enough for large type on a slide without a diagram. */
      readonly isShort: boolean;
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
      /** Whether one passage tells the whole loop. */
      readonly remark: string;
      readonly claims: readonly SlideReference[];
    }
  | {
      readonly kind: 'finding';
      readonly label: string;
      readonly diagram: Diagram | undefined;
      /** Labels of its factors; empty if there is a diagram. */
      readonly names: readonly string[];
      readonly remark: string;
      /** How many passages it rests on, and how many removed links would undo it. */
      readonly robustness: string;
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

/** A link to a slide. */
export interface SlideReference {
  /** Such as `§3.2`. */
  readonly text: string;
  /** Id of the slide. */
  readonly slide: string;
}

/** Sign of a total effect: see `DESIGN.md`, "Words". */
export type SignWord = '+' | '-' | 'indeterminate' | 'unclear' | 'unsettled';

/** The factors whose total effect on the outcome has one sign, in numbers. */
export interface EffectGroup {
  /** Sign of the total effect. */
  readonly sign: SignWord;
  /** Number of factors. */
  readonly total: number;
  /** Factors with a direct link to the outcome. */
  readonly direct: number;
  /** Factors that act through others only. */
  readonly indirect: number;
}

/** A dated fact from outside the text on the timeline. */
export interface ContextShown {
  /** ISO 8601, as precise as the data: `1950`, `1950-10`, `1953-07-27`. */
  readonly date: string;
  /** The fact in a few words. */
  readonly label: string;
  /** Short citation. */
  readonly reference: string;
  /** Number and short title of the section beside which it is shown; empty if there is none. */
  readonly section: string;
  /** Id of that section's slide; empty if there is none. */
  readonly slide: string;
}

/** Pressures on the outcome in one section, in numbers of factors. */
export interface BalanceBar {
  /** Short title. */
  readonly section: string;
  /** Factors that raise the outcome. */
  readonly raise: number;
  /** Factors that lower it. */
  readonly lower: number;
  /** Factors with paths of both signs. */
  readonly indeterminate: number;
  /** Factors whose direction the author leaves open. */
  readonly unclear: number;
  /** Factors whose paths exceed the bounds of the search. */
  readonly unsettled: number;
}

/** A shortest path to the outcome, as a row of a table. */
export interface PathRow {
  /** Sign of the total effect. */
  readonly sign: SignWord;
  /** Labels from cause to outcome. */
  readonly factors: readonly string[];
  /** Sign of each link of the path: one fewer than factors. */
  readonly steps: readonly Polarity[];
  /** Which passages tell the path; empty if unknown. */
  readonly passages: string;
  /** Claims that assert its links. */
  readonly claims: readonly SlideReference[];
}

/** A paragraph of the notes, or a click marker. */
export type NoteLine = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'click' };

/** One slide. */
export interface SlidePlan {
  /** Unique in the talk and stable: `claim/<id>`. */
  readonly id: string;
  /** A sentence of at most two lines. */
  readonly headline: string;
  /** 1-based number of its section; 0 if it belongs to none. */
  readonly section: number;
  /** What the slide shows. */
  readonly content: SlideContent;
  /** Speaker notes. */
  readonly notes: readonly NoteLine[];
  /** Time of the slide in the talk, in whole seconds; 0 in the appendix. */
  readonly seconds: number;
  /** Whether it belongs to the appendix, which is not counted. */
  readonly appendix: boolean;
}

/** The plan of one talk of a deck. */
export interface DeckPlan {
  /** Id of the deck. */
  readonly deck: string;
  /** Id of the talk. */
  readonly talk: string;
  /** Title of the talk. */
  readonly title: string;
  /** Empty if the talk has none. */
  readonly subtitle: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Names of the authors of the work. */
  readonly authors: readonly string[];
  /** How slides name the work: `Zheng & Chung`. */
  readonly shortCitation: string;
  /** Length of the talk. */
  readonly minutes: number;
  /** Width of a slide, in px. */
  readonly canvasWidth: number;
  /** Short titles of the sections, for the footer. */
  readonly sections: readonly string[];
  /** In order, the appendix last. */
  readonly slides: readonly SlidePlan[];
  /** Slides that the talk leaves out, each with the reason. */
  readonly omitted: readonly { readonly slide: string; readonly reason: string }[];
  /** How the slides fill the minutes; absent in a plan of all slides. */
  readonly clock?: TalkClock;
}

/** How the slides of a talk fill its minutes. */
export interface TalkClock {
  /** Seconds of all slides but the appendix. */
  readonly seconds: number;
  /** Points of the chosen slides; 0 if the talk names its slides. */
  readonly value: number;
  /** Upper bound of the points of any choice within the minutes. */
  readonly bound: number;
  /** Sentences for the speaker: time for questions, why the talk is short. See `checkBudget` for one that is too long. */
  readonly remarks: readonly string[];
}
