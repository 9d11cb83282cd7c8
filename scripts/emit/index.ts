export { bodyHash, emitSlides, joinSlides, type SlideText } from './emit-slides.ts';
export { fromMermaidLabel, toHtml, toMermaidAccessible, toMermaidLabel, toVueText } from './escape.ts';
export { emitReader } from './reader.ts';
