/** What a slide says, in points, and which slides must come before it. */
import type { Model } from '../model/index.ts';
import type { SlidePlan } from './deck-plan.ts';
import { mapParts } from './map-parts.ts';

/** Points by kind; those of a claim come from its links. A kind that is not listed counts as `other`. */
const kindPoints: Readonly<Record<string, number>> = {
  title: 10,
  references: 10,
  roadmap: 15,
  method: 5,
  // Its claims carry the weight; alone it says nothing. The same holds for each further map of a section.
  section: 0,
  sectionMap: 0,
  // What looks across the sections: a short talk needs its conclusion as much as a long one.
  balance: 90,
  effects: 75,
  loop: 60,
  // The later a finding the less it says: the analysis lists what weighs most first.
  finding: 44,
  map: 45,
  // Where one stands: worth its time in a long talk only.
  mapSoFar: 12,
  discussion: 20,
  timeline: 12,
  other: 20,
};

/** How much less each later slide of a kind counts, and what the last of many still counts. */
const nextPoints: Readonly<Record<string, number>> = { finding: 7, loop: 8 };
const leastPoints = 6;

const claimPoints = {
  bare: 6,
  link: 10,
  reachesOutcome: 10,
  meetsOutcome: 10,
  explicit: 3,
  strongestOfSection: 60,
} as const;

/** Factors from which links lead to the outcome, itself included. */
function factorsThatReach(model: Model): Set<string> {
  const reached = new Set([model.outcome]);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const link of model.links) if (reached.has(link.to)) reached.add(link.from);
  }
  return reached;
}

/**
 * Points of each claim: more for each link, more where a causal path leads on to the outcome, most where the link
 * meets it, a little for words that state it. The strongest claim of a section carries the section's coverage.
 */
function pointsOfClaims(model: Model): Map<string, number> {
  const reached = factorsThatReach(model);
  const points = new Map<string, number>();
  for (const section of model.sections) {
    const own = section.claims.map((claim): [id: string, points: number] => {
      const links = model.links.filter((l) => claim.links.includes(l.id));
      const strength = links.map((l) => {
        const path =
          (reached.has(l.to) ? claimPoints.reachesOutcome : 0) +
          (l.to === model.outcome ? claimPoints.meetsOutcome : 0);
        const isExplicit = l.assertions.some((a) => a.claim === claim.id && a.confidence === 'explicit');
        return claimPoints.link + path + (isExplicit ? claimPoints.explicit : 0);
      });
      return [claim.id, claimPoints.bare + strength.reduce((n, p) => n + p, 0)];
    });
    const strongest = [...own].sort((a, b) => b[1] - a[1])[0];
    for (const [id, n] of own) points.set(id, n + (id === strongest?.[0] ? claimPoints.strongestOfSection : 0));
  }
  return points;
}

/** The kind that a slide is weighed by, and its place among those of the kind, from 0. */
function kindOf(model: Model, id: string): { readonly kind: string; readonly place: number } {
  const [kind = '', name = ''] = id.split('/');
  const place = /^\d+$/u.test(name) ? Number(name) - 1 : 0;
  if (kind !== 'map') return { kind, place };
  const section = model.sections.find((s) => name === s.id);
  if (section) return { kind: 'mapSoFar', place: 0 };
  return { kind: model.sections.some((s) => isFurtherMap(s.id, name)) ? 'sectionMap' : 'map', place: 0 };
}

const isFurtherMap = (section: string, name: string) =>
  name.startsWith(`${section}-`) && /^\d+$/u.test(name.slice(section.length + 1));

/** Points of each slide, by id; whole numbers. Of several findings or loops the later count less. */
export function weighSlides(model: Model, slides: readonly SlidePlan[]): Map<string, number> {
  const claims = pointsOfClaims(model);
  return new Map(
    slides.map((slide) => {
      const claim = slide.id.startsWith('claim/') ? claims.get(slide.id.slice('claim/'.length)) : undefined;
      if (claim !== undefined) return [slide.id, claim];
      const { kind, place } = kindOf(model, slide.id);
      const points = kindPoints[kind] ?? kindPoints['other']!;
      const less = place * (nextPoints[kind] ?? leastPoints);
      return [slide.id, less === 0 ? points : Math.max(leastPoints, points - less)];
    }),
  );
}

/**
 * Ids of the slides that must be in a talk for this one to be understood: its section's, the map in which a claim's
 * links are lit, the reading of the signs for whatever shows links, and the claims that introduce its factors. The
 * outcome needs no introduction.
 */
export function findNeeds(model: Model): (slide: SlidePlan) => string[] {
  const introducedBy = new Map<string, string>();
  for (const claim of model.claims)
    for (const id of claim.links) {
      const link = model.links.find((l) => l.id === id)!;
      for (const factor of [link.from, link.to])
        if (factor !== model.outcome && !introducedBy.has(factor)) introducedBy.set(factor, claim.id);
    }
  const mapOf = new Map<string, string>();
  for (const section of model.sections)
    mapParts(model, section).forEach((part, i) => {
      for (const claim of i === 0 ? [] : part.claims) mapOf.set(claim.id, `map/${section.id}-${i + 1}`);
    });
  const unaided = new Set(['title', 'roadmap', 'method', 'timeline', 'discussion', 'references']);
  return (slide) => {
    if (unaided.has(slide.id) || slide.appendix) return [];
    const needs: string[] = [];
    const section = model.sections[slide.section - 1];
    if (section && slide.id !== `section/${section.id}`) needs.push(`section/${section.id}`);
    const { content } = slide;
    if (!('diagram' in content) || content.diagram !== undefined) needs.push('method');
    const claim = model.claims.find((c) => slide.id === `claim/${c.id}`);
    const map = claim && mapOf.get(claim.id);
    if (map !== undefined) needs.push(map);
    for (const id of claim?.links ?? []) {
      const link = model.links.find((l) => l.id === id)!;
      for (const factor of [link.from, link.to]) {
        const first = introducedBy.get(factor);
        if (first !== undefined && first !== claim?.id) needs.push(`claim/${first}`);
      }
    }
    return [...new Set(needs)];
  };
}
