/** Splits the text of a table into rows and cells, each row with its line. */
import { DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import type { TextFile } from '../imported-map.ts';
import type { Row, Table } from '../table.ts';

const separators = [',', ';', '\t', '|'];

/** The separator that a line `sep=;` names, as spreadsheets write it; else the one that occurs most often in the header. */
function findSeparator(text: string): { readonly separator: string; readonly isNamed: boolean } {
  const header = text.split(/\r\n|\n|\r/u, 1)[0] ?? '';
  const named = /^"?sep=(.)"?$/iu.exec(header.trim() === 'sep=' ? 'sep=\t' : header.trim())?.[1];
  if (named !== undefined) return { separator: named, isNamed: true };
  const separator = separators.reduce((a, b) => (header.split(b).length > header.split(a).length ? b : a));
  return { separator, isNamed: false };
}

/**
 * The rows of a table, without those whose cells are all empty.
 * @throws DiagnosticError E_LINKS_SYNTAX, with the line on which the broken row begins
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export async function parseCsv({ file, text }: TextFile): Promise<Table> {
  // Loaded on demand: it takes 6 ms of CPU time, and few runs read a table.
  const { CsvError, parse } = await import('csv-parse/sync');
  const bytes = Buffer.from(text);
  const { separator, isNamed } = findSeparator(text);
  const rows: Row[] = [];
  let line = 1;
  let offset = 0;
  try {
    parse(bytes, {
      bom: true,
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      on_record(cells: string[], { bytes: end }) {
        const isSeparatorLine = isNamed && offset === 0;
        if (!isSeparatorLine && cells.some((cell) => cell.trim() !== '')) rows.push({ place: `line ${line}`, cells });
        // csv-parse 7.0.3 counts CRLF in a quoted cell as two lines, so its own line numbers are of no use.
        line += bytes.toString('utf8', offset, end).match(/\r\n|\n|\r/gu)?.length ?? 0;
        offset = end;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
    const message = isOpen ? 'A quoted cell is not closed.' : 'Text follows a quoted cell.';
    throw new DiagnosticError([diagnose('E_LINKS_SYNTAX', { file, path: `line ${line}` }, message)]);
  }
  return { file, name: '', rows };
}
