export { bodyHash, emitSlides, joinSlides } from './emit-slides.ts';
export { fromMermaidLabel, toHtml, toMermaidAccessible, toMermaidLabel, toVueText } from './escape.ts';
export { emitReader } from './reader.ts';
export { type BoardParts, boardOf, emitRemixBoard, tokenPlace } from './remix-board.ts';
