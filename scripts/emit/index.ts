/** Public interface of the emitter. */
export { bodyHash, emitSlides, headmatterOf, joinSlides, type SlideText, slideText } from './emit-slides.ts';
export { toHtml, toVueText } from './escape.ts';
export { toMermaid } from './graph-mermaid.ts';
export { isPrinted, loopMarks, mermaidLimits, type ParsedMap, parseDiagram, signMarks } from './mermaid-dialect.ts';
export { emitReader } from './reader.ts';
