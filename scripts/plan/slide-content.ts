/** What is on a slide, by kind, as a plan holds it. It holds no syntax of any output format. */
import type { EffectSign } from '../analysis/index.ts';
import type { CitationRun } from '../citations/index.ts';
import type { LogoInput, Polarity } from '../model/index.ts';
import type { LinkMark, Pressures } from '../wording/index.ts';
import type { Diagram } from './diagram.ts';
import type { EvidenceScale } from './text-height.ts';

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
  /** BCP 47 tag of its language; absent for that of the deck. */
  readonly lang?: string;
  /** Who holds and who denies what it says, for claims’ slides; absent where only the text speaks. */
  readonly remark?: string;
}

/** A causal link in words. */
export interface LinkInWords {
  /** `A raises B` */
  readonly clause: string;
  /** `A raises B.` */
  readonly sentence: string;
  /** The words that license it. */
  readonly cue: string;
  /** `explicit` or `implied`, in the language of the deck. */
  readonly confidence: string;
  /** Who holds it, low pole, note of the coder; absent if there is none. */
  readonly remark?: string;
}

/** An answer to choose from: the sign of a link, or that the link has not this sign. */
export type Answer = Polarity | 'not+' | 'not-';

/** What is on a slide, by kind. Texts are empty if there is nothing to show. */
export type SlideContent =
  | {
      /** First slide of a talk. */
      readonly kind: 'title';
      /** Line above the headline: id of the talk and its minutes. */
      readonly label: string;
      /** Subtitle of the talk; empty if it has none. */
      readonly subtitle: string;
      /** Presenter, occasion and date of the talk; empty if the data have none. */
      readonly given: string;
      /** Full citation of the work. */
      readonly citation: string;
      /** The logo, with paths from the folder of the deck's data; absent if the look has none. */
      readonly logo?: LogoInput;
    }
  | {
      /** The question that the text answers, before its argument. */
      readonly kind: 'question';
      /** Set where the data have no question, so that Claimdeck makes the headline. */
      readonly isDerived?: true;
      /** At most two passages on the outcome: of each sign, raising first, or one that denies second. */
      readonly sides: readonly {
        /** Whether the passage speaks of what raises the outcome or of what lowers it. */
        readonly sign: '+' | '-';
        /** The sign in words; with the cause where the passage may speak of its low pole. */
        readonly words: string;
        /** Set where the passage denies it. */
        readonly isDenial?: true;
        /** The passage, shortened. */
        readonly quote: QuoteShown;
      }[];
    }
  | {
      /** The argument in a few chains to the outcome, before the sections and, with its answer, after them. */
      readonly kind: 'argument';
      /** Line above the headline: the kind of slide or, on the slide of the answer, the question. */
      readonly label: string;
      /** Set where the label is a question of the data. */
      readonly isAsked?: true;
      /** The chains, one a build step; all lit on the slide of the answer. `undefined` if no link ends at the outcome. */
      readonly diagram: Diagram | undefined;
      /** Clicks after which all chains are lit. */
      readonly clicks: number;
      /** Whether the sentence is the deck's; empty if it is the text's. */
      readonly remark: string;
      /** Claims on which the answer rests; empty before the sections. */
      readonly claims: readonly SlideReference[];
      /** A passage of each of those claims, shortened, as many as fit; empty on a slide with a diagram. */
      readonly quotes: readonly QuoteShown[];
    }
  | {
      /** Table of the sections. */
      readonly kind: 'roadmap';
      /** Sections in the order of the text. */
      readonly sections: readonly {
        /** Title of the section, or its short title where the full titles do not fit. */
        readonly title: string;
        /** Id of the section's slide. */
        readonly slide: string;
      }[];
    }
  | {
      /** Legend of the signs, or how the text was coded. */
      readonly kind: 'method';
      /** How the coding was made; empty on the legend, or if the data do not say. */
      readonly text: string;
      /** Remarks on the source; empty on the legend, or if there are none. */
      readonly remarks: readonly string[];
      /** Coverage of the source in a sentence; empty on a slide that shows no legend of the signs. */
      readonly coverage: string;
      /** Marks of links that the legend explains besides the signs; empty if the coding has none. */
      readonly marks: readonly LinkMark[];
      /** Number of claims on each statement, by section. */
      readonly claims: readonly (readonly number[])[];
    }
  | {
      /** Start of a section, or a further map of it. */
      readonly kind: 'section';
      /** Line above the headline: number of the section and, of several maps, number of the map. */
      readonly label: string;
      /** Time of the section in the author's words; empty if there is none. */
      readonly period: string;
      /** Map of the section's links; `undefined` if it has none. */
      readonly diagram: Diagram | undefined;
      /** The heading as written in the text; empty if the text has none. */
      readonly lead: string;
    }
  | {
      /** Cause and effect of a link, before the claim that shows its sign. */
      readonly kind: 'sign';
      /** Line above the headline. */
      readonly label: string;
      /** Label of the cause. */
      readonly cause: string;
      /** Label of the effect. */
      readonly effect: string;
      /** Whether the effect is the outcome. */
      readonly isOutcome: boolean;
    }
  | {
      /** A vote of the audience on a link. */
      readonly kind: 'vote';
      /** Line above the headline. */
      readonly label: string;
      /** Set where the data have no question, so that Claimdeck makes the headline. */
      readonly isDerived?: true;
      /** What the audience chooses from. */
      readonly answers: readonly Answer[];
      /** Passages that assert or deny the link, at least one. */
      readonly quotes: readonly QuoteShown[];
    }
  | {
      /** Two claims side by side. */
      readonly kind: 'contrast';
      /** Set where the data have no headline, so that Claimdeck makes it. */
      readonly isDerived?: true;
      /** Label of the outcome, or of the effect of a link that one claim asserts and the other denies. */
      readonly outcome: string;
      /** Set where the passages are in smaller type. */
      readonly isSmall?: true;
      /** The two claims. */
      readonly sides: readonly {
        /** Whether the claim's cause raises or lowers the outcome; absent if it does neither. */
        readonly sign?: '+' | '-';
        /** Set where the cause reaches the outcome only by links that actors hold. */
        readonly isHeld?: true;
        /** Set where the claim denies the link. */
        readonly isDenial?: true;
        /** Id of the claim's slide. */
        readonly slide: string;
        /** The passage, shortened. */
        readonly quote: QuoteShown;
      }[];
    }
  | {
      /** One claim with its quotes. */
      readonly kind: 'claim';
      /** Map with the claim's links lit; `undefined` if there is none. */
      readonly diagram: Diagram | undefined;
      /** Clicks after which all build steps of the diagram are lit. */
      readonly clicks: number;
      /** In the order of the slide; empty on a repeated slide with a diagram. */
      readonly quotes: readonly QuoteShown[];
      /** Whether the only quote is short enough for large type on a slide without a diagram. */
      readonly isShort: boolean;
      /** Set where the quotes below a diagram are in smaller type. */
      readonly isSmall?: true;
      /** Number of quotes that license a lit link and are on the evidence slide only. */
      readonly left: number;
      /** Type of a claim without links, who holds the belief, or id of the slide that is repeated; else empty. */
      readonly remark: string;
    }
  | {
      /** Claims of one section that assert no cause, each with a quote. */
      readonly kind: 'claims';
      /** Two or three, in the order of the text. */
      readonly claims: readonly {
        /** Id of the claim. */
        readonly id: string;
        /** The claim as a sentence. */
        readonly assertion: string;
        /** Its first quote, shortened. */
        readonly quote: QuoteShown;
      }[];
    }
  | {
      /** Hub map, whose nodes are sections: after one section, or of the whole text. */
      readonly kind: 'map';
      /** The map. */
      readonly diagram: Diagram;
      /** Numbers of factors and links so far, or of the whole text, in words. */
      readonly remark: string;
    }
  | {
      /** Total effects on the outcome, in numbers of factors. */
      readonly kind: 'effects';
      /** One for each sign that occurs; at least one. */
      readonly groups: readonly EffectGroup[];
      /** Says that effects are derived; number of factors without a path to the outcome, if there are any. */
      readonly remark: string;
    }
  | {
      /** Bar chart of the pressures on the outcome. */
      readonly kind: 'balance';
      /** One for each section, in the order of the text. */
      readonly bars: readonly BalanceBar[];
      /** Remark of the finding and its robustness. */
      readonly remark: string;
    }
  | {
      /** A feedback loop. */
      readonly kind: 'loop';
      /** Line above the headline: 1-based number of the loop and number of loops. */
      readonly label: string;
      /** The loop, drawn as a ring. */
      readonly diagram: Diagram;
      /** Whether one passage tells the whole loop. */
      readonly remark: string;
      /** Claims that assert its links, each once. */
      readonly claims: readonly SlideReference[];
    }
  | {
      /** A sentence derived from the coding. */
      readonly kind: 'finding';
      /** Line above the headline: 1-based number of the finding. */
      readonly label: string;
      /** Links that show the finding; `undefined` if a list shows what it counts, or nothing does. */
      readonly diagram: Diagram | undefined;
      /** All factors or links that the finding counts; empty if there is a diagram, or if it counts none. */
      readonly counted: CountedList;
      /** Explanation of a finding without diagram and factors; otherwise empty. */
      readonly remark: string;
      /** How many passages it rests on, and how many removed links would undo it. */
      readonly robustness: string;
      /** Claims on which the finding rests. */
      readonly claims: readonly SlideReference[];
    }
  | {
      /** Table of shortest paths to the outcome, in the appendix. */
      readonly kind: 'paths';
      /** Rows in the order of the table. */
      readonly rows: readonly PathRow[];
    }
  | {
      /** Dated facts beside the sections. */
      readonly kind: 'timeline';
      /** Whether it is set in the type of charts, for many facts. */
      readonly isDense: boolean;
      /** Time of each section that has facts, in the order of the text. */
      readonly bands: readonly {
        /** Number of the section. */
        readonly name: string;
        /** First date of its facts, ISO 8601. */
        readonly from: string;
        /** Last date of its facts, ISO 8601. */
        readonly to: string;
      }[];
      /** Facts of this slide, by date. */
      readonly facts: readonly ContextShown[];
      /** Dates of the facts on the timeline's other slides. */
      readonly others: readonly string[];
    }
  | {
      /** A picture from outside the text. */
      readonly kind: 'picture';
      /** Its path in the deck's folder. */
      readonly file: string;
      /** Alternative text. */
      readonly alt: string;
      /** Maker, licence and source, in a line. */
      readonly credit: string;
    }
  | {
      /** Questions that the text leaves open. */
      readonly kind: 'discussion';
      /** Questions that fit the slide, in order; at least one. */
      readonly questions: readonly string[];
      /** Those that the coding raises, in sentences that Claimdeck makes; absent if there are none. */
      readonly derived?: readonly string[];
    }
  | {
      /** Bibliography. */
      readonly kind: 'references';
      /** Entries of this slide, in order, each in runs. */
      readonly entries: readonly (readonly CitationRun[])[];
    }
  | {
      /** Evidence of one claim, in the appendix; one of several slides if it is long. */
      readonly kind: 'evidence';
      /** Place of the slide's first passage, or of the claim: `§3.2`. */
      readonly place: string;
      /** 1-based number of the slide among those of the claim. */
      readonly number: number;
      /** Number of the claim's evidence slides. */
      readonly of: number;
      /** Statements with the claim's quotes marked, whole or excerpted; empty on a slide that shows links only. */
      readonly passages: readonly QuoteShown[];
      /** Links that the claim asserts, in its order; empty if there are none. */
      readonly links: readonly LinkInWords[];
      /** Whether the slide says that the claim asserts no link. */
      readonly hasNoLink: boolean;
      /** Id of the claim's slide. */
      readonly claim: string;
      /** Scale of the type: above 1 on a slide with little evidence. */
      readonly scale: EvidenceScale;
    };

