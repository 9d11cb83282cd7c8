export { bodyHash, emitSlides, joinSlides, type SlideText } from './emit-slides.ts';
export { fromMermaidLabel, toHtml, toVueText } from './escape.ts';
