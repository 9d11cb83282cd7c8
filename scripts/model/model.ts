/** Types of the model: a coding whose ids are resolved and whose quotes are found in the source. */
import type {
  AnswerInput,
  ClaimInput,
  ContextFactInput,
  ContrastInput,
  FactorInput,
  LinkInput,
  LoopInput,
  PictureInput,
  SectionInput,
  TalkInput,
  VoteInput,
} from './define.ts';
import type { LookInput } from './look/look-input.ts';

/** Sign of a link: with `+` the cause raises the effect, with `-` it lowers it, with `?` the author leaves it open. */
export type Polarity = '+' | '-' | '?';

/** A style of citations: Chicago (18th edition) with author and date or with notes, APA (7th edition). */
export type CitationStyle = 'chicago-author-date' | 'chicago-notes' | 'apa';

/** What a claim does: describes, asserts a cause, says what ought to be, or predicts. */
export type ClaimType = 'descriptive' | 'causal' | 'normative' | 'predictive';

/** Whether the words state a link or the sentence only implies it. */
export type Confidence = 'explicit' | 'implied';

/** A stretch of the source. @see https://www.w3.org/TR/annotation-model/#text-position-selector */
export interface Span {
  /** First code point, 0-based. */
  readonly start: number;
  /** Code point after the last. */
  readonly end: number;
}

/** A quote at its place in the source. */
export interface Evidence extends Span {
  /** The stretch as it is in source.txt, line wraps included. */
  readonly exact: string;
  /** 0-based index of its statement in the source; -1 for a quote from a heading. */
  readonly statement: number;
  /** Place as slides print it: see `Claim.place`; `heading of §3` for a quote from a heading. */
  readonly place: string;
  /** BCP 47 tag of its language, where the data say that it is not that of the deck. */
  readonly lang?: string;
}

/** A sentence, bullet or paragraph of the source that the coding must cover. */
export interface Statement extends Span {
  /** 0-based, in the order of the source. */
  readonly index: number;
  /** The statement as it is in source.txt, without its mark. */
  readonly text: string;
  /** 0-based index of its heading; -1 before the first. */
  readonly heading: number;
}

/** A heading of the source. */
export interface Heading extends Span {
  /** 0-based, in the order of the source. */
  readonly index: number;
  /** The heading as it is in source.txt, without its mark. */
  readonly text: string;
}

/**
 * How a source is read. `marked`: glyphs such as `■` and `○` mark headings and statements. `markdown`: it has headings of
 * Markdown. `prose`: neither; its headings are the paragraphs that the data name.
 */
export type SourceForm = 'marked' | 'markdown' | 'prose';

/** The text that is coded. */
export interface Source {
  /** Content of source.txt. */
  readonly text: string;
  /** How the text is read. */
  readonly form: SourceForm;
  /** In the order of the text; empty where it has none. */
  readonly headings: readonly Heading[];
  /** In the order of the text. */
  readonly statements: readonly Statement[];
  /** Stretches that the data leave out, by start. */
  readonly ignored: readonly Span[];
  /** Marks of emphasis in headings and statements, such as `*` and `_`, by start: no slide shows them. */
  readonly marks: readonly Span[];
  /** 0-based indices of the headings of a marked text whose statements have no mark, ascending. */
  readonly unmarked: readonly number[];
}

/** A variable of the author's argument: something that can rise and fall. */
export type Factor = FactorInput;

/** One claim's assertion of a link. */
export interface LinkAssertion
  extends Pick<LinkInput, 'confidence' | 'attributedTo' | 'deniedBy' | 'lowPole' | 'conditional' | 'note'> {
  /** Id of the link. */
  readonly link: string;
  /** Id of the claim. */
  readonly claim: string;
  /** The words that license the link: the one place in the source that is meant, also where they occur again. */
  readonly cue: Span & {
    /** The cue as it is in the source. */
    readonly exact: string;
  };
}

/** A causal link of the whole text: all assertions of one polarity between two factors. */
export interface Link extends Pick<LinkInput, 'from' | 'to' | 'polarity' | 'denied'> {
  /** `from>to:+`, with `:denied` behind it if it is denied; `%`, `>` and `:` of the factor ids are percent-encoded. */
  readonly id: string;
  /** In the order of the data; at least one. */
  readonly assertions: readonly LinkAssertion[];
}

/** What the text says in one passage, as a sentence with its evidence. */
export interface Claim extends Omit<ClaimInput, 'evidence' | 'links'> {
  /** Id of its section. */
  readonly section: string;
  /**
   * Place as slides print it: that of the edition, else the numbers of section and statement, 1-based, such as `§3.2`. In a
   * deck with places of the edition, or whose headings have other numbers, these numbers are in brackets, `[3.2]`, because
   * they are not the author's.
   */
  readonly place: string;
  /** 0-based index of the statement of its first quote. */
  readonly statement: number;
  /** In the order of the data; at least one. */
  readonly evidence: readonly Evidence[];
  /** Ids of its links, denied ones included, in the order of the data. */
  readonly links: readonly string[];
}

/** A part of the text with its claims. */
export interface Section extends Pick<SectionInput, 'id' | 'remark' | 'notes'> {
  /** Position in the deck, 1-based. */
  readonly number: number;
  /** The heading of the source as slides print it, or the coder's where `isCodersHeading`. */
  readonly heading: string;
  /** Set where the source has no such heading: the statements above its first one, or all of a text without headings. */
  readonly isCodersHeading?: true;
  /** The heading on slides: the coder's wording, else the heading itself. */
  readonly title: string;
  /** What it shows, in a sentence; absent if the data do not say. */
  readonly point?: string;
  /** One to three words for charts and the spine; else the title. */
  readonly short: string;
  /** Place as slides print it: that of the edition, else its number: `§3`, or `[3]` as in those of claims. */
  readonly place: string;
  /** The time that the section is about, in the author's words. */
  readonly period?: Evidence;
  /** In the order of the data. */
  readonly claims: readonly Claim[];
  /** 0-based indices of its statements, ascending. */
  readonly statements: readonly number[];
}

