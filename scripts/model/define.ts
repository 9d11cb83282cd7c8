/** Types of the data that a coder writes. The compiler checks ids of factors, sections and slides; zod checks the rest. */
import type { LookInput } from './look/look-input.ts';
import type { CitationStyle, ClaimType, Confidence, CslItem, Polarity } from './model.ts';

/** A variable of the author's argument: something that can rise and fall. */
export interface FactorInput<Id extends string = string> {
  /** Unique in the deck: lower-case words joined by hyphens. */
  readonly id: Id;
  /** A noun phrase of two to five words that can rise and fall; longer: `W_LABEL_LONG`. */
  readonly label: string;
  /** Whether sentences have a plural verb after the label: “distinctions raise”. @defaultValue by its words, in English */
  readonly plural?: boolean;
  /** A class of factors, in the coder's words. */
  readonly kind?: string;
  /** What the factor covers. */
  readonly description?: string;
}

/** A quote from source.txt. @see https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface QuoteInput {
  /** The words, letter for letter. Only white space may differ. */
  readonly quote: string;
  /** The words just before; needed where the quote occurs more than once (`E_QUOTE_AMBIGUOUS`). */
  readonly prefix?: string;
  /** The words just after; needed where the quote occurs more than once. */
  readonly suffix?: string;
  /** Place in the edition, such as `p. 12` or `1:23`. @defaultValue the claim's */
  readonly place?: string;
}

/** A quote on which a claim rests. */
export interface EvidenceInput extends QuoteInput {
  /** Language of the quote, a BCP 47 tag such as `fr`. @defaultValue that of the deck */
  readonly lang?: string;
}

/** A stretch of source.txt that is no statement. */
export interface IgnoreInput extends QuoteInput {
  /** The last words of a longer stretch: everything from the quote to the end of these words is left out. */
  readonly through?: string;
}

/** A causal link that a claim asserts. */
export interface LinkInput<FactorId extends string = string> {
  /** Id of the cause. */
  readonly from: FactorId;
  /** Id of the effect. */
  readonly to: FactorId;
  /** `+` raises, `-` lowers, `?` left open. */
  readonly polarity: Polarity;
  /** The words of the evidence that license the link, letter for letter. */
  readonly cue: string;
  /**
   * The words just before the cue in its quote; needed where the quotes contain the cue more than once (`E_CUE_AMBIGUOUS`).
   */
  readonly cuePrefix?: string;
  /** The words just after the cue in its quote; needed where the quotes contain the cue more than once. */
  readonly cueSuffix?: string;
  /** Whether the cue states the link or the sentence only implies it. */
  readonly confidence: Confidence;
  /** The actor whose belief the author reports; with `denied`, a belief that the author denies. */
  readonly attributedTo?: string;
  /** The actor who denies the link, as the author reports: drawn and counted like `denied`, told as the actor's. */
  readonly deniedBy?: string;
  /**
   * The word of a quote of this claim that names the cause at its low pole, such as `decline`, or `true`: the link then
   * presses the other way.
   */
  readonly lowPole?: string | true;
  /** Set where the author denies the link: it is drawn struck through and counted nowhere. */
  readonly denied?: true;
  /** The condition under which the link holds, in words of a quote of this claim, or `true`; the link is counted. */
  readonly conditional?: string | true;
  /** The coder's reason, where the words leave room. */
  readonly note?: string;
}

