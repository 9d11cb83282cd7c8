/** The parts of a text that the readers of the different forms find. */

/** A part of a text. Positions are UTF-16 offsets, end exclusive; no mark and no outer white space is part of it. */
export interface Block {
  /** `paragraph`: text without a mark of its own. `item`: behind a mark of a list, or the row of a table. */
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** First unit. */
  readonly start: number;
  /** Unit after the last. */
  readonly end: number;
}

/** A line of a text. Positions are UTF-16 offsets. */
export interface Line {
  /** First unit of the line. */
  readonly start: number;
  /** The line without its line break. */
  readonly text: string;
}

/** Lines of a text, ended by LF, CRLF or CR as in CommonMark. Made one after the other: all lines take more than the text. */
export function* toLines(text: string): Generator<Line, void> {
  let start = 0;
  for (const lineBreak of text.matchAll(/\r\n?|\n/gu)) {
    yield { start, text: text.slice(start, lineBreak.index) };
    start = lineBreak.index + lineBreak[0].length;
  }
  yield { start, text: text.slice(start) };
}

/** Whether a text holds a letter or a digit. A line of stars or dashes does not. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** UTF-16 offset behind the last letter of a line. */
export const endOf = (line: Line): number => line.start + line.text.trimEnd().length;

/** UTF-16 offset at which the line of an offset begins. `lastIndexOf` of a line end that the text lacks would search all of it. */
export function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && !'\r\n'.includes(text[start - 1]!)) start -= 1;
  return start;
}
