/** What the reader page is made from. */
import type { Analysis, Coding } from '../analysis/index.ts';
import { explorerData } from '../explorer/explorer-data.ts';
import type { ExplorerData } from '../explorer/explorer-types.ts';
import type { Claim, Model } from '../model/index.ts';
import { oncePer } from '../once-per.ts';

/** A talk, and which claims have a slide in it. */
export interface ShownTalk {
  /** Id of the talk. */
  readonly id: string;
  /** URL of its web deck, relative to the page. */
  readonly web: string;
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
  /** Data of the explorer, with the same talks and codings. */
  readonly explorer: ExplorerData;
  /** For the page of `dev`: where each claim is in the data, by its id, as `file:line:column`. */
  readonly places?: ReadonlyMap<string, string> | undefined;
}

/** The input of the page of a coding. */
export function readerInput(
  model: Model,
  analysis: Analysis,
  { talks, others, places }: Pick<ReaderInput, 'talks' | 'others' | 'places'>,
): ReaderInput {
  const slidesOf = (claim: string) =>
    talks.filter((talk) => talk.claims.has(claim)).map((talk) => ({ label: talk.id, url: slideUrl(talk, claim) }));
  return { model, analysis, talks, others, explorer: explorerData(model, analysis, { slidesOf, others }), places };
}

/** URL of the slide of a claim in a talk, relative to the page. */
export const slideUrl = ({ web }: Pick<ShownTalk, 'web'>, claim: string): string => `${web}#/claim/${claim}`;

/** The 1-based number of a claim in the deck. */
export const numberOf = ({ claims }: Model, claim: Claim): number => claims.indexOf(claim) + 1;

/** What the text says against links in dispute, by their ids: their denial, else the other sign. */
export const disputedIn: (analysis: Analysis) => ReadonlyMap<string, 'signs' | 'denial'> = oncePer(
  ({ disputed }: Analysis) =>
    new Map(
      disputed.flatMap(({ links, denied = [] }) =>
        [...links, ...denied].map((id) => {
          const isDenied = denied.some((d) => d === id || d === `${id}:denied`);
          return [id, isDenied ? 'denial' : 'signs'] as const;
        }),
      ),
    ),
);
