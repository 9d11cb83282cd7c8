#!/bin/sh
# mammoth 1.13.0 numbers the points of a Word list anew behind each paragraph between them: (c) and (d) are both 1.
#
# Guess:     the third point, (c), and the fourth, (d) behind a paragraph of comment, are an `<ol start="3" type="a">` and an
#            `<ol start="4">`, or have their numbers as text: the file says where the list begins and that it goes on.
# Behaviour: each is an `<ol>` of its own with neither `start` nor `type`, so both are shown as 1, and “see (d)” leads nowhere. The
#            text has no numbers at all. There is no message.
# Seen:      HTML and Markdown of the file, and the messages.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund mammoth@1.13.0 docx@9.15.2
cat > try.js <<'JS'
import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx';
import mammoth from 'mammoth';

const level = { level: 0, format: LevelFormat.LOWER_LETTER, text: '(%1)', start: 3, alignment: AlignmentType.LEFT };
const point = (text) => new Paragraph({ text, numbering: { reference: 'points', level: 0 } });
const document = new Document({
  numbering: { config: [{ reference: 'points', levels: [level] }] },
  sections: [{ children: [point('Aid'), new Paragraph('On the first, see (d).'), point('Trade')] }],
});
const buffer = await Packer.toBuffer(document);
const { value: html, messages } = await mammoth.convertToHtml({ buffer });
const { value: markdown } = await mammoth.convertToMarkdown({ buffer });
console.log(html);
console.log(markdown.trim());
console.log('messages:', messages.length);
const isAsFound =
  html === '<ol><li>Aid</li></ol><p>On the first, see (d).</p><ol><li>Trade</li></ol>' &&
  markdown.match(/^1\. /gm)?.length === 2 &&
  messages.length === 0;
process.exitCode = isAsFound ? 0 : 1;
JS
node try.js
