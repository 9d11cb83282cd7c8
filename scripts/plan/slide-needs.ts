/** Which slides a slide needs before it can be shown: no map without its legend, no result without the claims it rests on. */
import { lookupOf, type Model } from '../model/index.ts';
import type { SlidePlan } from './deck-plan.ts';

const independent = new Set(['title', 'roadmap', 'method', 'timeline', 'discussion', 'references']);

/** For each link, the claims that assert it: what a slide that draws a conclusion from the links rests on. */
export const claimsOfLinks = (model: Model, links: readonly string[]): string[][] =>
  links.map((id) =>
    lookupOf(model)
      .links.get(id)!
      .assertions.map((a) => a.claim),
  );

/** Claims that assert a link to the outcome, each once, in the order of the links. */
export const directClaims = (model: Model): string[] => [
  ...new Set(model.links.filter((l) => l.to === model.outcome).flatMap((l) => l.assertions.map((a) => a.claim))),
];

/** Id of the slide on which a talk may tell a claim; `undefined` if it has none. */
export type SlideOfClaim = (claim: string) => string | undefined;

/**
 * The slides of one claim of each group, among those with a slide in the talk: the claim that is in most groups, then the
 * first.
 */
function oneOfEach(groups: readonly (readonly string[])[], slideOfClaim: SlideOfClaim): string[] {
  const counts = new Map<string, number>();
  for (const id of groups.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const taken = new Set<string>();
  for (const group of groups) {
    const open = group.filter((id) => slideOfClaim(id) !== undefined);
    if (open.length === 0 || open.some((id) => taken.has(id))) continue;
    taken.add(open.reduce((a, b) => (counts.get(b)! > counts.get(a)! ? b : a)));
  }
  return [...taken].map((id) => slideOfClaim(id)!);
}

/** Whether a talk with some slides can tell a claim of each group that a slide rests on. */
export const isSupported = ({ restsOn }: SlidePlan, slideOfClaim: SlideOfClaim): boolean =>
  (restsOn ?? []).every((group) => group.some((id) => slideOfClaim(id) !== undefined));

/**
 * A function from a slide to the ids of the slides that it needs, each once: the slide of its section, `method` if it
 * shows links, the answer to a claim, the question before its answer, and a claim for each link that a result rests on. A
 * claim needs no other claim to introduce its factors: their names are in its map. `slideOfClaim` is that of the talk;
 * without it each claim has a slide of its own.
 */
export function findNeeds(
  model: Model,
  slideOfClaim: SlideOfClaim = (claim) => `claim/${claim}`,
): (slide: SlidePlan) => string[] {
  return (slide) => {
    if (independent.has(slide.id) || slide.appendix) return [];
    const needs: string[] = [];
    const section = model.sections[slide.section - 1];
    if (section && slide.id !== `section/${section.id}`) needs.push(`section/${section.id}`);
    const { content } = slide;
    const showsLinks =
      'diagram' in content ? content.diagram !== undefined : !['question', 'claims', 'picture'].includes(content.kind);
    if (showsLinks) needs.push('method');
    const [, id = '', number = '1'] = /^claim\/([^/]+)(?:\/(\d+))?$/u.exec(slide.id) ?? [];
    const claim = lookupOf(model).claims.get(id);
    if (number !== '1') needs.push(`claim/${id}`);
    if (claim?.resolvedBy !== undefined) needs.push(slideOfClaim(claim.resolvedBy) ?? `claim/${claim.resolvedBy}`);
    if (slide.id === 'answer') needs.push('question');
    needs.push(...(slide.goesOn ?? []));
    needs.push(...oneOfEach(slide.restsOn ?? [], slideOfClaim));
    return [...new Set(needs)];
  };
}
