/** The columns of a coding as CSV, and the CSV of rows. Imports nothing, so that pages may use it. */

/** Columns of a table of links. */
export const linkColumns = ['from', 'to', 'polarity', 'quote', 'source'] as const;

/** Columns of a coding: labels of the factors, and what an import needs to make the same links on the same words. */
export const codedColumns = [
  ...linkColumns,
  ...(['evidence', 'start', 'cause', 'effect', 'holder', 'low_pole', 'confidence', 'denied', 'denied_by'] as const),
  ...(['conditional', 'cue_prefix', 'cue_suffix', 'note'] as const),
] as const;

/**
 * A byte-order mark: at the beginning of tables that people open in a spreadsheet, since Excel reads UTF-8 only with it. Tables
 * that programs read too have none: R and Python take it for a part of the first column's name.
 */
export const spreadsheetMark = '\uFEFF';

const toCell = (text: string) => (/[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as CSV with a final newline. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map(toCell).join(',')).join('\n')}\n`;
