export { type ComparedSlide, compareSlides } from './compare-slides.ts';
export { diffLines, type LineChange } from './longest-run.ts';
export { mergeSlides } from './merge-slides.ts';
export type { KeptSlide, MergedSlides, SlideConflict, Take } from './merged-slides.ts';
