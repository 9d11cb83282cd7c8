#!/bin/sh
# csv-parse 7.0.3 counts a Windows line break inside a quoted cell as two lines.
#
# Guess:     `info.lines` behind a record is the number of lines of the file up to there, whatever its line breaks are.
# Behaviour: a CRLF between records counts once, one within quotes twice. In a table from a spreadsheet that holds quotations of
#            several lines, each message of an error names a line further down, by one for each of those breaks.
# Seen:      the lines that the last record of the same table is said to end at, with LF and with CRLF.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund csv-parse@7.0.3
cat > try.js <<'JS'
import { parse } from 'csv-parse/sync';

const table = 'from,to,quote\nwar,trade,"first line\nsecond line\nthird line"\ntrade,peace,short\n';
const lines = [table, table.replaceAll('\n', '\r\n')].map((text) => parse(text, { info: true }).at(-1).info.lines);
console.log('lines in the file: 5; counted with LF:', lines[0], '- with CRLF:', lines[1]);
process.exitCode = lines[1] === lines[0] + 2 ? 0 : 1;
JS
node try.js
