/** Workbooks: those of charts, which open when their data are edited, and codings as tables. ECMA-376 Part 1, 18. */
import { type Part, zipPackage } from './package.ts';
import { el, part, text } from './xml.ts';

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Name of a column, 0-based: `A`, `B`, …, at most 26. Charts have few series, codings fewer columns. */
export const columnName = (index: number): string => String.fromCharCode(65 + index);

/** Texts and numbers of a sheet, row by row. */
export type SheetRows = readonly (readonly (string | number)[])[];

const contentType = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;

function sheetPart(rows: SheetRows, number: number): Part {
  const cells = rows.map((values, r) =>
    el(
      'row',
      { r: r + 1 },
      values.map((value, c) => {
        const at = `${columnName(c)}${r + 1}`;
        return typeof value === 'number'
          ? el('c', { r: at }, el('v', {}, text(String(value))))
          : value !== '' &&
              el('c', { r: at, t: 'inlineStr' }, el('is', {}, el('t', { 'xml:space': 'preserve' }, text(value))));
      }),
    ),
  );
  return {
    path: `xl/worksheets/sheet${number}.xml`,
    type: contentType('worksheet'),
    content: part(el('worksheet', { xmlns: namespace }, el('sheetData', {}, cells))),
  };
}

/** An Excel file with these sheets, by name. An empty text is no cell. */
export function workbookFile(sheets: Readonly<Record<string, SheetRows>>): Uint8Array {
  const parts = Object.values(sheets).map((rows, i) => sheetPart(rows, i + 1));
  const names = Object.keys(sheets).map((name, i) => el('sheet', { name, sheetId: i + 1, 'r:id': `rId${i + 1}` }));
  const workbook: Part = {
    path: 'xl/workbook.xml',
    type: contentType('sheet.main'),
    content: part(
      el(
        'workbook',
        { xmlns: namespace, 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' },
        el('sheets', {}, names),
      ),
    ),
    relationships: parts.map(({ path }, i) => ({ id: `rId${i + 1}`, type: 'worksheet', target: path })),
  };
  return zipPackage([workbook, ...parts], [{ id: 'rId1', type: 'officeDocument', target: workbook.path }]);
}
