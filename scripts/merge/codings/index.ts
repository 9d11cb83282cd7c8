/** Merging an import into the coding of a deck: the public functions and types. Values in, values out. */
export { withoutAnswered } from './answered-rejects.ts';
export { type Difference, type Differences, toCoding, withCoding } from './coding.ts';
export { mergeCodings } from './merge-codings.ts';
