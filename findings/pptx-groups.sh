#!/bin/sh
# node-pptx-parser 1.0.1 reads nothing of a diagram whose boxes are grouped, and joins the words at a line break.
#
# Guess:     the text of a slide is that of all its shapes, in a group or not: who draws a map groups its boxes, so that they move as
#            one. A line break in a headline is a space or a line end.
# Behaviour: of a group no word is there, so a slide with a map is its headline alone. “Aid raises” and “trade” on the next line are
#            “Aid raisestrade”. There is no message. officeparser 8.1.1 reads both.
# Seen:      texts of a slide with a headline of two lines and a group of two boxes, by both.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund node-pptx-parser@1.0.1 officeparser@8.1.1 pptxgenjs@4.0.1 jszip@3.10.2
cat > try.js <<'JS'
import { writeFileSync } from 'node:fs';
import JSZip from 'jszip';
import parser from 'node-pptx-parser';
import { OfficeParser } from 'officeparser';
import PptxGenJS from 'pptxgenjs';

const talk = new PptxGenJS();
talk.addSlide().addText('HEAD', { x: 1, y: 1, w: 5, h: 1 });
const zip = await JSZip.loadAsync(await talk.write({ outputType: 'nodebuffer' }));
const run = (words) => `<a:r><a:rPr lang="en"/><a:t>${words}</a:t></a:r>`;
const box = (words, id) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Box ${id}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>` +
  `<p:txBody><a:bodyPr/><a:lstStyle/><a:p>${run(words)}</a:p></p:txBody></p:sp>`;
const group =
  '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="20" name="Map"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>' +
  `${box('Aid', 21)}${box('Trade', 22)}</p:grpSp>`;
const file = 'ppt/slides/slide1.xml';
const xml = (await zip.file(file).async('string'))
  .replace(/<a:r>.*?<\/a:r>/u, `${run('Aid raises')}<a:br/>${run('trade')}`)
  .replace('</p:spTree>', `${group}</p:spTree>`);
const bytes = await zip.file(file, xml).generateAsync({ type: 'nodebuffer' });
writeFileSync('talk.pptx', bytes);
const [slide] = await new (parser.default ?? parser)('talk.pptx').extractText();
const found = [slide.text.map((text) => text.trim()).join(' | '), (await (await OfficeParser.parseOffice(bytes, {})).to('text')).value];
for (const line of found) console.log(JSON.stringify(line));
process.exitCode = found[0] === 'Aid raisestrade' && found[1].startsWith('Aid raises\ntrade\nAid\nTrade') ? 0 : 1;
JS
node try.js
