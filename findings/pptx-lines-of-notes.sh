#!/bin/sh
# PptxGenJS 4.0.1 writes the lines of speaker notes as one line, and joins the last word of one note to the first of the next.
#
# Guess:     `addNotes` makes a paragraph of each line, as `addText` does on the slide. A second call replaces the notes, or adds
#            a paragraph.
# Behaviour: all lines are one run of text, in which a line break is white space like any other. “Pause.” and “Then ask.” of two
#            calls are “Pause.Then ask.”. There is no message.
# Seen:      paragraphs of the text on a slide, and of the notes of two slides.
# Source:    ECMA-376, part 1, 21.1.2: lines are paragraphs, `a:p`, or are divided by `a:br`.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund pptxgenjs@4.0.1 fflate@0.8.3
cat > try.js <<'JS'
import { strFromU8, unzipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';

const talk = new PptxGenJS();
const war = talk.addSlide();
war.addText('War\nPeace', { x: 1, y: 1, w: 5, h: 2 });
war.addNotes('Ask the room.\nWait.');
const aid = talk.addSlide();
aid.addNotes('Pause.');
aid.addNotes('Then ask.');
const files = unzipSync(new Uint8Array(await talk.write({ outputType: 'nodebuffer' })));
const linesOf = (file) => {
  const paragraphs = strFromU8(files[file]).match(/<a:p>.*?<\/a:p>/gs) ?? [];
  const runs = paragraphs.map((paragraph) => [...paragraph.matchAll(/<a:r>.*?<a:t>(.*?)<\/a:t>|<a:br\/>/gs)].map(([, text]) => text ?? '/'));
  return JSON.stringify(runs.map((texts) => texts.join('')).filter(Boolean));
};
const found = ['slides/slide1', 'notesSlides/notesSlide1', 'notesSlides/notesSlide2'].map((name) => linesOf(`ppt/${name}.xml`));
for (const lines of found) console.log(lines);
const expected = ['["War","Peace"]', '["Ask the room.\\r\\nWait."]', '["Pause.Then ask."]'];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node try.js
