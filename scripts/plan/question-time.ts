/** Time for questions: what the slides leave of the minutes goes to the discussion, within what an hour bears. */
import type { SlidePlan } from './deck-plan.ts';

/** Most of a talk that discussion may take: of 50 minutes, 15. More is another talk, or a talk too thin. */
const mostShare = 0.3;
/** In a short talk the discussion's own time may shrink to this share, and to no less than this many seconds. */
const leastShare = 0.1;
const leastSeconds = 25;
/** What a talk may stay under its minutes without a word. */
export const slack = 0.05;

/** The least that a discussion needs in a talk of so many seconds. */
export const leastDiscussion = (slide: Pick<SlidePlan, 'seconds'>, budget: number): number =>
  Math.min(slide.seconds, Math.max(leastSeconds, Math.round(budget * leastShare)));

/** The discussion's seconds where the other slides take `others`: its own, or all that is left where that is much. */
export function discussionSeconds(slide: Pick<SlidePlan, 'seconds'>, others: number, budget: number): number {
  const left = budget - others;
  const own = Math.max(leastDiscussion(slide, budget), Math.min(slide.seconds, left));
  if (left - own <= slack * budget) return own;
  return Math.max(own, Math.min(left, Math.round(budget * mostShare)));
}
