#!/bin/sh
# SheetJS 0.18.5 reads dates of a workbook that counts from 1904 four years and a day too early.
#
# Guess:     a workbook says from which day its dates count, 1900 or, where it was begun in an older Excel for the Mac, 1904. A
#            reader of dates takes this into account: 30 June 1950 is this day.
# Behaviour: with `cellDates` the value is 29 June 1946. The text of the cell is right, and so is the value that ExcelJS 4.4.0
#            and read-excel-file 9.3.17 read of the same file. There is no message.
# Seen:      day of a cell as three libraries read it, and its text by SheetJS.
# Source:    ECMA-376 part 1, 18.2.28 (workbookPr): `date1904`.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund xlsx@0.18.5 exceljs@4.4.0 read-excel-file@9.3.17
cat > try.js <<'JS'
import ExcelJS from 'exceljs';
import readExcelFile from 'read-excel-file/node';
import XLSX from 'xlsx';

const written = new ExcelJS.Workbook();
written.properties.date1904 = true;
const cell = written.addWorksheet('dates').getCell('A1');
cell.value = new Date(Date.UTC(1950, 5, 30));
cell.numFmt = 'yyyy-mm-dd';
const file = Buffer.from(await written.xlsx.writeBuffer());
const read = new ExcelJS.Workbook();
await read.xlsx.load(file);
const [{ data }] = await readExcelFile(file);
const sheet = XLSX.read(file, { cellDates: true }).Sheets.dates;
const day = (date) => date.toISOString().slice(0, 10);
const found = [
  `ExcelJS ${day(read.worksheets[0].getCell('A1').value)}`,
  `read-excel-file ${day(data[0][0])}`,
  `SheetJS ${day(sheet.A1.v)}, text ${sheet.A1.w}`,
];
for (const line of found) console.log(line);
process.exitCode =
  found.join('; ') === 'ExcelJS 1950-06-30; read-excel-file 1950-06-30; SheetJS 1946-06-29, text 1950-06-30' ? 0 : 1;
JS
TZ=UTC node try.js
