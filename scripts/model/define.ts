/** What a coder writes: the typed input of a deck. The compiler checks factor, section and claim ids; zod the rest. */
import type { ClaimType, Confidence, CslItem, Polarity } from './model.ts';

export interface FactorInput<Id extends string = string> {
  readonly id: Id;
  /** Two to five words, a noun phrase that can rise and fall. */
  readonly label: string;
  readonly kind?: string;
  readonly description?: string;
}

/** W3C TextQuoteSelector: `prefix` and `suffix` tell which one, where the quote occurs more than once. */
export interface QuoteInput {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface LinkInput<FactorId extends string = string> {
  readonly from: FactorId;
  readonly to: FactorId;
  readonly polarity: Polarity;
  /** The words of the evidence that license the link, verbatim. */
  readonly cue: string;
  readonly confidence: Confidence;
  /** The actor whose belief the author reports. */
  readonly attributedTo?: string;
  /** Set where the passage speaks of the cause at its low pole (a decline, a lack): it then presses the other way. */
  readonly lowPole?: true;
  /** Why so, where the words leave room. */
  readonly note?: string;
}

export interface ClaimInput<FactorId extends string = string> {
  readonly id: string;
  /** A sentence of at most 15 words, with a verb: the headline. */
  readonly assertion: string;
  readonly type: ClaimType;
  readonly evidence: readonly QuoteInput[];
  readonly links: readonly LinkInput<FactorId>[];
  /** What to say. */
  readonly notes?: string;
  readonly minutes?: number;
}

export interface SectionInput<FactorId extends string = string> {
  readonly id: string;
  /** As it stands in the source, without its mark. */
  readonly heading: string;
  /** A wording for slides. */
  readonly title?: string;
  /** One to three words for charts and the spine. */
  readonly short?: string;
  /** The time the section speaks of, in the author's words. */
  readonly period?: QuoteInput;
  /** A remark on the source, such as a misprint quoted as it stands. */
  readonly remark?: string;
  readonly notes?: string;
  readonly claims: readonly ClaimInput<FactorId>[];
}

export interface ContextFactInput {
  readonly id: string;
  /** ISO 8601, as exact as known. */
  readonly date: string;
  readonly label: string;
  readonly text?: string;
  /** Id of the section beside whose period the fact stands. */
  readonly section?: string;
  /** Id of a work in `references`. */
  readonly reference: string;
  readonly locator?: string;
}

export interface TalkInput<SlideId extends string = string, SectionId extends string = string> {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly minutes: number;
  /** Words of notes spoken in a minute; 130 where not given. */
  readonly pace?: number;
  /** All slides, in order; the budget chooses nothing. A slide that stands again, or as `again:ID`, returns short. */
  readonly slides?: readonly (SlideId | `again:${SlideId}`)[];
  readonly include?: readonly SlideId[];
  readonly exclude?: readonly SlideId[];
  readonly sections?: readonly SectionId[];
  /** What to say on a slide in this talk, instead of its own notes; `ID@2` for its return. */
  readonly notes?: { readonly [slide: string]: string };
  /** The discussion's questions in this talk, instead of the deck's. */
  readonly questions?: readonly string[];
}

/** The slide ids that a deck of these sections has, for the compiler. */
export type SlideIdOf<S extends readonly SectionInput[]> =
  | 'title'
  | 'roadmap'
  | 'method'
  | 'map/whole'
  | 'effects'
  | 'balance'
  | 'timeline'
  | 'discussion'
  | 'references'
  | `loop/${number}`
  | `finding/${number}`
  | `paths/${number}`
  | `section/${S[number]['id']}`
  | `map/${S[number]['id']}`
  | `claim/${S[number]['claims'][number]['id']}`
  | `evidence/${S[number]['claims'][number]['id']}`;

export interface DeckInput<
  F extends readonly FactorInput[] = readonly FactorInput[],
  S extends readonly SectionInput<F[number]['id']>[] = readonly SectionInput<F[number]['id']>[],
> {
  readonly title: string;
  /** BCP 47 tag of the slides' language; `en` where not given. */
  readonly language?: string;
  /** The work coded, as CSL-JSON. */
  readonly work: CslItem;
  readonly outcome: F[number]['id'];
  readonly factors: F;
  readonly sections: S;
  readonly context?: readonly ContextFactInput[];
  readonly references?: readonly CslItem[];
  readonly talks: readonly TalkInput<SlideIdOf<S>, S[number]['id']>[];
  /** How the coding was made, in a few sentences, for the method slide. */
  readonly method?: string;
  /** Remarks on the source as a whole. */
  readonly remarks?: readonly string[];
  /** Questions for discussion, beside those that the coding raises by itself. */
  readonly questions?: readonly string[];
}

/** The factors as given, their ids kept as literal types. */
export const defineFactors = <const F extends readonly FactorInput[]>(factors: F): F => factors;

/** A `defineSection` whose links may name only these factors. */
export const sectionOf =
  <F extends readonly FactorInput[]>(_factors: F) =>
  <const S extends SectionInput<F[number]['id']>>(section: S): S =>
    section;

/** The dated facts as given. */
export const defineContext = <const C extends readonly ContextFactInput[]>(facts: C): C => facts;

/** The deck as given, with every factor, section and slide id checked by the compiler. */
export const defineDeck = <
  const F extends readonly FactorInput[],
  const S extends readonly SectionInput<F[number]['id']>[],
>(
  deck: DeckInput<F, S>,
): DeckInput<F, S> => deck;
