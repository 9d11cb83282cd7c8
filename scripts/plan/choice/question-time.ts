/** Time for questions: the discussion gets the time that the slides leave, within limits. */
import type { SlidePlan } from '../deck-plan.ts';

/** Largest share of a talk for the discussion: 15 of 50 minutes. */
const largestShare = 0.3;
/** In a short talk the discussion may shrink to this share of the talk. */
const leastShare = 0.1;
/** The discussion never shrinks below this time. */
const leastSeconds = 25;
/** Share of a talk's minutes that may stay unused without a remark. */
export const toleratedShortfall = 0.05;

/** The least seconds of a discussion in a talk of `budget` seconds. */
export const leastDiscussion = (slide: Pick<SlidePlan, 'seconds'>, budget: number): number =>
  Math.min(slide.seconds, Math.max(leastSeconds, Math.round(budget * leastShare)));

/**
 * Seconds of the discussion in a talk of `budget` seconds whose other slides take `others`: its own time, or the time
 * left if that leaves more than the tolerated shortfall.
 */
export function discussionSeconds(slide: Pick<SlidePlan, 'seconds'>, others: number, budget: number): number {
  const left = budget - others;
  const own = Math.max(leastDiscussion(slide, budget), Math.min(slide.seconds, left));
  if (left - own <= toleratedShortfall * budget) return own;
  return Math.max(own, Math.min(left, Math.round(budget * largestShare)));
}
