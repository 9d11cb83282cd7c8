/** The claims that a talk must not drop in silence: key claims, and those of the last section. */
import type { Model } from '../model/index.ts';
import type { SlidePlan, UntoldClaim } from './deck-plan.ts';

/** What a talk shows and leaves out. */
interface TalkChoice {
  /** Slides of the talk. */
  readonly slides: readonly Pick<SlidePlan, 'id'>[];
  /** Slides left out, each with the reason. */
  readonly omitted: readonly {
    /** Id of the slide. */
    readonly slide: string;
    /** Why it is left out. */
    readonly reason: string;
  }[];
}

/**
 * Key claims without a slide in the talk, then claims of the last section, each in the order of the text. A further slide
 * of a told claim, `claim/<id>/<n>`, counts as well. `otherwise` is the reason of a claim that `omitted` does not name.
 */
export function untoldClaims(model: Model, { slides, omitted }: TalkChoice, otherwise: string): UntoldClaim[] {
  const shown = new Set(slides.map((s) => s.id));
  const reasons = new Map(omitted.map((o) => [o.slide, o.reason]));
  const further = Map.groupBy(reasons.keys(), (slide) => slide.replace(/\/\d+$/u, ''));
  const last = model.sections.at(-1)?.id;
  const untold = model.claims.flatMap((claim): UntoldClaim[] => {
    if (!claim.key && claim.section !== last) return [];
    const id = `claim/${claim.id}`;
    return [...new Set([id, ...(further.get(id) ?? [])])]
      .filter((slide) => !shown.has(slide))
      .map((slide) => ({ slide, role: claim.key ? 'key' : 'conclusion', reason: reasons.get(slide) ?? otherwise }));
  });
  return [...untold.filter((u) => u.role === 'key'), ...untold.filter((u) => u.role === 'conclusion')];
}