/** What the text says in one passage. */
export interface ClaimInput<FactorId extends string = string> {
  /** Unique in the deck: lower-case words joined by hyphens. */
  readonly id: string;
  /** The headline: a sentence with a verb, of at most 15 words and two lines (`E_ASSERTION_LONG`). */
  readonly assertion: string;
  /** What the claim does. */
  readonly type: ClaimType;
  /** At least one quote. The first is within one statement of the source. */
  readonly evidence: readonly EvidenceInput[];
  /** The links that the quotes license; empty where the claim asserts no cause. */
  readonly links: readonly LinkInput<FactorId>[];
  /** Set where the author reports the claim and rejects it: all its links are then denied. */
  readonly denied?: true;
  /** The condition of all links of the claim that have none of their own, in words of a quote, or `true`. */
  readonly conditional?: string | true;
  /** Id of the claim that answers this one: what the two leave in tension is then no open question. */
  readonly resolvedBy?: string;
  /** Set where every talk must tell the claim; one that does not is reported (`W_KEY_CLAIM_LEFT_OUT`). */
  readonly key?: true;
  /** Place in the edition, such as `p. 12` or `1:23`, instead of our own number. @defaultValue the section's */
  readonly place?: string;
  /** What to say on the slide: at most 90 seconds, or as long as `minutes` (`W_NOTES_LONG`). */
  readonly notes?: string;
  /** Minutes for the slide. @defaultValue from the words */
  readonly minutes?: number;
}

/** A part of the text with its claims. */
export interface SectionInput<FactorId extends string = string> {
  /** Unique in the deck: lower-case words joined by hyphens. */
  readonly id: string;
  /** The heading as it is in the source, without its mark; in a text without headings, a heading of yours. */
  readonly heading: string;
  /** The heading on slides. @defaultValue `heading` */
  readonly title?: string;
  /** What the section shows, in a sentence of at most 15 words: the headline of its slide. @defaultValue `title` */
  readonly point?: string;
  /** One to three words for charts and the spine. */
  readonly short?: string;
  /** Place in the edition, such as `ch. 2`; claims without a place of their own add their number to it. */
  readonly place?: string;
  /** The time that the section is about, in the author's words. */
  readonly period?: QuoteInput;
  /** A remark on the source, such as a misprint that is quoted as it is. */
  readonly remark?: string;
  /** What to say on the section's slide. */
  readonly notes?: string;
  /** In the order of their slides. */
  readonly claims: readonly ClaimInput<FactorId>[];
}

/** A feedback loop that has a slide with a headline of its own. */
export interface LoopInput<FactorId extends string = string> {
  /** Unique among loops, with a letter in it: its slide is `loop/<id>`. */
  readonly id: string;
  /** The headline of its slide, such as the author's name for the loop. */
  readonly title: string;
  /** Ids of its factors in their order: each has a link to the next one, and the last one to the first. */
  readonly factors: readonly FactorId[];
  /** What to say on its slide, before the loop in words. */
  readonly notes?: string;
}

/** The answer that the text gives to its question. */
export interface AnswerInput {
  /** A sentence of at most 15 words. */
  readonly sentence: string;
  /** Ids of the claims on which it rests; at least one. */
  readonly claims: readonly string[];
}

/** A vote of the audience on a link that can be read in several ways. */
export interface VoteInput<FactorId extends string = string> {
  /** Id of the cause. */
  readonly from: FactorId;
  /** Id of the effect. */
  readonly to: FactorId;
  /** The headline of its slide, of at most 15 words. @defaultValue whether the cause raises or lowers the effect */
  readonly question?: string;
  /** What to say on its slide, such as what each coder decided and why. */
  readonly notes?: string;
}

/** Two claims side by side. */
export interface ContrastInput {
  /** Ids of the two claims. */
  readonly claims: readonly string[];
  /** The headline of the slide, of at most 15 words. @defaultValue from the signs of the two */
  readonly headline?: string;
  /** What to say on the slide. */
  readonly notes?: string;
}

/** A picture or map from outside the text, such as of the place that it is about. */
export interface PictureInput {
  /** Unique among pictures. */
  readonly id: string;
  /** A PNG, JPEG or SVG file of at most 5 MB, by its path in the deck's folder. */
  readonly file: string;
  /** What the picture shows, for readers who do not see it. */
  readonly alt: string;
  /** What the slide says, in a sentence of at most 15 words. */
  readonly headline: string;
  /** Who made the picture. */
  readonly credit: string;
  /** The licence under which you may publish it, such as `CC BY-SA 4.0`. */
  readonly licence: string;
  /** Where it comes from, such as an address or an archive's number. */
  readonly source: string;
  /** Id of the section before which it is shown. @defaultValue before all sections */
  readonly section?: string;
  /** What to say on the slide. */
  readonly notes?: string;
}

