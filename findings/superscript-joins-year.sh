#!/bin/sh
# turndown 7.2.5, mammoth 1.13.0 and html-to-text 10.0.1 make the year 19533 of 1953 with a footnote mark 3.
#
# Guess:     a superscript stays `<sup>`, which Markdown allows, or becomes ³ or ^3^: in no case a digit of the number before it.
# Behaviour: the mark is left out and its words stay: 1953<sup>3</sup> is 19533, 10<sup>6</sup> is 106. In mammoth this holds for
#            superscript that is typed by hand, in its text and its Markdown; its HTML has `<sup>`. turndown leaves out the
#            quotation marks of `<q>` as well.
# Seen:      the words that each makes of a page or of a Word file.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund turndown@7.2.5 mammoth@1.13.0 docx@9.15.2 html-to-text@10.0.1
cat > try.js <<'JS'
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { convert } from 'html-to-text';
import mammoth from 'mammoth';
import TurndownService from 'turndown';

const html = '<p>It ended in 1953<sup>3</sup> with <q>peace</q></p>';
const runs = [new TextRun('It ended in 1953'), new TextRun({ text: '3', superScript: true })];
const buffer = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children: runs })] }] }));
const found = [
  new TurndownService().turndown(html),
  convert(html),
  (await mammoth.convertToMarkdown({ buffer })).value.trim(),
  (await mammoth.extractRawText({ buffer })).value.trim(),
  (await mammoth.convertToHtml({ buffer })).value,
];
for (const line of found) console.log(line);
const isAsFound =
  found[0] === 'It ended in 19533 with peace' &&
  found[1].startsWith('It ended in 19533') &&
  found[2] === 'It ended in 19533' &&
  found[3] === 'It ended in 19533' &&
  found[4] === '<p>It ended in 1953<sup>3</sup></p>';
process.exitCode = isAsFound ? 0 : 1;
JS
node try.js
