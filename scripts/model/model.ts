/** What the text says: the coding with every id resolved and every quote found in the source. */

/** Sign of a link: `+` the cause raises the effect, `-` lowers it, `?` the author leaves it open. */
export type Polarity = '+' | '-' | '?';

export type ClaimType = 'descriptive' | 'causal' | 'normative' | 'predictive';

/** Whether the words state the link or the sentence only implies it. */
export type Confidence = 'explicit' | 'implied';

/** A stretch of the source, as W3C TextPositionSelector: Unicode code points, 0-based, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A quote at its place. `exact` is the stretch of source.txt as it stands, line wraps included. */
export interface Evidence extends Span {
  readonly exact: string;
  /** 0-based index of the statement in the source. */
  readonly statement: number;
}

/** A sentence or bullet of the source that the coding must cover. */
export interface Statement extends Span {
  /** 0-based, in source order. */
  readonly index: number;
  readonly text: string;
  /** 0-based index of the heading it stands under, -1 before the first. */
  readonly heading: number;
}

export interface Heading extends Span {
  readonly index: number;
  readonly text: string;
}

export interface Source {
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly statements: readonly Statement[];
}

export interface Factor {
  readonly id: string;
  readonly label: string;
  readonly kind?: string;
  readonly description?: string;
}

/** One claim's assertion of a link, with the words that license it. */
export interface LinkAssertion {
  /** Id of the gathered link. */
  readonly link: string;
  readonly claim: string;
  readonly cue: Span & { readonly exact: string };
  readonly confidence: Confidence;
  /** The actor whose belief the author reports, where the belief is not the author's own. */
  readonly attributedTo?: string;
  /** Set where the passage speaks of the cause at its low pole: a decline, a lack. */
  readonly lowPole?: true;
  /** Why the sign is as it is, where the words leave room. */
  readonly note?: string;
}

/** A causal link of the whole text: all assertions of one polarity between two factors. */
export interface Link {
  /** `from>to:+` (ids percent-encoded where they hold `%`, `>` or `:`). */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly polarity: Polarity;
  /** In the order of the text. */
  readonly assertions: readonly LinkAssertion[];
}

export interface Claim {
  readonly id: string;
  readonly section: string;
  /** Place as read by people: section and statement in it, both from 1, such as `3.2`. */
  readonly place: string;
  /** 0-based index of the statement of its first quote. */
  readonly statement: number;
  readonly assertion: string;
  readonly type: ClaimType;
  readonly evidence: readonly Evidence[];
  /** Ids of links, in the order asserted. */
  readonly links: readonly string[];
  readonly notes?: string;
  readonly minutes?: number;
}

export interface Section {
  readonly id: string;
  /** Position, from 1. */
  readonly number: number;
  /** As it stands in the source. */
  readonly heading: string;
  /** What slides say: a wording of the coder's, the heading where there is none. */
  readonly title: string;
  /** Two or three words for charts and the spine. */
  readonly short: string;
  /** Its time in the author's words, verbatim. */
  readonly period?: Evidence;
  /** A remark on the source, such as a misprint quoted as it stands. */
  readonly remark?: string;
  readonly notes?: string;
  readonly claims: readonly Claim[];
  readonly statements: readonly number[];
}

/** CSL-JSON, as far as Claimdeck reads it. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[]; readonly literal?: string };
  readonly [field: string]: unknown;
}

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** A dated fact from outside the text, never mixed with its claims. */
export interface ContextFact {
  readonly id: string;
  /** ISO 8601, as exact as known: `1961-07-11`, `1992-08`, `1989`. */
  readonly date: string;
  readonly label: string;
  readonly text?: string;
  /** Section beside whose period it stands, by the coder's judgement. */
  readonly section?: string;
  readonly reference: CslItem;
  readonly locator?: string;
}

export interface Talk {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly minutes: number;
  /** Words of notes spoken in a minute. */
  readonly pace: number;
  readonly slides?: readonly string[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly sections?: readonly string[];
  /** What to say on a slide in this talk, by slide id; `ID@2` for its return. */
  readonly notes?: Readonly<Record<string, string>>;
  readonly questions?: readonly string[];
}

export interface Model {
  readonly deck: string;
  readonly title: string;
  readonly language: string;
  readonly work: CslItem;
  readonly outcome: string;
  readonly source: Source;
  readonly factors: readonly Factor[];
  readonly sections: readonly Section[];
  /** In the order of the sections. */
  readonly claims: readonly Claim[];
  /** Sorted by first place in the text, then id. */
  readonly links: readonly Link[];
  /** Sorted by date. */
  readonly context: readonly ContextFact[];
  readonly references: readonly CslItem[];
  readonly talks: readonly Talk[];
  readonly method?: string;
  readonly remarks: readonly string[];
  readonly questions: readonly string[];
  readonly coverage: { readonly total: number; readonly covered: number; readonly uncovered: readonly number[] };
}
