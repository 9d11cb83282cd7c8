export { bodyHash, emitSlides, headmatterOf, joinSlides, slideText } from './emit-slides.ts';
export { fromMermaidLabel, toHtml, toMermaidAccessible, toMermaidLabel, toVueText } from './escape.ts';
export { emitReader } from './reader.ts';
