export { bodyHash, emitSlides, joinSlides, type SlideText } from './emit-slides.ts';
export { emitReader } from './reader.ts';
export { fromMermaidLabel, toHtml, toMermaidLabel, toVueText } from './escape.ts';