/** A dated fact from outside the text. */
export interface ContextFactInput {
  /** Unique among context facts. */
  readonly id: string;
  /**
   * As exact as known, in the form of ISO 8601: `1961-07-11`, `1992-08`, `1989`. `-0044` is 44 BCE: there is no year 0, unlike
   * in ISO dates of works.
   */
  readonly date: string;
  /** The fact in a few words. */
  readonly label: string;
  /** The fact in a sentence. */
  readonly text?: string;
  /** Id of the section whose period the fact belongs to. */
  readonly section?: string;
  /** Id of a work in `references`. */
  readonly reference: string;
  /** Page or chapter in that work. */
  readonly locator?: string;
}

/** A talk: a choice of slides for a number of minutes. */
export interface TalkInput<SlideId extends string = string, SectionId extends string = string> {
  /** Unique in the deck; the name of its files. Not `index`, `poster`, `remix` or `render-report`. */
  readonly id: string;
  /** Title on the first slide: at most two lines, about 120 Latin letters (`E_TITLE_LONG`). */
  readonly title: string;
  /** Subtitle on the first slide: at most three lines. */
  readonly subtitle?: string;
  /** Who gives the talk: on the first slide, and as the author of web deck and PDF. */
  readonly presenter?: string;
  /** Course, conference or place of the talk, on the first slide. */
  readonly occasion?: string;
  /** Date of the talk: `2026`, `2026-12` or `2026-12-01`. On the first slide, and in the metadata of the PDF. */
  readonly date?: string;
  /** Length of the talk. */
  readonly minutes: number;
  /** Words spoken in a minute, 60 to 300. @defaultValue 130 */
  readonly pace?: number;
  /**
   * All slides in order, at least one. A slide named again, or as `again:ID`, is shown again, in short.
   * @defaultValue chosen by the planner
   */
  readonly slides?: readonly (SlideId | `again:${SlideId}`)[];
  /** Slides that are always chosen. A talk that lists its `slides` has only those. */
  readonly include?: readonly SlideId[];
  /** Slides that are never chosen, nor those on which they go on; none of `include` or `slides` (`E_SLIDE_EXCLUDED`). */
  readonly exclude?: readonly SlideId[];
  /** Sections to choose from, at least one. @defaultValue all */
  readonly sections?: readonly SectionId[];
  /** What to say in this talk, by slide id; `ID@2` for the second time the slide is shown. */
  readonly notes?: { readonly [slide: string]: string };
  /** One to four questions of the discussion slide in this talk. @defaultValue the deck's */
  readonly questions?: readonly string[];
  /** The answer in this talk, from claims that it tells. @defaultValue the deck's */
  readonly answer?: AnswerInput;
}

/** Slide ids of a deck with these sections and named loops. */
export type SlideIdOf<S extends readonly SectionInput[], L extends readonly LoopInput[] = readonly []> =
  | 'title'
  | 'question'
  | 'argument'
  | 'answer'
  | 'roadmap'
  | 'method'
  | 'method/coding'
  | 'map/whole'
  | `map/whole/${number}`
  | 'effects'
  | 'balance'
  | 'timeline'
  | 'discussion'
  | 'references'
  | `loop/${number}`
  | `loop/${L[number]['id']}`
  | `finding/${number}`
  | `vote/${number}`
  | `contrast/${number}`
  | `picture/${string}`
  | `${'paths' | 'timeline' | 'references'}/${number}`
  | `section/${S[number]['id']}`
  | `map/${S[number]['id']}`
  | `sign/${S[number]['claims'][number]['id']}`
  | `claim/${S[number]['claims'][number]['id']}`
  | `claims/${S[number]['claims'][number]['id']}`
  | `evidence/${S[number]['claims'][number]['id']}`
  | `${'claim' | 'evidence'}/${S[number]['claims'][number]['id']}/${number}`;

/** A deck: the coding of one text and the talks about it. */
export interface DeckInput<
  F extends readonly FactorInput[] = readonly FactorInput[],
  S extends readonly SectionInput<F[number]['id']>[] = readonly SectionInput<F[number]['id']>[],
  L extends readonly LoopInput<F[number]['id']>[] = readonly LoopInput<F[number]['id']>[],
