/** Tables of any origin: a CSV file or a sheet of a workbook. */

/** A row of a table. */
export interface Row {
  /** Place in the file: `line 3`, or `sheet Links, row 4`. */
  readonly place: string;
  /** Cells in the order of the columns; may be fewer than the header has. */
  readonly cells: readonly string[];
}

/** A table whose first row names the columns. */
export interface Table {
  /** Path of the file for diagnostics. */
  readonly file: string;
  /** Name of the sheet; empty for a file with one table. */
  readonly name: string;
  /** Rows with content, the header first. */
  readonly rows: readonly Row[];
  /** Whether its column `id` stays with a row that is renamed. */
  readonly hasLastingIds?: true;
  /** Where the format of the file has the signs of links; a column by default. */
  readonly signPlace?: string | undefined;
  /** What the file has beside its tables, and is not taken. */
  readonly leftOut?: readonly string[];
  /** Those who coded the passages of its links, where `--map` has chosen none of several. */
  readonly coders?: readonly string[];
  /** Sentences about how the file was read, for the user. */
  readonly remarks?: readonly string[];
}

/** The header of a table as it stands; empty for an empty table. */
export const headerOf = ({ rows }: Table): readonly string[] => (rows[0]?.cells ?? []).map((cell) => cell.trim());

/** Position of the first of some columns, by names in lower case; -1 where the table has none of them. */
export function findColumn(header: readonly string[], names: readonly string[]): number {
  const present = header.map((cell) => cell.toLowerCase().replace(/[\s_]+/gu, ' '));
  for (const name of names) if (present.includes(name)) return present.indexOf(name);
  return -1;
}

/** The text of a cell without space around it; empty where the row or the table does not have it. */
export const cellAt = ({ cells }: Row, column: number): string => (cells[column] ?? '').trim();
