#!/bin/sh
# officeparser 8.1.1 reads the hidden slides of a PowerPoint file as any others, and the number of a slide as words of its notes.
#
# Guess:     a slide that is hidden, which no audience sees, is left out, or the tree says that it is hidden, since the file does. The
#            notes of a slide are what the speaker wrote: “Wait.”
# Behaviour: nothing tells the hidden slide from its neighbours, and the slides are counted with it, so that slide 3 of the talk as
#            shown is number 4 here. Behind the notes stands the number that is printed on their page: “Wait.”, “4”. There is no message.
# Seen:      numbers, texts and notes of four slides, of which the second is hidden, and the text of the file.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund officeparser@8.1.1 pptxgenjs@4.0.1
cat > try.js <<'JS'
import { OfficeParser } from 'officeparser';
import PptxGenJS from 'pptxgenjs';

const talk = new PptxGenJS();
for (const title of ['War', 'Draft', 'Armistice', 'Peace']) {
  const slide = talk.addSlide();
  slide.addText(title, { x: 1, y: 1, w: 5, h: 1 });
  slide.addNotes('Wait.');
  slide.hidden = title === 'Draft';
}
const tree = await OfficeParser.parseOffice(await talk.write({ outputType: 'nodebuffer' }), {});
const found = tree.content.map(({ metadata, children, notes }) => {
  const spoken = notes[0].children.map(({ text }) => text).join(' | ');
  return `${Object.keys(metadata)} ${metadata.slideNumber}: ${children[0].text}, notes: ${spoken}`;
});
for (const line of found) console.log(line);
const { value } = await tree.to('text');
console.log(JSON.stringify(value), tree.warnings);
const expected = ['War', 'Draft', 'Armistice', 'Peace'].map((title, i) => `slideNumber ${i + 1}: ${title}, notes: Wait. | ${i + 1}`);
const isAsFound = found.join() === expected.join() && value.includes('Draft\nWait.\n2\n') && tree.warnings.length === 0;
process.exitCode = isAsFound ? 0 : 1;
JS
node try.js
