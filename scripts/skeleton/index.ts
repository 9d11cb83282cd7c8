/** The first version of a deck, made from a plain text: the public functions of this stage. */
export { buildSkeleton, fillOutline, type Outline, outlineText, type SkeletonDeck } from './build-skeleton.ts';
export { guessLanguage } from './guess-language.ts';
export { makeUnique, toId } from './make-ids.ts';
export { printLiteral, printModules } from './print-modules.ts';
export { selectOnce } from './select-once.ts';
