/** Builds the text that was coded from tables of statements or documents, as Causal Map keeps them. */
import { cellAt, findColumn, headerOf, type Table } from '../table.ts';

/** A text made of statements. */
export interface StatementText {
  /** The statements as paragraphs, below a heading for each source. */
  readonly text: string;
  /** Code point at which a statement begins, by its id. */
  readonly starts: ReadonlyMap<string, number>;
}

/** Columns, in lower case, the best first. */
const names = {
  text: ['text', 'statement', 'content', 'whole text'],
  id: ['statement id', 'source id', 'id'],
  source: ['source id', 'source'],
} as const;

/** Whether a table has statements or documents. */
export const hasStatements = (table: Table): boolean => {
  const header = headerOf(table);
  return findColumn(header, names.text) !== -1 && findColumn(header, names.id) !== -1;
};

/** The text of a table of statements, in its order; a whole text as it is. */
export function readStatements(table: Table): StatementText {
  const header = headerOf(table);
  const whole = findColumn(header, ['whole text']);
  if (whole !== -1) return { text: table.rows[1]?.cells[whole] ?? '', starts: new Map([['1', 0]]) };
  const at = (role: keyof typeof names) => findColumn(header, names[role]);
  const starts = new Map<string, number>();
  let text = '';
  let points = 0;
  const add = (part: string) => {
    text += part;
    points += [...part].length;
  };
  let source: string | undefined;
  for (const row of table.rows.slice(1)) {
    const statement = cellAt(row, at('text')).replace(/\r\n?/gu, '\n');
    if (statement === '') continue;
    const own = cellAt(row, at('source')) || cellAt(row, at('id'));
    if (own !== source) add(`${text === '' ? '' : '\n'}# ${own}\n`);
    source = own;
    add('\n');
    starts.set(cellAt(row, at('id')), points);
    add(`${statement}\n`);
  }
  return { text, starts };
}
