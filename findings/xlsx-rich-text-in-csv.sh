#!/bin/sh
# ExcelJS 4.4.0 writes a cell with one bold word into a CSV file as JSON, and a link as its address.
#
# Guess:     a CSV file has the words that a cell shows: a format inside the cell is lost, and so is the address of a link, as in a
#            CSV file from Excel.
# Behaviour: the cell with a bold word becomes {"richText":[{"text":"aid "},…]}, a link becomes its address and its words are lost,
#            and a formula with an error is [object Object]. A list of quotes whose cues are bold is JSON where it has cues.
# Seen:      the CSV text of a sheet.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund exceljs@4.4.0
cat > try.js <<'JS'
import ExcelJS from 'exceljs';

const book = new ExcelJS.Workbook();
const sheet = book.addWorksheet('Quotes');
sheet.addRow([{ richText: [{ text: 'aid ' }, { text: 'raises', font: { bold: true } }, { text: ' trade' }] }]);
sheet.addRow([{ text: 'Article 5', hyperlink: 'https://example.org/5' }]);
sheet.addRow([{ formula: '1/0', result: { error: '#DIV/0!' } }]);
const read = new ExcelJS.Workbook();
await read.xlsx.load(await book.xlsx.writeBuffer());
const lines = String(await read.csv.writeBuffer()).split('\n');
for (const line of lines) console.log(line);
const [rich, link, error] = lines;
const isAsFound =
  rich.startsWith('"{""richText"":[{""text"":""aid ""},') && link === 'https://example.org/5' && error === '[object Object]';
process.exitCode = isAsFound ? 0 : 1;
JS
node try.js
