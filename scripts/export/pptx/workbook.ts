/** The workbook of a chart, which opens when its data are edited. ECMA-376 Part 1, 18. */
import { zipPackage } from './package.ts';
import { el, part, text } from './xml.ts';

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Name of a column, 0-based: `A`, `B`, …. A chart has few series. */
export const columnName = (index: number): string => String.fromCharCode(65 + index);

/** An Excel file with one sheet of texts and numbers, row by row. */
export function workbookFile(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cells = rows.map((values, r) =>
    el(
      'row',
      { r: r + 1 },
      values.map((value, c) => {
        const at = `${columnName(c)}${r + 1}`;
        return typeof value === 'number'
          ? el('c', { r: at }, el('v', {}, text(String(value))))
          : el('c', { r: at, t: 'inlineStr' }, el('is', {}, el('t', {}, text(value))));
      }),
    ),
  );
  const type = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
  return zipPackage(
    [
      {
        path: 'xl/workbook.xml',
        type: type('sheet.main'),
        content: part(
          el(
            'workbook',
            { xmlns: namespace, 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' },
            el('sheets', {}, el('sheet', { name: 'Sheet1', sheetId: 1, 'r:id': 'rId1' })),
          ),
        ),
        relationships: [{ id: 'rId1', type: 'worksheet', target: 'xl/worksheets/sheet1.xml' }],
      },
      {
        path: 'xl/worksheets/sheet1.xml',
        type: type('worksheet'),
        content: part(el('worksheet', { xmlns: namespace }, el('sheetData', {}, cells))),
      },
    ],
    [{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }],
  );
}
