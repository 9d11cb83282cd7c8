/** Words, widths and lines of text in any script. */
export { countWords, isUnspaced, splitWords } from './split-words.ts';
export { countLines, type TextSetting, textWidth } from './text-width.ts';
