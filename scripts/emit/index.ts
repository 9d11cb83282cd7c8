/** Public interface of the emitter. */
export { bodyHash, emitSlides, headmatterOf, joinSlides, type SlideText, slideText } from './emit-slides.ts';
export {
  type PageParts,
  scriptElements,
  toCssString,
  toHtml,
  toInlineScript,
  toPlainMarkdown,
  toVueText,
} from './escape.ts';
export { toMermaid } from './graph-mermaid.ts';
export { emitIndex } from './index-page.ts';
export { faceRules, lookCss } from './look-css.ts';
export { isPrinted, loopMarks, mermaidLimits, type ParsedMap, parseDiagram, signMarks } from './mermaid-dialect.ts';
export { pageStyle } from './page-style.ts';
export { answerMarks, effectMarks } from './slide-body.ts';
export { type ReaderFile, type ReaderTalk, talkLine, withTalks } from './talk-line.ts';
