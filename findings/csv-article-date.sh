#!/bin/sh
# csv-parse 7.0.3 with `cast_date` reads “Article 5” as 1 May 2001, and “vol. 2” as 1 February.
#
# Guess:     a cell becomes a date where it is one, such as 1950-06-25; places of a text, “Article 5” or “Korea 1950”, stay text.
# Behaviour: whatever Date.parse() takes is a date, and V8 takes each word with a number up to 12 for a month: Article 5 to
#            Article 12 are months, and Article 13 is text. “Korea 1950” is the first day of this year.
# Seen:      cells with their values.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund csv-parse@7.0.3
cat > try.js <<'JS'
import { parse } from 'csv-parse/sync';

const cells = ['1950-06-25', 'Article 5', 'Article 12', 'Article 13', 'vol. 2', 'Korea 1950'];
const rows = parse(cells.join('\n'), { cast: true, cast_date: true });
// A date without a zone is one of the local calendar.
const day = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
const found = rows.map(([value]) => (value instanceof Date ? day(value) : value));
for (const [i, value] of found.entries()) console.log(`${cells[i]}: ${value}`);
process.exitCode = found.slice(1).join() === '2001-5-1,2001-12-1,Article 13,2001-2-1,1950-1-1' && rows[0][0] instanceof Date ? 0 : 1;
JS
node try.js
