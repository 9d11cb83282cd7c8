#!/bin/sh
# SheetJS 0.18.5 reads the note (5) of a CSV file as -5, the decimal comma of 1,5 as 15, and pages 3-4 as 4 March 2001.
#
# Guess:     a cell of CSV that is no plain number is text: a number in brackets, a span of pages, a part such as 1/2.
# Behaviour: brackets are the minus sign of an accountant, a comma between two digits is dropped, and 3-4 is a date of 2001, as a
#            day in March, while 13-14 stays text. `raw: true` keeps all of them. There is no message.
# Seen:      the rows as values, as the sheet shows them, and with `raw`.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund xlsx@0.18.5
cat > try.js <<'JS'
import XLSX from 'xlsx';

const csv = 'note,pages,share\n(5),3-4,"1,5"\n(12),13-14,"0,75"\n';
const sheet = (options) => XLSX.read(csv, { type: 'string', ...options }).Sheets.Sheet1;
const rows = (options) => JSON.stringify(XLSX.utils.sheet_to_json(sheet(options), { header: 1 }).slice(1));
const found = [rows({}), XLSX.utils.sheet_to_csv(sheet({})).split('\n')[1], rows({ raw: true })];
for (const line of found) console.log(line);
const expected = ['[[-5,36954,15],[-12,"13-14",75]]', '(5),3/4/01,"1,5"', '[["(5)","3-4","1,5"],["(12)","13-14","0,75"]]'];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node try.js
