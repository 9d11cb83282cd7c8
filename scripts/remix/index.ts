export { diffLines } from './longest-run.ts';
export { type KeptSlide, type MergedSlides, mergeSlides, type SlideConflict, type Take } from './merge-slides.ts';
