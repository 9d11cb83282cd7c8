/** What the reader page is made from. */
import { type Analysis, type Coding, disputedPairs } from '../analysis/index.ts';
import type { Claim, Model } from '../model/index.ts';
import { oncePer } from '../once-per.ts';

/** A talk, and which claims have a slide in it. */
export interface ShownTalk {
  /** Id of the talk. */
  readonly id: string;
  /** Ids of the claims to which `#/claim/ID` leads in its web deck. */
  readonly claims: ReadonlySet<string>;
}

/** Input of the reader page. */
export interface ReaderInput {
  /** The coding. */
  readonly model: Model;
  /** Its analysis. */
  readonly analysis: Analysis;
  /** The generated talks, in the order of the deck. */
  readonly talks: readonly ShownTalk[];
  /** Further codings of the text; empty if the data name none. */
  readonly others: readonly Coding[];
}

/** The 1-based number of a claim in the deck. */
export const numberOf = ({ claims }: Model, claim: Claim): number => claims.indexOf(claim) + 1;

/** Ids of the links that the text asserts with both signs. */
export const disputedIn: (analysis: Analysis) => ReadonlySet<string> = oncePer(
  ({ graph }: Analysis) => new Set(disputedPairs(graph).flatMap(({ links }) => links)),
);
