/** The value of each slide in points, and the slides that it needs. */
import { lookupOf, type Model } from '../model/index.ts';
import type { SlidePlan } from './deck-plan.ts';
import { mapParts } from './map-parts.ts';
import type { PlanSettings } from './settings.ts';

/** Points by kind; those of a claim come from its links. A kind that is not listed counts as `other`. */
const kindPoints = {
  title: 10,
  references: 10,
  roadmap: 15,
  method: 5,
  // The claims have the points; without them neither map has value.
  section: 0,
  sectionMap: 0,
  // Results across the sections: a short talk needs them as much as a long one.
  balance: 90,
  effects: 75,
  loop: 60,
  // Each later finding counts less: the analysis lists the weightiest first.
  finding: 44,
  map: 45,
  // The map so far is worth its time in a long talk only.
  mapSoFar: 12,
  discussion: 20,
  timeline: 12,
  other: 20,
} as const;

/** Points that each later slide of a kind loses, and the least that it keeps. */
const decrements: Readonly<Record<string, number>> = { finding: 7, loop: 8 };
const leastPoints = 6;

const claimPoints = {
  bare: 6,
  link: 10,
  reachesOutcome: 10,
  meetsOutcome: 10,
  explicit: 3,
  strongestOfSection: 60,
} as const;

/** Factors from which a path leads to the outcome, the outcome included. */
function factorsThatReach(model: Model): Set<string> {
  const reached = new Set([model.outcome]);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const link of model.links) if (reached.has(link.to)) reached.add(link.from);
  }
  return reached;
}

/**
 * Points of each claim, by id: the sum over its links, more for a link from which a path leads to the outcome or that
 * ends there, and for an explicit one. The claim with most points of each section gets an extra for the section.
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

/** The kind by which a slide is weighed, and its 0-based position among the slides of the kind. */
function kindOf(model: Model, id: string): { readonly kind: string; readonly position: number } {
  const [kind = '', name = ''] = id.split('/');
  const position = /^\d+$/u.test(name) ? Number(name) - 1 : 0;
  if (kind !== 'map') return { kind, position };
  const section = model.sections.find((s) => name === s.id);
  if (section) return { kind: 'mapSoFar', position: 0 };
  return { kind: model.sections.some((s) => isFurtherMap(s.id, name)) ? 'sectionMap' : 'map', position: 0 };
}

const isFurtherMap = (section: string, name: string) =>
  name.startsWith(`${section}-`) && /^\d+$/u.test(name.slice(section.length + 1));

/** Points of each slide, by id; whole numbers. Of several findings or loops, or other numbered slides, later ones count less. */
export function weighSlides(model: Model, slides: readonly SlidePlan[]): Map<string, number> {
  const claims = pointsOfClaims(model);
  return new Map(
    slides.map((slide) => {
      const claim = slide.id.startsWith('claim/') ? claims.get(slide.id.slice('claim/'.length)) : undefined;
      if (claim !== undefined) return [slide.id, claim];
      const { kind, position } = kindOf(model, slide.id);
      const points = Object.hasOwn(kindPoints, kind) ? kindPoints[kind as keyof typeof kindPoints] : kindPoints.other;
      const less = position * (decrements[kind] ?? leastPoints);
      return [slide.id, less === 0 ? points : Math.max(leastPoints, points - less)];
    }),
  );
}

/**
 * A function from a slide to the ids of the slides that it needs, each once: the slide of its section, the map in which
 * a claim's links are lit, `method` if it shows links, and the claims that introduce its factors. The outcome needs no
 * introduction.
 */
export function findNeeds(model: Model, settings: PlanSettings): (slide: SlidePlan) => string[] {
  const introducedBy = new Map<string, string>();
  for (const claim of model.claims)
    for (const id of claim.links) {
      const link = lookupOf(model).links.get(id)!;
      for (const factor of [link.from, link.to])
        if (factor !== model.outcome && !introducedBy.has(factor)) introducedBy.set(factor, claim.id);
    }
  const mapsOf = new Map<string, (string | undefined)[]>();
  for (const section of model.sections)
    mapParts(model, section, settings).forEach((part, i) => {
      for (const claim of part.claims) {
        // A claim whose links need several maps has a slide for each.
        const before = mapsOf.get(claim.id) ?? [];
        mapsOf.set(claim.id, [...before, i === 0 ? undefined : `map/${section.id}-${i + 1}`]);
      }
    });
  const independent = new Set(['title', 'roadmap', 'method', 'timeline', 'discussion', 'references']);
  return (slide) => {
    if (independent.has(slide.id) || slide.appendix) return [];
    const needs: string[] = [];
    const section = model.sections[slide.section - 1];
    if (section && slide.id !== `section/${section.id}`) needs.push(`section/${section.id}`);
    const { content } = slide;
    if (!('diagram' in content) || content.diagram !== undefined) needs.push('method');
    const [, id = '', number = '1'] = /^claim\/([^/]+)(?:\/(\d+))?$/u.exec(slide.id) ?? [];
    const claim = model.claims.find((c) => c.id === id);
    const map = claim && mapsOf.get(claim.id)?.[Number(number) - 1];
    if (map !== undefined) needs.push(map);
    if (number !== '1') needs.push(`claim/${id}`);
    for (const id of claim?.links ?? []) {
      const link = lookupOf(model).links.get(id)!;
      for (const factor of [link.from, link.to]) {
        const first = introducedBy.get(factor);
        if (first !== undefined && first !== claim?.id) needs.push(`claim/${first}`);
      }
    }
    return [...new Set(needs)];
  };
}