/**
 * A work as CSL-JSON, with the fields that Claimdeck reads.
 * @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
export interface CslItem {
  /** Unique in the deck. */
  readonly id: string;
  /** CSL type, such as `book`. */
  readonly type: string;
  /** Title without markup. */
  readonly title?: string;
  /** Authors in order. */
  readonly author?: readonly CslName[];
  /** Editors in order; cited where there is no author. */
  readonly editor?: readonly CslName[];
  /** Translators in order. */
  readonly translator?: readonly CslName[];
  /** Date of publication: `date-parts` holds [year, month, day]. */
  readonly issued?: {
    /** One date, or start and end of a range: [year, month, day], where month and day may be absent. */
    readonly 'date-parts'?: readonly (readonly number[])[];
    /** Date as text, where it has no parts. */
    readonly literal?: string;
    /** Set where the date is about right. */
    readonly circa?: unknown;
  };
  /** Words of the titles that a style leaves as they are, such as `de facto`: Zotero marks them as `nocase`. */
  readonly keptWords?: readonly string[];
  /** Any other field of CSL-JSON. */
  readonly [field: string]: unknown;
}

/** The name of an author as CSL-JSON. */
export interface CslName {
  /** Family name. */
  readonly family?: string;
  /** Given names. */
  readonly given?: string;
  /** A particle that is part of the family name: `van` of van Beethoven. */
  readonly 'non-dropping-particle'?: string;
  /** A particle that stands behind the given names: `von` of Humboldt, Alexander von. */
  readonly 'dropping-particle'?: string;
  /** What follows the name, such as `Jr.` */
  readonly suffix?: string;
  /** A name that has no parts, such as that of an organisation. */
  readonly literal?: string;
}

/** A dated fact from outside the text. It is never mixed with the claims. */
export interface ContextFact extends Omit<ContextFactInput, 'reference'> {
  /** The work that reports the fact. */
  readonly reference: CslItem;
}

/** A talk: a choice of slides for a number of minutes. */
export interface Talk extends Omit<TalkInput, 'pace'> {
  /** Words spoken in a minute. */
  readonly pace: number;
}

/** A coding of the same text by another coder. */
export interface SecondCoding {
  /** File of the coding, relative to the root. */
  readonly file: string;
  /** Name of the coding: that of its file without folder and extension. */
  readonly name: string;
  /** What the other coder made of the text. */
  readonly model: Model;
  /** Set for a table of links, which marks no statement as TODO: all its statements count as coded. */
  readonly isWhole?: true;
}

/** What the text says: the coding with every id resolved and every quote found in the source. */
export interface Model {
  /** Name of the deck's folder. */
  readonly deck: string;
  /** Title of the deck. */
  readonly title: string;
  /** BCP 47 tag of the slides' language. */
  readonly language: string;
  /** The work that is coded. */
  readonly work: CslItem;
  /** Id of the factor that the text explains. */
  readonly outcome: string;
  /** The text of the work. */
  readonly source: Source;
  /** In the order of the data. */
  readonly factors: readonly Factor[];
  /** In the order of the data. */
  readonly sections: readonly Section[];
  /** Claims of all sections, in their order. */
  readonly claims: readonly Claim[];
  /** The links that count, sorted by the place of the first cue in the source, then by id. */
  readonly links: readonly Link[];
  /** The links that the author or an actor denies, in the same order: shown, and counted nowhere. */
  readonly denied: readonly Link[];
  /** The question that the text answers; absent if the data do not say. */
  readonly question?: string;
  /** The answer to it; absent if the data do not say. */
  readonly answer?: AnswerInput;
  /** Chains of factors, each from a cause to the outcome; empty if the data name none. */
  readonly argument: readonly (readonly string[])[];
  /** Links that the audience votes on, in the order of the data. */
  readonly votes: readonly VoteInput[];
  /** A second coding of the text; absent if the data name none. */
  readonly secondCoding?: SecondCoding;
  /** Pairs of claims to compare, in the order of the data. */
  readonly contrasts: readonly ContrastInput[];
  /** The feedback loops that have names, in the order of the data. */
  readonly loops: readonly LoopInput[];
  /** Pictures from outside the text, in the order of the data. */
  readonly pictures: readonly PictureInput[];
  /** Sorted by date, then by id. */
  readonly context: readonly ContextFact[];
  /** Style of the citations; without it, the plain one. */
  readonly citationStyle?: CitationStyle;
  /** Works that context facts refer to, in the order of the data. */
  readonly references: readonly CslItem[];
  /** In the order of the data. */
  readonly talks: readonly Talk[];
  /** How the coding was made, for the method slide. */
  readonly method?: string;
  /** Remarks on the source: the deck's, then those of the sections. */
  readonly remarks: readonly string[];
  /** Questions that the text itself leaves open, on the discussion slide before those that the coding raises. */
  readonly questions: readonly string[];
  /** How the slides look; absent where they have Claimdeck's own look. */
  readonly look?: LookInput;
  /** Numbers of statements, and of those that a claim quotes; 0-based indices of the others, ascending. */
  readonly coverage: {
    /** Number of statements of the source. */
    readonly total: number;
    /** Number of statements that a claim quotes. */
    readonly covered: number;
    /** 0-based indices of the other statements, ascending; empty if all are covered. */
    readonly uncovered: readonly number[];
  };
}
