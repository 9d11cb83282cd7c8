#!/bin/sh
# d3-dsv 3.0.2 with `autoType` makes an invalid date of a span of years, and a month of another one.
#
# Guess:     `autoType` makes dates of what ISO 8601 calls dates. “1950-53”, the years of a war, and “1023-45”, pages, are none,
#            since no year has a month 53: they stay text.
# Behaviour: four digits, a hyphen and two digits have the form of a month, and whether there is such a month is not looked at:
#            the cell is an invalid date, which becomes null in JSON, and nothing is left of the words. “1911-12” is December
#            1911. There is no message. csv-parse and Papa Parse keep both as text.
# Seen:      values of a column of spans, as JSON.
# Source:    ECMA-262, "Date Time String Format": MM is 01 to 12.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund d3-dsv@3.0.2 csv-parse@7.0.3 papaparse@5.7.1
cat > try.js <<'JS'
import { parse } from 'csv-parse/sync';
import { autoType, csvParse } from 'd3-dsv';
import Papa from 'papaparse';

const table = 'span\n1950-53\n1023-45\n1911-12\n950-53\n';
const found = [
  csvParse(table, autoType),
  parse(table, { columns: true, cast: true }),
  Papa.parse(table, { header: true, dynamicTyping: true, skipEmptyLines: true }).data,
].map((rows) => JSON.stringify(rows.map(({ span }) => span)));
for (const line of found) console.log(line);
const text = '["1950-53","1023-45","1911-12","950-53"]';
process.exitCode = found.join() === ['[null,null,"1911-12-01T00:00:00.000Z","950-53"]', text, text].join() ? 0 : 1;
JS
node try.js
