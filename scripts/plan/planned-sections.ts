/** The sections and claims that are planned: a long coding holds far more than any talk can show. */
import { lookupOf, type Model, type Section, type Talk } from '../model/index.ts';

/** Claims that are planned for their links. */
const plannedClaims = 2_000;

/** Ids of the `count` claims with most links; a link that ends at the outcome counts twice. */
function strongestClaims(model: Model, count: number): Set<string> {
  const { assertions } = lookupOf(model);
  const points = (claim: string) =>
    (assertions.get(claim) ?? []).reduce((n, { link }) => n + (link.to === model.outcome ? 2 : 1), 0);
  const ranked = model.claims.map(({ id }, at) => ({ id, at, points: points(id) }));
  ranked.sort((a, b) => b.points - a.points || a.at - b.at);
  return new Set(ranked.slice(0, count).map((c) => c.id));
}

/**
 * The sections to be planned, in order. If a talk names its slides: the sections of which it names one, whole. Otherwise
 * all sections, with the 2,000 claims that have most links, key claims, the last section, and what the talk includes.
 */
export function plannedSections(model: Model, talk: Talk): readonly Section[] {
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
        s.claims.some((c) => ['sign', 'claim', 'claims', 'evidence'].some((kind) => wanted.has(`${kind}/${c.id}`))),
    );
  }
  if (model.claims.length <= plannedClaims) return model.sections;
  const kept = strongestClaims(model, plannedClaims);
  const last = model.sections.at(-1)?.id;
  for (const claim of model.claims) if (claim.key || claim.section === last) kept.add(claim.id);
  for (const id of talk.include ?? []) kept.add(id.replace(/^(sign|claim|evidence)\//u, ''));
  return model.sections.flatMap((s) => {
    const claims = s.claims.filter((c) => kept.has(c.id));
    return claims.length === 0 ? [] : [{ ...s, claims }];
  });
}
