/** Additions to a deck, for commands and other programs: the public functions and types of this stage. */
export type { AddedKind, Addition } from './addition.ts';
export { editJson } from './edit-json.ts';
export { type CheckedDeck, findPassages, type Passage } from './find-passages.ts';
export { planAddition } from './plan-addition.ts';
export { rewriteJson } from './rewrite-json.ts';
