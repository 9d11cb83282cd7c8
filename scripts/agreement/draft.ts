/** A deck's data while decisions are put into it: links are found, changed, added and removed, and each change is noted. */
import { defined } from '../defined.ts';
import type { DataFiles, DeckInput } from '../model/index.ts';

type Input<T> = { -readonly [K in keyof T]: T[K] };
/** A claim of the data. */
export type ClaimData = Input<DeckInput['sections'][number]['claims'][number]>;
/** A link of the data. */
export type LinkData = ClaimData['links'][number];
type VoteData = NonNullable<DeckInput['votes']>[number];

/** A change of the data: an entry is replaced, removed or added. */
export interface Change {
  /** File of the data, relative to the root. */
  readonly file: string;
  /** What the entry belongs to: `claim ID`, `votes`, `factors`. */
  readonly place: string;
  /** The entry as it is; absent where it is added. */
  readonly before?: object;
  /** The entry as it becomes; absent where it is removed. */
  readonly after?: object;
  /** Headline of the claim whose link is removed or says something else: it may no longer fit. */
  readonly headline?: string;
}

/** Whether a link is removed, or gets another sign, denial or holder. */
const saysOtherwise = (before: LinkData | undefined, after: LinkData | undefined): boolean =>
  before !== undefined &&
  (['polarity', 'denied', 'deniedBy', 'attributedTo'] as const).some((field) => before[field] !== after?.[field]);

/** The data of a deck, to be changed. Changes are noted in their order. */
export class Draft {
  /** The data as they become. */
  readonly data: DeckInput;
  /** The changes up to now. */
  readonly changes: Change[] = [];
  readonly #files: DataFiles;

  /** `data` is left as it is. */
  constructor(data: DeckInput, files: DataFiles) {
    this.data = structuredClone(data);
    this.#files = files;
  }

  /** The claim with an id; `undefined` if there is none. */
  claim(id: string): ClaimData | undefined {
    return this.data.sections.flatMap((s) => s.claims).find((c) => c.id === id);
  }

  #note(id: string, change: Pick<Change, 'before' | 'after' | 'headline'>): void {
    const section = this.data.sections.findIndex((s) => s.claims.some((c) => c.id === id));
    this.changes.push({ file: this.#files.sections[section] ?? this.#files.deck, place: `claim ${id}`, ...change });
  }

  /** Replaces the link `before` of a claim by `after`. Without `after` it is removed; without `before`, `after` is added. */
  setLink(id: string, before: LinkData | undefined, after: LinkData | undefined): void {
    const claim = this.claim(id)!;
    const rest = [...claim.links];
    rest.splice(before === undefined ? rest.length : rest.indexOf(before), 1, ...(after === undefined ? [] : [after]));
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    claim.links = rest;
    const headline = saysOtherwise(before, after) ? claim.assertion : undefined;
    this.#note(id, defined({ before, after, headline }));
  }

  /** Adds a claim to a section, behind the claim with the id `behind`, or as its first. */
  addClaim(section: number, behind: string | undefined, claim: ClaimData): void {
    const claims = this.data.sections[section]!.claims as ClaimData[];
    claims.splice(claims.findIndex((c) => c.id === behind) + 1, 0, claim);
    this.#note(claim.id, { after: claim });
  }

  /** Adds a factor unless there is one with its id. */
  addFactor(factor: { readonly id: string; readonly label: string }): void {
    if (this.data.factors.some((f) => f.id === factor.id)) return;
    (this.data.factors as object[]).push(factor);
    this.changes.push({ file: this.#files.factors, place: 'factors', after: factor });
  }

  /** Adds a vote unless there is one on this link. */
  addVote(vote: VoteData): void {
    const votes = this.data.votes ?? [];
    if (votes.some(({ from, to }) => from === vote.from && to === vote.to)) return;
    Object.assign(this.data, { votes: [...votes, vote] });
    this.changes.push({ file: this.#files.deck, place: 'votes', after: vote });
  }
}
