#!/bin/sh
# PptxGenJS 4.0.1 puts a title slide without a section into a new section at the end of the talk.
#
# Guess:     a slide without `sectionTitle` is in the section of the slide before it, or, at the beginning, in one of its own before
#            the others: sections of PowerPoint are stretches of a talk, and each slide is in the one behind whose head it stands.
# Behaviour: all slides without a section become a section “Default-1” behind the others, the title slide and one between two slides
#            of “Causes” alike. The sections have the slides in the order 2, 4, 5, 1, 3, the talk has them in that of their numbers.
#            There is no message.
# Seen:      order of the slides of the talk, and slides of each section, in presentation.xml.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund pptxgenjs@4.0.1 jszip@3.10.2
cat > try.js <<'JS'
import JSZip from 'jszip';
import PptxGenJS from 'pptxgenjs';

const talk = new PptxGenJS();
for (const title of ['Causes', 'Effects']) talk.addSection({ title });
for (const sectionTitle of [undefined, 'Causes', undefined, 'Causes', 'Effects']) {
  talk.addSlide(sectionTitle === undefined ? undefined : { sectionTitle }).addText('Aid', { x: 1, y: 1, w: 5, h: 1 });
}
const zip = await JSZip.loadAsync(await talk.write({ outputType: 'nodebuffer' }));
const xml = await zip.file('ppt/presentation.xml').async('string');
const order = [...xml.matchAll(/<p:sldId id="(\d+)"/gu)].map(([, id]) => id);
const sections = [...xml.matchAll(/<p14:section name="([^"]*)"(.*?)<\/p14:section>/gu)].map(([, name, part]) => {
  const numbers = [...part.matchAll(/sldId id="(\d+)"/gu)].map(([, id]) => order.indexOf(id) + 1);
  return `${name}: ${numbers.join(', ')}`;
});
for (const line of sections) console.log(line);
process.exitCode = sections.join('; ') === 'Causes: 2, 4; Effects: 5; Default-1: 1, 3' ? 0 : 1;
JS
node try.js
