/** Words, widths, lines and fonts of text in any script. */

export { fittingScale } from './fitting-scale.ts';
export { codePointsBeyond, codePointsOf, filesFor, keepFaces } from './font-faces.ts';
export {
  eastAsianFonts,
  eastAsianStack,
  firstSheets,
  polytonicGreek,
  raisedSigns,
  type ScriptFont,
  scriptFonts,
} from './fonts.ts';
export { keepFrenchMarks } from './french-marks.ts';
export { inQuotationMarks, quotationMarks } from './quotation-marks.ts';
export { splitSentences } from './split-sentences.ts';
export { countWords, isUnspaced, splitWords } from './split-words.ts';
export {
  countLines,
  countRunLines,
  fittingSize,
  isInFirstFonts,
  type MeasuredFont,
  type TextRun,
  type TextSetting,
  textWidth,
} from './text-width.ts';