> {
  /** Path of the JSON Schema, for editors: only in deck.json. */
  readonly $schema?: string;
  /** Title of the deck. */
  readonly title: string;
  /** BCP 47 tag of the slides' language. @defaultValue `en` */
  readonly language?: string;
  /** The work that is coded; `id` and `type` are required. @see https://docs.citationstyles.org/ */
  readonly work: CslItem;
  /** Id of the factor that the text explains. */
  readonly outcome: F[number]['id'];
  /** All factors that links may have. */
  readonly factors: F;
  /** In the order of the text; at least one. */
  readonly sections: S;
  /** The question that the text answers, of at most 15 words. @defaultValue what raises and lowers the outcome */
  readonly question?: string;
  /** The answer to it. @defaultValue the last key claim that is written; without one, no answer */
  readonly answer?: AnswerInput;
  /**
   * The argument in a few chains of factors, each a path of links that ends at the outcome.
   * @defaultValue the strongest chains that fit one map
   */
  readonly argument?: readonly (readonly F[number]['id'][])[];
  /**
   * Links that the audience votes on.
   * @defaultValue with `secondCoding` the first two links on which the codings differ, else the first link that the text
   * asserts both ways
   */
  readonly votes?: readonly VoteInput<F[number]['id']>[];
  /**
   * Name of a file in the folder of the deck with a second coding of its source, such as `second-coding.json`. Its `title` is
   * its name in the comparison.
   */
  readonly secondCoding?: string;
  /** Pairs of claims to compare. @defaultValue the first factor whose effect reverses between two sections */
  readonly contrasts?: readonly ContrastInput[];
  /** The feedback loops that have names: they come first, before the shortest of the others. */
  readonly loops?: L;
  /** Pictures and maps from outside the text, each on a slide. */
  readonly pictures?: readonly PictureInput[];
  /** Dated facts from outside the text. */
  readonly context?: readonly ContextFactInput[];
  /** Works that context facts refer to. */
  readonly references?: readonly CslItem[];
  /** Style of the citations on slides, handouts and pages. @defaultValue every field of a work, and author and year */
  readonly citationStyle?: CitationStyle;
  /** The talks to generate. */
  readonly talks: readonly TalkInput<SlideIdOf<S, L>, S[number]['id']>[];
  /** How the coding was made, in a few sentences, for the slide `method/coding`. */
  readonly method?: string;
  /** Remarks on the source as a whole. */
  readonly remarks?: readonly string[];
  /** Questions that the text itself leaves open, on the discussion slide before those that the coding raises. */
  readonly questions?: readonly string[];
  /**
   * Place of each statement in an edition whose paragraphs are counted, such as `par. {n}`: `{n}` is the number of the
   * statement in the text, from 1. A `place` of claim or quote is printed instead.
   */
  readonly statementPlace?: string;
  /** Page marks, licence lines and the like, at each place where they occur: no statements, and quotes match over them. */
  readonly ignore?: readonly (string | IgnoreInput)[];
  /** How the slides look: your university's colours. @defaultValue Claimdeck's own */
  readonly look?: LookInput;
}

/** The factors as given. Their ids keep their literal types. */
export const defineFactors = <const F extends readonly FactorInput[]>(factors: F): F => factors;

/** A function that returns a section as given, and whose links may have only these factors. */
export const sectionOf =
  <F extends readonly FactorInput[]>(_factors: F) =>
  <const S extends SectionInput<F[number]['id']>>(section: S): S =>
    section;

/** The context facts as given. */
export const defineContext = <const C extends readonly ContextFactInput[]>(facts: C): C => facts;

/** The deck as given. The compiler checks its factor, section and slide ids. */
export const defineDeck = <
  const F extends readonly FactorInput[],
  const S extends readonly SectionInput<F[number]['id']>[],
  const L extends readonly LoopInput<F[number]['id']>[] = readonly [],
>(
  deck: DeckInput<F, S, L>,
): DeckInput<F, S, L> => deck;
