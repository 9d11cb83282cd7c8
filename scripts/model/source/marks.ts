/** Marks at the beginning of a line: of headings and of items. */

/** Glyphs that mark a heading. */
export const headingGlyph = /^\s*[■◆◼▣]\s*/u;

/** Glyphs that mark a statement. */
export const itemGlyph = /^\s*[○◦●•▪‣◇□]\s*/u;

/** The mark of an ATX heading. @see https://spec.commonmark.org/0.31.2/#atx-headings */
export const atxMark = /^\s*#{1,6}(?=\s)\s*/u;

const dashMark = /^\s*[-*+](?=\s)\s*/u;
const numberMark = /^\s*(\d{1,3})[.)](?=\s)\s*/u;

/** A mark of an item. */
export interface ItemMark {
  /** UTF-16 units before the first letter behind the mark. */
  readonly length: number;
  /** Number of a numbered item. */
  readonly number?: number;
}

/** What the lines before a line say about its mark. */
export interface MarkContext {
  /** Kind of the block that the line before belongs to; `undefined` after a blank line, a heading or at the start. */
  readonly open: 'paragraph' | 'item' | undefined;
  /** Number of the last numbered item; 0 if there is none. */
  readonly lastNumber: number;
}

/**
 * The mark of an item at the beginning of a line; `undefined` if there is none. A wrapped line of prose may begin with
 * "- so" or "3. August": a dash or number is a mark only after a blank line or another item, and a number only where it
 * is 1 or the next one.
 */
export function itemMarkOf(line: string, { open, lastNumber }: MarkContext): ItemMark | undefined {
  const glyph = itemGlyph.exec(line);
  if (glyph) return { length: glyph[0].length };
  if (open === 'paragraph') return undefined;
  const dash = dashMark.exec(line);
  if (dash) return { length: dash[0].length };
  const numbered = numberMark.exec(line);
  const number = Number(numbered?.[1]);
  return numbered && (number === 1 || number === lastNumber + 1) ? { length: numbered[0].length, number } : undefined;
}
