/** Tables for a terminal. */

const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

/** Columns that a terminal gives a text: two for East Asian characters, none for combining marks. */
const columnsOf = (text: string) =>
  [...text.replace(/[\p{M}\p{Cf}]/gu, '')].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);

/** Rows as aligned columns, joined by newlines. `right` lists the 0-based columns that align right. */
export function toTable(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))));
  const toCell = (text: string, column: number) => {
    const padding = ' '.repeat(widths[column]! - columnsOf(text));
    return right.includes(column) ? padding + text : text + padding;
  };
  return rows.map((row) => row.map(toCell).join('  ').trimEnd()).join('\n');
}
