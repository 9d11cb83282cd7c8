/** The data of the explorer: a plain JSON value that a page holds. Close to `analyse --format json`, without offsets. */
import type { Comparison, EffectSign, Telling } from '../analysis/index.ts';
import type { MapDrawing } from '../layout/index.ts';
import type { ClaimType, Factor, LinkAssertion, Polarity } from '../model/index.ts';
import type { LinkMark } from '../wording/index.ts';

/** A factor. */
export interface ExplorerFactor extends Pick<Factor, 'id' | 'label' | 'kind' | 'description'> {
  /** The label as it is inside a sentence. */
  readonly inSentence: string;
  /** Role by its links; `denied` for a factor that only denied links have. */
  readonly role: 'driver' | 'receiver' | 'intermediate' | 'isolated' | 'denied';
  /** Incoming links from other factors. */
  readonly in: number;
  /** Outgoing links to other factors. */
  readonly out: number;
}

/** What one claim says of a link. */
export interface ExplorerAssertion
  extends Pick<LinkAssertion, 'confidence' | 'attributedTo' | 'deniedBy' | 'lowPole' | 'conditional' | 'note'> {
  /** Id of the claim. */
  readonly claim: string;
  /** 0-based index of the statement that has the cue; for a cue in a heading, that of the claim. */
  readonly statement: number;
  /** The quote with the cue in it, as slides print it. */
  readonly quote: string;
  /** The words that license the link, as slides print them. */
  readonly cue: string;
  /** 0-based index of the UTF-16 code unit in `quote` at which the cue begins. */
  readonly cueAt: number;
  /** Code point of the source at which the quote begins, 0-based. */
  readonly start: number;
  /** Place of the quote as slides print it. */
  readonly place: string;
}

/** A link; a disputed pair of factors has two. */
export interface ExplorerLink extends Partial<Record<Exclude<LinkMark, 'lowPole'>, true>> {
  /** As in the model: `from>to:+`, with `:denied` behind it for a denied link. */
  readonly id: string;
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
  /** Sign of the link. */
  readonly polarity: Polarity;
  /** The link as a sentence. */
  readonly sentence: string;
  /** Words of the text for the low pole of the cause, in quotation marks; empty where the data give none. */
  readonly lowPole?: string;
  /** Ids of the links that contradict it: the other sign of plus and minus, or its denial; absent where there are none. */
  readonly disputedBy?: readonly string[];
  /** In the order of the data; at least one. */
  readonly assertions: readonly ExplorerAssertion[];
}

/** A slide to which a claim leads. */
export interface ExplorerSlide {
  /** Text of the link. */
  readonly label: string;
  /** URL, relative to the page. */
  readonly url: string;
}

/** A claim. */
export interface ExplorerClaim {
  /** Id of the claim. */
  readonly id: string;
  /** Id of its section. */
  readonly section: string;
  /** Place as slides print it. */
  readonly place: string;
  /** The claim as a sentence, marked where the author denies it. */
  readonly assertion: string;
  /** What the claim does. */
  readonly type: ClaimType;
  /** Its quotes as slides print them, in order. */
  readonly quotes: readonly {
    /** The quote. */
    readonly text: string;
    /** Its place. */
    readonly place: string;
  }[];
  /** Ids of its links, denied ones included. */
  readonly links: readonly string[];
  /** Its slides; empty if none is known. */
  readonly slides: readonly ExplorerSlide[];
}

/** The data of the explorer. */
export interface ExplorerData {
  /** Name of the deck. */
  readonly deck: string;
  /** Title of the deck. */
  readonly title: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Whether causes are drawn on the right of their effects. */
  readonly rightToLeft: boolean;
  /** Id of the factor that the text explains. */
  readonly outcome: string;
  /** In the order of the data. */
  readonly factors: readonly ExplorerFactor[];
  /** The links that count in the order of the text, then the denied ones. */
  readonly links: readonly ExplorerLink[];
  /** In the order of the data. */
  readonly claims: readonly ExplorerClaim[];
  /** In order. */
  readonly sections: readonly {
    /** Id of the section. */
    readonly id: string;
    /** Heading on slides. */
    readonly title: string;
    /** Place as slides print it, such as `§3`. */
    readonly place: string;
  }[];
  /** Feedback loops, shortest first, and whether there may be more. */
  readonly loops: {
    /** As in `analyse --format json`. */
    readonly items: readonly {
      /** Ids of the factors in order. */
      readonly factors: readonly string[];
      /** Ids of the links in order. */
      readonly links: readonly string[];
      /** Kind by the signs of its links. */
      readonly kind: 'reinforcing' | 'balancing' | 'unknown';
    }[];
    /** Whether a bound of the search was reached. */
    readonly truncated: boolean;
  };
  /** Total effects on the outcome, in the order of the factors. */
  readonly effects: readonly {
    /** Id of the cause. */
    readonly from: string;
    /** Common sign of all paths to the outcome. */
    readonly sign: EffectSign;
    /** A shortest path of each sign, as ids of links. */
    readonly witnesses: readonly (readonly string[])[];
    /** Where each witness is told. */
    readonly told: readonly Telling[];
  }[];
  /**
   * The whole map. The node of the factor at position i has the id `n<i+1>`, the link at position i the id `e<i+1>`; a
   * factor without links has no node. `null` for a map without links.
   */
  readonly drawing: MapDrawing | null;
  /** The comparison with other codings of the text; absent if there are none. */
  readonly comparison?: ExplorerComparison;
}

/** What several coders say of the links. */
export interface ExplorerComparison extends Pick<Comparison, 'coders' | 'readings'> {
  /** Factors that only other codings have, as id and label. */
  readonly factors: readonly Pick<Factor, 'id' | 'label'>[];
}
