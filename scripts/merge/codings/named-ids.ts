/** What of a coding the rest of a deck names: talks, answer, votes, contrasts, loops, argument, dated facts. */
import type { DeckInput } from '../../model/index.ts';

/** What is named, and where. */
export interface NamedIds {
  /** Where a claim is named, by its id: `talks`, `answer`, `contrasts`, `resolvedBy`. */
  readonly claims: ReadonlyMap<string, string>;
  /** Where a section is named, by its id. */
  readonly sections: ReadonlyMap<string, string>;
  /** Where a factor is named, by its id; links apart. */
  readonly factors: ReadonlyMap<string, string>;
  /** Where a link is named, by `from > to`. */
  readonly links: ReadonlyMap<string, string>;
}

/** Why something stays that is named at a place; `undefined` where it is named nowhere. */
export const namedAt = (place: string | undefined): string | undefined => place && `\`${place}\` names it`;

/** Pairs of neighbours, as `from > to`. */
const pairsOf = (ids: readonly string[]) => ids.slice(1).map((to, i) => `${ids[i]} > ${to}`);

/** Ids in the slide ids of talks: `claim/ID`, `evidence/ID/2`, `again:section/ID`, `claim/ID@2`. */
function slideNames({ talks }: DeckInput): { readonly kind: string; readonly id: string }[] {
  return talks
    .flatMap((t) => [...(t.slides ?? []), ...(t.include ?? []), ...(t.exclude ?? []), ...Object.keys(t.notes ?? {})])
    .flatMap((slide) => {
      const [, kind, id] = /^(?:again:)?([a-z]+)\/([^/@]+)/u.exec(slide) ?? [];
      return kind === undefined || id === undefined ? [] : [{ kind, id }];
    });
}

/** The ids that a deck names outside the lists in which they are defined. */
export function namedIds(deck: DeckInput): NamedIds {
  const slides = slideNames(deck);
  const at = (place: string, ids: readonly string[] = []) => ids.map((id) => [id, place] as const);
  const claimSlides = slides.filter((s) => s.kind !== 'section' && s.kind !== 'map');
  const sectionSlides = slides.filter((s) => s.kind === 'section' || s.kind === 'map');
  const votes = deck.votes ?? [];
  const loops = deck.loops ?? [];
  const argument = deck.argument ?? [];
  return {
    claims: new Map([
      ...deck.sections.flatMap((s) =>
        at(
          'resolvedBy',
          s.claims.flatMap((c) => c.resolvedBy ?? []),
        ),
      ),
      ...(deck.contrasts ?? []).flatMap((c) => at('contrasts', c.claims)),
      ...at('answer', deck.answer?.claims),
      ...at('talks', [...claimSlides.map((s) => s.id), ...deck.talks.flatMap((t) => t.answer?.claims ?? [])]),
    ]),
    sections: new Map([
      ...at(
        'context',
        (deck.context ?? []).flatMap((c) => c.section ?? []),
      ),
      ...at(
        'pictures',
        (deck.pictures ?? []).flatMap((p) => p.section ?? []),
      ),
      ...at('talks', [...sectionSlides.map((s) => s.id), ...deck.talks.flatMap((t) => t.sections ?? [])]),
    ]),
    factors: new Map([
      ...votes.flatMap(({ from, to }) => at('votes', [from, to])),
      ...loops.flatMap((l) => at('loops', l.factors)),
      ...argument.flatMap((chain) => at('argument', chain)),
      ...at('outcome', [deck.outcome]),
    ]),
    links: new Map([
      ...votes.flatMap(({ from, to }) => at('votes', pairsOf([from, to]))),
      ...loops.flatMap(({ factors }) => at('loops', pairsOf([...factors, ...factors.slice(0, 1)]))),
      ...argument.flatMap((chain) => at('argument', pairsOf(chain))),
    ]),
  };
}
