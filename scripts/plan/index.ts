export { authorNames, fullCitation } from './citation.ts';
export type * from './deck-plan.ts';
export { planTalk } from './plan-talk.ts';
