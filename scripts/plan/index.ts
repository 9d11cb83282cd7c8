export type * from './deck-plan.ts';
export { planAll, planTalk } from './plan-talk.ts';
export { findNeeds } from './slide-weights.ts';
