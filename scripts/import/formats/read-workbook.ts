/** Reads the sheets of workbooks (xlsx) as tables. */
import { childrenOf, descendantsOf, parseXml, type XmlElement } from '../decode/parse-xml.ts';
import { toText } from '../decode/to-text.ts';
import { unzip } from '../decode/unzip.ts';
import { fail } from '../fail.ts';
import type { InputFile } from '../imported-map.ts';
import type { Row, Table } from '../table.ts';

/** Formats of numbers that are dates, by id. @see ECMA-376 part 1, 18.8.30 */
const isBuiltInDate = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);

/** Whether a format of the workbook shows dates: a letter of dates outside quotes, brackets and escapes. */
const isDateCode = (code: string) => /[dmyhs]/iu.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, ''));

interface Shared {
  readonly strings: readonly string[];
  /** Whether a style of cells, by position, shows dates. */
  readonly dateStyles: readonly boolean[];
  /** Whether days count from 1904, not from 1900. */
  readonly is1904: boolean;
}

/** Text with its escapes replaced, such as `_x000D_` for a carriage return. @see ECMA-376 part 1, 22.9.2.19 (ST_Xstring) */
const unescapeText = (text: string): string =>
  text.replace(/_x([\dA-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Text of an element of rich text, without readings of East Asian words. */
const richText = (element: XmlElement): string =>
  element.children.map((c) => (c.name === 't' ? unescapeText(c.text) : c.name === 'r' ? richText(c) : '')).join('');

const dateStylesOf = (styles: XmlElement | undefined): boolean[] => {
  if (!styles) return [];
  const own = new Map(
    descendantsOf(styles, 'numFmt').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode'] ?? '']),
  );
  return childrenOf(childrenOf(styles, 'cellXfs')[0], 'xf').map(({ attributes }) => {
    const id = attributes['numFmtId'] ?? '';
    const code = own.get(id);
    return code === undefined ? isBuiltInDate(Number(id)) : isDateCode(code);
  });
};

/** A date in the form of ISO 8601, with the time to the second where it has one. */
const shortDate = (date: string): string => date.replace(/(?:T00:00:00)?(?:\.\d+)?Z?$/u, '');

/** A day of a workbook as an ISO date, with the time where it has one. */
function toDate(days: number, is1904: boolean): string {
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(epoch + Math.round(days * 86_400) * 1000);
  if (Number.isNaN(date.getTime())) return String(days);
  return shortDate(date.toISOString());
}

/** The text of a cell. A number that is shown as a date is one: it has no sign. */
function textOfCell(cell: XmlElement, { strings, dateStyles, is1904 }: Shared): string {
  const { t: type = 'n', s: style } = cell.attributes;
  if (type === 'inlineStr') return childrenOf(cell, 'is').map(richText).join('');
  const value = childrenOf(cell, 'v')[0]?.text ?? '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'n' && value !== '' && dateStyles[Number(style)]) return toDate(Number(value), is1904);
  if (type === 'd') return shortDate(value);
  return type === 'str' ? unescapeText(value) : value;
}

/** Columns of a sheet, at most. */
const maxColumns = 16_384;

/** Cells of the sheets of a workbook, at most, with the empty ones before the last of each row. */
const maxCells = 20_000_000;

/** Position of the column of a cell such as `AB12`; the one after the last where the cell does not say. */
function columnOf(reference: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  if (letters === undefined) return next;
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Counts cells. @throws DiagnosticError E_IMPORT_SIZE where a workbook has too many */
function cellCounter(file: string) {
  let total = 0;
  return (cells: number, path: string): void => {
    total += cells;
    if (total > maxCells)
      throw fail('E_IMPORT_SIZE', file, 'The workbook has too many cells.', { path, expected: `at most ${maxCells}` });
  };
}

function rowsOf(sheet: XmlElement, name: string, shared: Shared, count: ReturnType<typeof cellCounter>): Row[] {
  let number = 0;
  return childrenOf(childrenOf(sheet, 'sheetData')[0], 'row').flatMap((row): Row[] => {
    number = Number(row.attributes['r'] ?? number + 1);
    const place = `sheet ${name}, row ${number}`;
    const cells: string[] = [];
    for (const cell of childrenOf(row, 'c')) {
      const column = columnOf(cell.attributes['r'], cells.length);
      if (column >= maxColumns) continue;
      while (cells.length < column) cells.push('');
      cells[column] = textOfCell(cell, shared);
    }
    count(cells.length, place);
    const isEmpty = cells.every((cell) => cell.trim() === '');
    return isEmpty ? [] : [{ place, cells }];
  });
}

const wanted =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/u;

/**
 * The sheets of a workbook that have cells, in its order.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_SIZE
 */
export async function readWorkbook(input: InputFile): Promise<readonly Table[]> {
  const { file } = input;
  const parts = await unzip(input, (name) => wanted.test(name));
  const read = async (name: string) => {
    const part = `xl/${name}`;
    const bytes = parts.get(part);
    return bytes && (await parseXml({ file, part, text: toText(bytes, file) }));
  };
  const workbook = await read('workbook.xml');
  const relations = await read('_rels/workbook.xml.rels');
  if (!workbook || !relations) throw fail('E_IMPORT_SYNTAX', file, 'The workbook has no list of sheets.');
  const strings = await read('sharedStrings.xml');
  const shared: Shared = {
    strings: childrenOf(strings, 'si').map(richText),
    dateStyles: dateStylesOf(await read('styles.xml')),
    is1904: ['1', 'true'].includes(childrenOf(workbook, 'workbookPr')[0]?.attributes['date1904'] ?? ''),
  };
  const targets = new Map(relations.children.map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']));
  const tables: Table[] = [];
  const count = cellCounter(file);
  for (const { attributes } of childrenOf(childrenOf(workbook, 'sheets')[0], 'sheet')) {
    const name = attributes['name'] ?? '';
    const target = targets.get(attributes['r:id']) ?? '';
    const sheet = await read(target.replace(/^\/?xl\//u, ''));
    const rows = sheet ? rowsOf(sheet, name, shared, count) : [];
    if (rows.length > 0) tables.push({ file, name, rows });
  }
  if (tables.length === 0) throw fail('E_IMPORT_EMPTY', file, 'The workbook has no cells.');
  return tables;
}
