/** The claims that a talk tells before any other: key claims, and one claim of the last section. */
import { isTodo, type Model } from '../../model/index.ts';
import { slidesByClaim, type Teller } from '../told-claims.ts';
import type { Candidate } from './choose-slides.ts';

/** A candidate with its slide's id and claims. */
export interface SlideCandidate extends Candidate, Teller {}

/**
 * Ids of the claims in the order of their points: the key claims, then, if the last section has none, one claim of it that is
 * written.
 */
function requiredClaims(
  model: Model,
  points: ReadonlyMap<string, number>,
  slideOf: ReadonlyMap<string, string>,
): string[] {
  const pointsOf = ({ id }: { readonly id: string }) => points.get(slideOf.get(id) ?? '') ?? 0;
  const last = (model.sections.at(-1)?.claims ?? []).filter((c) => slideOf.has(c.id) && !isTodo(c.assertion));
  const strongest = last.some((c) => c.key) ? [] : last.toSorted((a, b) => pointsOf(b) - pointsOf(a)).slice(0, 1);
  const keys = model.claims.filter((c) => c.key).toSorted((a, b) => pointsOf(b) - pointsOf(a));
  return [...keys, ...strongest].map((c) => c.id);
}

/**
 * The candidates with each required claim forced that fits the budget, in seconds, beside those that are forced already,
 * with all of its slides and what they need. `points` are those of the slides, by id.
 */
export function requireClaims(
  model: Model,
  candidates: readonly SlideCandidate[],
  points: ReadonlyMap<string, number>,
  budget: number,
): SlideCandidate[] {
  const withNeeds = (start: Iterable<number>): Set<number> => {
    const all = new Set(start);
    // Needs that are added are visited as well.
    for (const i of all) for (const need of candidates[i]!.needs) all.add(need);
    return all;
  };
  let forced = withNeeds(candidates.flatMap((c, i) => (c.isForced ? [i] : [])));
  const slideOf = slidesByClaim(candidates);
  for (const claim of requiredClaims(model, points, slideOf)) {
    const own = slideOf.get(claim);
    const slides = candidates.flatMap(({ id }, i) =>
      own !== undefined && (id === own || id.replace(/\/\d+$/u, '') === own) ? [i] : [],
    );
    const next = withNeeds([...forced, ...slides]);
    if ([...next].reduce((n, i) => n + candidates[i]!.seconds, 0) <= budget) forced = next;
  }
  return candidates.map((c, i) => (forced.has(i) ? { ...c, isForced: true } : c));
}
