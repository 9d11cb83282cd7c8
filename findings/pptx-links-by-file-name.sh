#!/bin/sh
# pptx-automizer 0.9.4 leads a link between slides to whatever slide has the file name of its target in the other talk.
#
# Guess:     of a talk whose first slide links to its third, both are taken into another talk, in another order: the link leads to the
#            same slide as before. Where the target is left out, the link goes with it, or there is an error.
# Behaviour: the slides get new files, slide2.xml and so on in the order in which they are taken, and the link keeps the old name. The
#            link to “Evidence” leads to the slide on which it stands, or to “Thanks”. Notes come along. There is no message.
# Seen:      title of the slide to which the link leads, before and after, for two orders.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund pptx-automizer@0.9.4 pptxgenjs@4.0.1 jszip@3.10.2
cat > try.js <<'JS'
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import automizer from 'pptx-automizer';
import PptxGenJS from 'pptxgenjs';

const write = async (fileName, titles) => {
  const talk = new PptxGenJS();
  for (const title of titles) {
    const text = title === 'Claim' ? [{ text: title, options: { hyperlink: { slide: 3 } } }] : title;
    talk.addSlide().addText(text, { x: 1, y: 1, w: 5, h: 1 });
  }
  await talk.writeFile({ fileName });
};
const targetOf = async (file) => {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const slides = Object.keys(zip.files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/u.test(name));
  const titles = new Map();
  for (const name of slides) titles.set(name.slice(11), /<a:t>([^<]*)/u.exec(await zip.file(name).async('string'))[1]);
  for (const [name, title] of titles) {
    const link = /relationships\/slide" Target="([^"]*)"/u.exec(await zip.file(`ppt/slides/_rels/${name}.rels`).async('string'));
    if (link) return `${title} leads to ${titles.get(link[1].replace('../slides/', ''))}`;
  }
};
await write('talk.pptx', ['Claim', 'Thanks', 'Evidence']);
await write('cover.pptx', ['Cover']);
const taken = async (order) => {
  const other = new automizer.Automizer({ templateDir: '.', outputDir: '.', removeExistingSlides: true });
  const talk = other.loadRoot('cover.pptx').load('talk.pptx', 'talk');
  for (const number of order) talk.addSlide('talk', number);
  await talk.write('other.pptx');
  return targetOf('other.pptx');
};
const found = [await targetOf('talk.pptx'), await taken([3, 1, 2]), await taken([1, 2, 3])];
for (const line of found) console.log(line);
const expected = ['Claim leads to Evidence', 'Claim leads to Claim', 'Claim leads to Thanks'];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node try.js