/** A list of factors or links in columns. */
export interface CountedList {
  /** Number of columns. */
  readonly columns: 1 | 2 | 3;
  /** In order; empty if nothing is counted. */
  readonly groups: readonly {
    /** What unites the items, with their number on all slides: `China (2)`; empty if nothing does. */
    readonly heading: string;
    /** In order. */
    readonly items: readonly {
      /** Label of the factor; the link as a clause, or `+ A` where all links end at the outcome. */
      readonly text: string;
      /** Places of the links that show why a factor is counted; empty if there are none. */
      readonly places: string;
    }[];
  }[];
}

/** A link to a slide. */
export interface SlideReference {
  /** Such as `§3.2`. */
  readonly text: string;
  /** Id of the slide. */
  readonly slide: string;
}

/** The factors whose total effect on the outcome has one sign, in numbers. */
export interface EffectGroup {
  /** Sign of the total effect. */
  readonly sign: EffectSign;
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
  /** Place of the section to which it belongs: `§3`; empty if there is none. */
  readonly section: string;
  /** Id of that section's slide; empty if there is none. */
  readonly slide: string;
}

/** Pressures on the outcome in one section, in numbers of factors. */
export interface BalanceBar extends Pressures {
  /** Short title. */
  readonly section: string;
  /** Factors that act only in beliefs or aims of actors; they are in no other number. */
  readonly held: number;
}

/** A shortest path to the outcome, as a row of a table. */
export interface PathRow {
  /** Sign of the total effect. */
  readonly sign: EffectSign;
  /** Labels from cause to outcome. */
  readonly factors: readonly string[];
  /** Sign of each link of the path: one fewer than factors. */
  readonly steps: readonly Polarity[];
  /** Which passages tell the path, and who denies its direct link; empty if neither is known. */
  readonly passages: string;
  /** Claims that assert its links. */
  readonly claims: readonly SlideReference[];
}
