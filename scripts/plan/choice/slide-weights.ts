/** The value of each slide in points. */
import { type Analysis, leadingTo } from '../../analysis/index.ts';
import { isTodo, type Link, lookupOf, type Model } from '../../model/index.ts';
import type { SlidePlan } from '../deck-plan.ts';
import { claimsTold } from '../told-claims.ts';

/** Points by kind; those of a claim come from its links. A kind that is not listed counts as `other`. */
const kindPoints = {
  title: 10,
  references: 10,
  roadmap: 15,
  method: 5,
  // The claims have the points.
  section: 0,
  // The frame of a talk: what is asked, what the text argues, what it answers.
  question: 70,
  argument: 120,
  // More than a key claim: a talk ends with what the text answers where it can.
  answer: 160,
  // The one slide that tells a dissent, in place of its points as a contrast or vote.
  dissent: 120,
  // Results across the sections: a short talk needs them as much as a long one.
  balance: 90,
  effects: 75,
  loop: 60,
  // Each later finding counts less: the analysis lists the weightiest first.
  finding: 44,
  map: 45,
  sign: 25,
  vote: 30,
  contrast: 30,
  discussion: 20,
  timeline: 40,
  picture: 40,
  other: 20,
} as const;

/** Points that each later slide of a kind loses, and the least that it keeps. */
const decrements: Readonly<Record<string, number>> = { finding: 7, loop: 8 };
const leastPoints = 6;

const claimPoints = {
  /** For a claim that is still to be written: any other slide comes first. */
  open: 1,
  bare: 6,
  link: 10,
  reachesOutcome: 10,
  meetsOutcome: 10,
  /** For the link that most paths pass through; others get their share. */
  mostPaths: 20,
  explicit: 3,
  /** At most; never more than the claim has without it. */
  strongestOfSection: 60,
  lastSection: 12,
  key: 150,
} as const;

/** Number of witness paths to the outcome that pass through each link, by id: one path for each sign of each factor. */
export function pathsThroughLinks({ onOutcome }: Pick<Analysis, 'onOutcome'>): Map<string, number> {
  const paths = new Map<string, number>();
  for (const id of onOutcome.flatMap((e) => e.witnesses.flat())) paths.set(id, (paths.get(id) ?? 0) + 1);
  return paths;
}

/**
 * Points of each claim, by id: the sum over its links, more for a link from which a path leads to the outcome, that ends
 * there, that many paths pass through, or that is explicit. A key claim, a claim of the last section, and the claim with
 * most points of each section get an extra. A claim that is still to be written has the fewest points. A denied link counts
 * like the links between its factors that the text asserts; without any it counts like a link off the paths to the outcome.
 */
function pointsOfClaims(model: Model, analysis: Pick<Analysis, 'onOutcome'>): Map<string, number> {
  const reaching = leadingTo(model.outcome, model.links);
  const paths = pathsThroughLinks(analysis);
  const most = Math.max(1, ...paths.values());
  const { links, assertions } = lookupOf(model);
  const pairOf = ({ from, to }: Link) => `${from}>${to}`;
  const asserted = Map.groupBy(model.links, pairOf);
  const pathPoints = (link: Link) =>
    claimPoints.link +
    (reaching.has(link.to) ? claimPoints.reachesOutcome : 0) +
    (link.to === model.outcome ? claimPoints.meetsOutcome : 0) +
    Math.round((claimPoints.mostPaths * (paths.get(link.id) ?? 0)) / most);
  const strengthOf = (id: string, claim: string) => {
    const link = links.get(id)!;
    if (link.denied) return Math.max(claimPoints.link, ...(asserted.get(pairOf(link)) ?? []).map(pathPoints));
    const isExplicit = assertions.get(claim)?.some((a) => a.link === link && a.assertion.confidence === 'explicit');
    return pathPoints(link) + (isExplicit ? claimPoints.explicit : 0);
  };
  const points = new Map<string, number>();
  for (const section of model.sections) {
    const last = section === model.sections.at(-1) ? claimPoints.lastSection : 0;
    const written = section.claims.filter((claim) => !isTodo(claim.assertion));
    const own = written.map((claim): [id: string, points: number] => [
      claim.id,
      claimPoints.bare +
        claim.links.reduce((n, id) => n + strengthOf(id, claim.id), 0) +
        (claim.key ? claimPoints.key : 0) +
        last,
    ]);
    const strongest = [...own].sort((a, b) => b[1] - a[1])[0];
    // At most its own points: a section without causes is not worth the time of one with them.
    const extra = Math.min(claimPoints.strongestOfSection, strongest?.[1] ?? 0);
    for (const { id } of section.claims) points.set(id, claimPoints.open);
    for (const [id, n] of own) points.set(id, id === strongest?.[0] ? n + extra : n);
  }
  return points;
}

/** The kind by which a slide is weighed, and its 0-based position among the slides of the kind. */
function kindOf(id: string): { readonly kind: string; readonly position: number } {
  const [kind = '', name = ''] = id.split('/');
  return { kind, position: /^\d+$/u.test(name) ? Number(name) - 1 : 0 };
}

/**
 * Id of the slide that tells a dissent: the first contrast that the data name, else the first vote where a link is in
 * dispute, or the contrast in the place of that vote; `undefined` if the text has none, or no such slide is among those given.
 */
export function dissentOf(
  model: Pick<Model, 'contrasts'>,
  analysis: Pick<Analysis, 'disputed'>,
  slides: readonly Pick<SlidePlan, 'id'>[],
) {
  const named = model.contrasts.length > 0 ? ['contrast/1'] : [];
  const voted = analysis.disputed.length > 0 ? ['vote/1', 'contrast/1'] : [];
  return [...named, ...voted].find((id) => slides.some((s) => s.id === id));
}

/**
 * Points of each slide, by id; whole numbers. Of several findings or loops, or other numbered slides, later ones count less.
 */
export function weighSlides(
  model: Model,
  analysis: Pick<Analysis, 'onOutcome' | 'disputed'>,
  slides: readonly SlidePlan[],
): Map<string, number> {
  const dissent = dissentOf(model, analysis, slides);
  const claims = pointsOfClaims(model, analysis);
  return new Map(
    slides.map((slide) => {
      const told = claimsTold(slide);
      if (told.length > 0) return [slide.id, told.reduce((n, id) => n + (claims.get(id) ?? 0), 0)];
      if (/^finding\/\d+\/\d+$/u.test(slide.id)) return [slide.id, 0];
      if (slide.id === dissent) return [slide.id, kindPoints.dissent];
      const { kind, position } = kindOf(slide.id);
      const points = Object.hasOwn(kindPoints, kind) ? kindPoints[kind as keyof typeof kindPoints] : kindPoints.other;
      const less = position * (decrements[kind] ?? leastPoints);
      return [slide.id, less === 0 ? points : Math.max(leastPoints, points - less)];
    }),
  );
}
