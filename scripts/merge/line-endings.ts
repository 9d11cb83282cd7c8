/** Line endings of slides: a merged file keeps those of the file on disk. */
import type { FileSlide } from './slide-file.ts';

/** `\r\n` where a text has any, otherwise `\n`. */
export const lineEndingOf = (text: string): string => (/\r\n/u.test(text) ? '\r\n' : '\n');

/** The text with every line ending replaced by `end`. */
export const withLineEnding = (text: string, end: string): string => text.replace(/\r?\n/gu, end);

/** The slide with every line ending replaced by `end`. */
export const slideWithLineEnding = (slide: FileSlide, end: string): FileSlide => ({
  ...slide,
  open: withLineEnding(slide.open, end),
  blocks: slide.blocks.map((b) => ({ ...b, text: withLineEnding(b.text, end) })),
  close: withLineEnding(slide.close, end),
  body: withLineEnding(slide.body, end),
});
