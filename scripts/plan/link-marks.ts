/** The marks of links on maps: implied, held by an actor, cause at its low pole, conditional, denied. */
import {
  conditionsOf,
  isHeldOnly,
  type Link,
  lowPoleOf,
  type Model,
  type Section,
  shownWords,
} from '../model/index.ts';
import { inQuotationMarks } from '../typography/index.ts';
import type { LinkMark } from '../wording/index.ts';
import type { DiagramLink } from './diagram.ts';

/** Ids of claims in groups: what the first group that asserts or denies a link says of it counts. */
export type ClaimGroups = readonly (readonly string[])[];

/** The group of a section's claims. */
export const claimsOf = ({ claims }: Pick<Section, 'claims'>): readonly string[] => claims.map((c) => c.id);

/** Options of `marksOf`. */
export interface MarkOptions {
  /** Language and source of the deck. */
  readonly model: Pick<Model, 'language' | 'source'>;
  /** The claims that count; all by default. */
  readonly claims?: ClaimGroups | undefined;
}

/** The link as the first of some groups of claims asserts it; as all claims do where none of them does. */
export function linkAsIn(link: Link, groups: ClaimGroups = []): Link {
  const own = groups
    .map((group) => link.assertions.filter((a) => group.includes(a.claim)))
    .find((assertions) => assertions.length > 0);
  return own ? { ...link, assertions: own } : link;
}

/**
 * The marks of a link: it is explicit if one of its claims states it, conditional and held by actors only if all report it
 * so. On the slide of one of its claims that claim alone counts, on the map of a section the claims of the section.
 */
export function marksOf(whole: Link, { model, claims }: MarkOptions): Pick<DiagramLink, LinkMark> {
  const link = linkAsIn(whole, claims);
  const { denied, assertions } = link;
  const lowPole = lowPoleOf(assertions);
  const word = (pole: string) => inQuotationMarks(shownWords(model.source, pole), model.language);
  return {
    ...(conditionsOf(link).length > 0 ? { conditional: true } : {}),
    ...(denied ? { denied } : {}),
    ...(assertions.every((a) => a.confidence === 'implied') ? { implied: true } : {}),
    ...(!denied && isHeldOnly(link) ? { held: true } : {}),
    ...(lowPole === undefined ? {} : { lowPole: lowPole === true ? '' : word(lowPole) }),
  };
}
