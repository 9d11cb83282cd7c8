export { bodyHash, emitSlides, joinSlides } from './emit-slides.ts';
export { fromMermaidLabel, toHtml, toVueText } from './escape.ts';
export { emitReader } from './reader.ts';
