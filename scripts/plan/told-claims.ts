/** Which claims a slide tells: its own, or those that share it. */
import type { SlidePlan } from './deck-plan.ts';

/** What tells the claims of a slide. */
export type Teller = Pick<SlidePlan, 'id' | 'tells'>;

/** Ids of the claims that a slide tells; empty for a further slide of a claim, a recalled one, and slides of other kinds. */
export const claimsTold = ({ id, tells }: Teller): readonly string[] =>
  tells ?? (/^claim\/[^/@]+$/u.test(id) ? [id.slice('claim/'.length)] : []);

/** Id of the slide that tells each claim, by the id of the claim: of several slides the first. */
export function slidesByClaim(slides: readonly Teller[]): Map<string, string> {
  const byClaim = new Map<string, string>();
  for (const slide of slides)
    for (const claim of claimsTold(slide)) if (!byClaim.has(claim)) byClaim.set(claim, slide.id);
  return byClaim;
}
