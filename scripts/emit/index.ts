export { bodyHash, emitSlides, joinSlides } from './emit-slides.ts';
export { fromMermaidLabel, toVueText } from './escape.ts';
export { emitReader } from './reader.ts';
