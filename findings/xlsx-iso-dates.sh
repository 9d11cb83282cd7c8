#!/bin/sh
# ExcelJS 4.4.0 reads a date that stands in a workbook as ISO 8601 as a number of days: 1950 becomes 1905.
#
# Guess:     a cell of the type `d` with the text 1950-06-25, which is a type of the format beside numbers with a format of
#            dates, is this day; a library that does not know it gives the text, or an error.
# Behaviour: the year is taken for a count of days since 1899-12-30, so the date is 1905-05-03, a Date like any other. SheetJS
#            writes such cells with `cellDates`; it and read-excel-file read the day that was written.
# Seen:      the type and text of the cell that SheetJS writes, and its value as the three libraries read it.
# Source:    ECMA-376 part 1, 18.18.11 (ST_CellType).
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5 read-excel-file@9.3.17 fflate@0.8.3
cat > try.js <<'JS'
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import XLSX from 'xlsx';

const sheet = XLSX.utils.aoa_to_sheet([[new Date(Date.UTC(1950, 5, 25))]], { cellDates: true });
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, sheet, 'Events');
const file = XLSX.write(book, { type: 'buffer', bookType: 'xlsx', cellDates: true });
const xml = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml']);
const exceljs = new ExcelJS.Workbook();
await exceljs.xlsx.load(file);
const [{ data }] = await readXlsxFile(file);
const day = (value) => value.toISOString().slice(0, 10);
const found = {
  cell: /t="d"><v>[\d-]+/.exec(xml)?.[0],
  'SheetJS 0.18.5': day(XLSX.read(file, { cellDates: true }).Sheets.Events.A1.v),
  'read-excel-file 9.3.17': day(new Date(data[0][0])),
  'ExcelJS 4.4.0': day(exceljs.worksheets[0].getCell('A1').value),
};
for (const [name, value] of Object.entries(found)) console.log(`${name}: ${value}`);
process.exitCode = Object.values(found).join() === 't="d"><v>1950-06-25,1950-06-25,1950-06-25,1905-05-03' ? 0 : 1;
JS
node try.js
