/**
 * Reads adjacency matrices, as those of fuzzy cognitive maps: the cell of a row and a column is the weight of the link from
 * the factor of the row to that of the column; 0 or nothing is no link.
 */
import { type Diagnostic, DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import { emptyMap, type ImportedLink, type ImportedMap, type Reject } from '../imported-map.ts';
import { parseNumber, parseSign } from '../parse-sign.ts';
import { cellAt, headerOf, type Table } from '../table.ts';

/** The names of the columns of a matrix, without empty columns behind the last one, as spreadsheets write them. */
function namesOf(table: Table): readonly string[] {
  const names = headerOf(table).slice(1);
  const last = names.findLastIndex((name) => name !== '');
  const isEmpty = table.rows.every(({ cells }) => cells.slice(last + 2).every((cell) => cell.trim() === ''));
  return isEmpty ? names.slice(0, last + 1) : names;
}

/** Whether a table is a matrix: each row begins with the name of a column. */
export function isMatrix(table: Table): boolean {
  const columns = new Set(namesOf(table));
  const body = table.rows.slice(1);
  return columns.size > 1 && !columns.has('') && body.length > 1 && body.every((row) => columns.has(cellAt(row, 0)));
}

/** Whether the cells of a matrix may be counts, as of codes that occur together: numbers without a sign, none below 0. */
const mayBeCounts = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.trim() === '' || (!/^\s*[+＋]/u.test(cell) && (parseNumber(cell) ?? -1) >= 0));

/** Why a cell is no link, and what is expected in its place: in a matrix that may have counts, and in others. */
const countsFault = [
  'No number in the matrix is below 0: they may be counts. If they are weights, write one of them with a `+`.',
  '+0.5',
] as const;
const signFault = ['No sign in the matrix.', '+ | - | ?'] as const;

/** E_LINKS_MATRIX for each name that several columns have, and for each that several rows have. */
function checkNames(table: Table): Diagnostic[] {
  const repeated = (names: readonly string[]) => new Set(names.filter((name, i) => names.indexOf(name) < i));
  const fault = (path: string, lines: string, name: string) =>
    diagnose('E_LINKS_MATRIX', { file: table.file, path }, `Several ${lines} of the matrix have the same name.`, {
      actual: name,
    });
  const [header, ...body] = table.rows;
  const rows = body.map((row) => cellAt(row, 0));
  return [
    ...[...repeated(namesOf(table))].map((name) => fault(header!.place, 'columns', name)),
    ...[...repeated(rows)].map((name) => fault(body[rows.lastIndexOf(name)]!.place, 'rows', name)),
  ];
}

/** The links of a matrix, row by row. @throws DiagnosticError E_LINKS_MATRIX */
export function readMatrix(table: Table): ImportedMap {
  const faults = checkNames(table);
  if (faults.length > 0) throw new DiagnosticError(faults);
  const names = namesOf(table);
  const isCounts = mayBeCounts(table.rows.slice(1).flatMap(({ cells }) => cells.slice(1)));
  const rejects: Reject[] = [];
  const links = table.rows.slice(1).flatMap((row): ImportedLink[] => {
    const from = cellAt(row, 0);
    return names.flatMap((to, i): ImportedLink[] => {
      const cell = cellAt(row, i + 1);
      if (cell === '' || parseNumber(cell) === 0) return [];
      const place = `${row.place}, column ${to}`;
      const sign = isCounts ? undefined : parseSign(cell);
      if (sign) return [{ from, to, place, ...sign }];
      const cells = [from, to, cell, ''] as const;
      const [reason, expected] = isCounts ? countsFault : signFault;
      rejects.push({ place, code: 'E_LINKS_POLARITY', reason, actual: cell, expected, cells });
      return [];
    });
  });
  return {
    ...emptyMap,
    factors: names.map((name) => ({ name, label: name })),
    links,
    rejects,
    remarks: ['Read as a matrix: each row has the links from its factor to those of the columns.'],
  };
}
