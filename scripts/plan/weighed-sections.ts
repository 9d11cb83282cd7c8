/** Which sections and claims a talk has to plan at all: a long coding holds far more than any talk can show. */
import { lookupOf, type Model, type Section, type Talk } from '../model/index.ts';

/** Most claims that the planner weighs against each other. */
export const weighedClaims = 2_000;

/** Claims by what they assert: two points for a link that ends at the outcome, one for another. */
function strongest(model: Model, most: number): Set<string> {
  const { assertions } = lookupOf(model);
  const points = (claim: string) =>
    (assertions.get(claim) ?? []).reduce((n, { link }) => n + (link.to === model.outcome ? 2 : 1), 0);
  const ranked = model.claims.map(({ id }, at) => ({ id, at, points: points(id) }));
  ranked.sort((a, b) => b.points - a.points || a.at - b.at);
  return new Set(ranked.slice(0, most).map((c) => c.id));
}

/**
 * The sections with the claims to be planned, in order. Where a talk names its slides, those sections that it names
 * something of; otherwise all, up to 2,000 claims, those that assert most before others.
 */
export function weighedSections(model: Model, talk: Talk): readonly Section[] {
  if (talk.slides) {
    const named = talk.slides.map((s) => s.replace(/^again:/u, '').replace(/@\d+$/u, ''));
    const wanted = new Set(named);
    const maps = new Set(
      named.flatMap((s) => (s.startsWith('map/') ? [s.slice(4), s.slice(4).replace(/-\d+$/u, '')] : [])),
    );
    return model.sections.filter(
      (s) =>
        wanted.has(`section/${s.id}`) ||
        maps.has(s.id) ||
        s.claims.some((c) => wanted.has(`claim/${c.id}`) || wanted.has(`evidence/${c.id}`)),
    );
  }
  if (model.claims.length <= weighedClaims) return model.sections;
  const kept = strongest(model, weighedClaims);
  for (const id of talk.include ?? []) kept.add(id.replace(/^(claim|evidence)\//u, ''));
  return model.sections.flatMap((s) => {
    const claims = s.claims.filter((c) => kept.has(c.id));
    return claims.length === 0 ? [] : [{ ...s, claims }];
  });
}
