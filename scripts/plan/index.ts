/** The planner: model, analysis and talk → the plan of a deck. */
export { robustnessText } from './analysis-words.ts';
export { checkPlan } from './choice/check-plan.ts';
export { clockTime } from './clock.ts';
export type * from './deck-plan.ts';
export type * from './diagram.ts';
export { diagramOf } from './map-parts.ts';
export { planAll, planTalk } from './plan-talk.ts';
export type { PlanSettings } from './settings.ts';
export type * from './slide-content.ts';
export { findNeeds } from './slide-needs.ts';
export { linkText } from './text-height.ts';
export { claimsTold } from './told-claims.ts';
export { headlineOf, linkClause, linkSentence, linksInWords, stanceOf } from './words.ts';
