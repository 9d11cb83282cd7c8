/** The plan of a deck: slides in order, each with content, notes and seconds. It holds no syntax of any output format. */
import type { HeadingSize } from '../model/index.ts';
import type { SlideContent } from './slide-content.ts';

/** A paragraph of the notes, or a click marker. */
export type NoteLine =
  | {
      /** A paragraph. */
      readonly kind: 'text';
      /** The paragraph. */
      readonly text: string;
    }
  | {
      /** A click marker. */
      readonly kind: 'click';
    };

/** One slide. */
export interface SlidePlan {
  /** Unique in the talk and stable: `claim/<id>`. */
  readonly id: string;
  /** A sentence of at most two lines. */
  readonly headline: string;
  /** Type size of a headline that would take more lines at full size; absent at full size. */
  readonly size?: Exclude<HeadingSize, 'full'>;
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
  /** Ids of the slides on which it goes on: a talk that shows it shows them. Absent if it is whole. */
  readonly goesOn?: readonly string[];
  /**
   * Groups of claim ids that a result rests on, such as the claims that assert each of its links: a talk that shows it
   * tells a claim of each group. Absent if it rests on none.
   */
  readonly restsOn?: readonly (readonly string[])[];
  /** Cause and effect of the one link that a vote or a contrast is about; absent on all other slides. */
  readonly about?: readonly [from: string, to: string];
  /** Ids of the claims that share the slide; absent on all other slides. */
  readonly tells?: readonly string[];
  /** Words that its quotes lack; absent if there are none. */
  readonly cuts?: readonly CutWords[];
}

/** Words that a quote of a claim lacks on a slide, or a whole quote with a cue. */
export interface CutWords {
  /** Id of the claim. */
  readonly claim: string;
  /** The words left out. */
  readonly words: string;
}

/** A slide of a claim that a talk leaves out although the text's argument rests on the claim. */
export interface UntoldClaim {
  /** Id of the slide. */
  readonly slide: string;
  /** A key claim, or another claim of the last section. */
  readonly role: 'key' | 'conclusion';
  /** Why the talk leaves it out, for people. */
  readonly reason: string;
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
  /** Who gives the talk; empty if the data do not say. */
  readonly presenter: string;
  /** How slides name the work: `Zheng & Chung`. */
  readonly shortCitation: string;
  /** Length of the talk. */
  readonly minutes: number;
  /** Width of a slide, in px. */
  readonly canvasWidth: number;
  /** Short titles of the sections, for the footer. */
  readonly sections: readonly string[];
  /** A line at the foot of each slide; absent if the look has none. */
  readonly foot?: string;
  /** In order, the appendix last. */
  readonly slides: readonly SlidePlan[];
  /** Slides that the talk leaves out, each with the reason. */
  readonly omitted: readonly {
    /** Id of the slide. */
    readonly slide: string;
    /** Why the talk leaves it out, for people. */
    readonly reason: string;
    /** Ids of the claims that share the slide; absent for all other slides. */
    readonly tells?: readonly string[];
  }[];
  /** Ids of slides that the talk names in `slides`, `include` or `notes` and does not have; absent if there are none. */
  readonly missing?: readonly string[];
  /** Key claims and claims of the last section that the talk leaves out; absent in a plan of all slides. */
  readonly untold?: readonly UntoldClaim[];
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
