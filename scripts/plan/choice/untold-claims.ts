/** The claims that a talk must not drop in silence: key claims, and those of the last section. */
import { isTodo, type Model, type Talk } from '../../model/index.ts';
import type { DeckPlan, UntoldClaim } from '../deck-plan.ts';
import { isExcluded } from '../page-id.ts';
import { claimsTold, type Teller } from '../told-claims.ts';

/**
 * Key claims without a slide in the talk, then claims of the last section, each in the order of the text. A further slide
 * of a told claim, `claim/<id>/<n>`, counts as well, and a claim on a shared slide is told. A claim of the last section is
 * not among them where it is still to be written, or the talk excludes it by name; nor where the talk tells another claim of
 * the section and lists its slides, or the text has no other section. `otherwise` is the reason of a claim that `omitted`
 * does not name.
 */
export function untoldClaims(
  model: Model,
  talk: Pick<Talk, 'slides' | 'exclude'>,
  { slides, omitted }: Pick<DeckPlan, 'omitted'> & { readonly slides: readonly Teller[] },
  otherwise: string,
): UntoldClaim[] {
  const toSlides = (slide: Teller) => [slide.id, ...claimsTold(slide).map((c) => `claim/${c}`)];
  const shown = new Set(slides.flatMap(toSlides));
  const reasons = new Map(
    omitted.flatMap(({ slide: id, reason, ...o }) => toSlides({ id, ...o }).map((slide) => [slide, reason] as const)),
  );
  const further = Map.groupBy(reasons.keys(), (slide) => slide.replace(/\/\d+$/u, ''));
  const last = model.sections.at(-1);
  const hasConclusion = last?.claims.some((c) => shown.has(`claim/${c.id}`));
  const isEnough = hasConclusion && (talk.slides !== undefined || model.sections.length === 1);
  const isIntended = (slide: string) => isEnough || isExcluded(talk, slide);
  const untold = model.claims.flatMap((claim): UntoldClaim[] => {
    if (!claim.key && (claim.section !== last?.id || isTodo(claim.assertion))) return [];
    const id = `claim/${claim.id}`;
    return [...new Set([id, ...(further.get(id) ?? [])])]
      .filter((slide) => !shown.has(slide) && (claim.key || !isIntended(slide)))
      .map((slide) => ({ slide, role: claim.key ? 'key' : 'conclusion', reason: reasons.get(slide) ?? otherwise }));
  });
  return [...untold.filter((u) => u.role === 'key'), ...untold.filter((u) => u.role === 'conclusion')];
}
