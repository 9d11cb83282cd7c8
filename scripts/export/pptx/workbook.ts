/** Workbooks: those of charts, which open when their data are edited, and codings as tables. ECMA-376 Part 1, 18. */
import { type Part, zipPackage } from './package.ts';
import { part, xml } from './xml.ts';

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Name of a column, 0-based: `A`, `B`, …, at most 26. Charts have few series, codings fewer columns. */
export const columnName = (index: number): string => String.fromCharCode(65 + index);

/** Texts and numbers of a sheet, row by row. */
export type SheetRows = readonly (readonly (string | number)[])[];

const contentType = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;

function sheetPart(rows: SheetRows, number: number): Part {
  const cell = (value: string | number, row: number, column: number) => {
    const at = `${columnName(column)}${row + 1}`;
    return typeof value === 'number'
      ? xml`<c r="${at}"><v>${value}</v></c>`
      : value !== '' && xml`<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
  };
  const cells = rows.map((values, r) => xml`<row r="${r + 1}">${values.map((value, c) => cell(value, r, c))}</row>`);
  return {
    path: `xl/worksheets/sheet${number}.xml`,
    type: contentType('worksheet'),
    content: part(xml`<worksheet xmlns="${namespace}"><sheetData>${cells}</sheetData></worksheet>`),
  };
}

/** An Excel file with these sheets, by name. An empty text is no cell. */
export function workbookFile(sheets: Readonly<Record<string, SheetRows>>): Uint8Array {
  const parts = Object.values(sheets).map((rows, i) => sheetPart(rows, i + 1));
  const names = Object.keys(sheets).map(
    (name, i) => xml`<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const workbook: Part = {
    path: 'xl/workbook.xml',
    type: contentType('sheet.main'),
    content: part(xml`<workbook xmlns="${namespace}" xmlns:r="${relations}"><sheets>${names}</sheets></workbook>`),
    relationships: parts.map(({ path }, i) => ({ id: `rId${i + 1}`, type: 'worksheet', target: path })),
  };
  return zipPackage([workbook, ...parts], [{ id: 'rId1', type: 'officeDocument', target: workbook.path }]);
}
