#!/bin/sh
# @citation-js/plugin-bibtex 0.9.0 prints a date with an open end as “n.d.”, and a decade or a doubtful year as a certain one.
#
# Guess:     `date = {1950/}` is a work from 1950 on, and the reference has this year. `{195X}` is a year of the 1950s,
#            `{1950~}` is about 1950, and `{1950?}` is uncertain: CSL has a mark for such dates, which styles print as “ca.”.
# Behaviour: the open end is kept as a second date that is null, and with it APA prints no year at all. The decade is the year
#            1950, and nothing is left of the signs of doubt. A range with both years comes out right.
# Seen:      date as CSL-JSON and reference of five dates.
# Source:    biblatex manual, “Date and Time Specifications”; CSL 1.0.2, “circa” of a date.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 @citation-js/plugin-csl@0.9.0
cat > try.js <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';

const found = ['1950/1953', '1950/', '195X', '1950~', '1950?'].map((date) => {
  const cite = new Cite(`@book{r, author = {Roe, Ann}, title = {Aid}, date = {${date}}}`);
  return [date, JSON.stringify(cite.data[0].issued), cite.format('bibliography', { template: 'apa' }).trim()];
});
for (const [date, issued, reference] of found) console.log(`${date}: ${issued}, ${reference}`);
const one = '{"date-parts":[[1950]]}, Roe, A. (1950). Aid.';
process.exitCode =
  found.map(([, ...seen]) => seen.join(', ')).join('\n') ===
  [
    '{"date-parts":[[1950],[1953]]}, Roe, A. (1950–1953). Aid.',
    '{"date-parts":[[1950],null]}, Roe, A. (n.d.). Aid.',
    ...[one, one, one],
  ].join('\n')
    ? 0
    : 1;
JS
node try.js
