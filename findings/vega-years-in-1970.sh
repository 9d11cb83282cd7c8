#!/bin/sh
# Vega-Lite 6.5.0 draws the years 1950 and 1953 of a field of the type `temporal` within two seconds of 1970.
#
# Guess:     a column `year` with 1950 and 1953, of the type for times, has these years on its axis, as a column with the text
#            “1950” has.
# Behaviour: a number is one of milliseconds since 1970, whatever the field is called, so that the axis is named “year” and has
#            fractions of seconds. There is no warning. A table in CSV, whose cells are text, is right, and the same table as
#            JSON is not.
# Seen:      ends of the axis for numbers in JSON and for the same table in CSV.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund vega@6.4.0 vega-lite@6.5.0
cat > try.js <<'JS'
import { parse, View } from 'vega';
import { compile } from 'vega-lite';

const endsOf = async (data) => {
  const { spec } = compile({
    data,
    mark: 'point',
    encoding: { x: { field: 'year', type: 'temporal' }, y: { field: 'n', type: 'quantitative' } },
  });
  const view = new View(parse(spec), { renderer: 'none' });
  await view.runAsync();
  return view
    .scale('x')
    .domain()
    .map((date) => new Date(date).getFullYear())
    .join(' to ');
};
const warnings = [];
console.warn = (...words) => warnings.push(words);
const found = [
  await endsOf({ values: [{ year: 1950, n: 1 }, { year: 1953, n: 2 }] }),
  await endsOf({ values: 'year,n\n1950,1\n1953,2\n', format: { type: 'csv' } }),
];
console.log(`JSON: ${found[0]}; CSV: ${found[1]}; warnings: ${warnings.length}`);
process.exitCode = found.join() === '1970 to 1970,1950 to 1953' && warnings.length === 0 ? 0 : 1;
JS
node try.js
