export type * from './deck-plan.ts';
export { authorNames, fullCitation } from './citation.ts';
export { planTalk } from './plan-talk.ts';
