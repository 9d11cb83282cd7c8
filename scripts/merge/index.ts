/** Merging of generated slides with the user's edits: the public functions and types. Text in, text out. */
export { type ComparedSlide, compareSlides } from './compare-slides.ts';
export { diffLines, formatDiff, type LineChange } from './diff-lines.ts';
export type { Take } from './merge-input.ts';
export { type KeptSlide, type MergedSlides, mergeSlides, type SlideConflict } from './merge-slides.ts';
export { slideName } from './slide-file.ts';
