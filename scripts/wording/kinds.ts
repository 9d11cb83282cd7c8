/** Kinds that wordings name; the stages have types of the same values. */

/** Sign of a link: raises, lowers, direction left open. */
export type Sign = '+' | '-' | '?';

/** Sign of a total effect. */
export type EffectSign = '+' | '-' | 'indeterminate' | 'unclear' | 'unsettled';

/** What a chain does to the outcome: its sign, or `both` where its first factor acts with the other sign as directly. */
export type ChainKind = Sign | 'both';

/** How many chains are of each kind, in the order of a sentence; kinds without a chain are left out. */
export const countChains = (kinds: readonly ChainKind[]): [kind: ChainKind, chains: number][] =>
  (['+', '-', '?', 'both'] as const)
    .map((kind): [ChainKind, number] => [kind, kinds.filter((k) => k === kind).length])
    .filter(([, chains]) => chains > 0);

/** Kind of a feedback loop. */
export type LoopKind = 'reinforcing' | 'balancing' | 'unknown';

/** Kind of a feedback loop whose links may be disputed: mixed where it depends on their signs. */
export type RingKind = LoopKind | 'mixed';

/** Mark of a link on a map besides its sign. */
export type LinkMark = (typeof linkMarks)[number];

/** The marks of links in the order of the legend. */
export const linkMarks = ['implied', 'held', 'lowPole', 'conditional', 'denied'] as const;

/** Whose the sections are: the text's with its titles, the text's with titles of the coder, or the coder's. */
export type SectionOrigin = 'text' | 'retitled' | 'coder';

/** Who says something. */
export interface Voices {
  /** Number of authors, 0 where the text has none; absent where only actors say it. */
  readonly authors?: number | undefined;
  /** Names of actors, as the data have them. */
  readonly actors: readonly string[];
}

/** The marks of a link that its sentence names. */
export interface MarksInWords {
  /** Whether the text only implies it. */
  readonly implied?: true;
  /** Whether only actors hold it. */
  readonly held?: true;
  /** Words of the text for the low pole of its cause, in quotation marks; empty where the data give none. */
  readonly lowPole?: string;
}

/** Numbers of factors that the finding on the end of the text does not count. */
export interface Uncounted {
  /** Factors that follow from the outcome. */
  readonly following: number;
  /** Factors whose way to the outcome the text or an actor denies. */
  readonly denied: number;
}

/** Numbers of factors by the sign of their effect on the outcome. */
export interface Pressures {
  /** Factors that raise it. */
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
