export { checkSlideText, type SlideTextFault } from './check-slide-text.ts';
export { type ComparedSlide, compareSlides } from './compare-slides.ts';
export { diffLines, type LineChange } from './longest-run.ts';
export { type KeptSlide, type MergedSlides, mergeSlides, type SlideConflict, type Take } from './merge-slides.ts';
