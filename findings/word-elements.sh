#!/bin/sh
# officeparser 8.1.1 leaves out what Word keeps as an element: hyphens that do not break, symbols, and words with a reading.
#
# Guess:     the text of a document is what its reader sees: `1950‑53` with a hyphen that does not break is this, with that
#            hyphen or another one, a sign from Word's list of symbols is the sign, and of 東京 with its reading above it at
#            least 東京 is there.
# Behaviour: the years are the number 195053, “aid ≠ trade” is “aid  trade”, and of the words with a reading nothing is left.
#            The list of warnings is empty. mammoth 1.13.0 reads hyphen and sign; it leaves out 東京 too, and warns of it.
# Seen:      text of a paragraph as both libraries read it, and their warnings.
# Source:    ECMA-376 part 1, 17.3.3.18 (noBreakHyphen), 17.3.3.30 (sym), 17.3.3.25 (ruby).
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund officeparser@8.1.1 mammoth@1.13.0 fflate@0.8.3
cat > try.js <<'JS'
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';

const xml = (text) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
const schemas = 'http://schemas.openxmlformats.org';
const types = 'application/vnd.openxmlformats';
const words = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const body = [
  `${words('1950')}<w:r><w:noBreakHyphen/></w:r>${words('53: aid ')}`,
  `<w:r><w:sym w:font="Symbol" w:char="F0B9"/></w:r>${words(' trade in ')}`,
  `<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/>`,
  `<w:hpsBaseText w:val="21"/><w:lid w:val="ja-JP"/></w:rubyPr><w:rt>${words('とうきょう')}</w:rt>`,
  `<w:rubyBase>${words('東京')}</w:rubyBase></w:ruby></w:r>${words('.')}`,
].join('');
const file = Buffer.from(
  zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="${types}-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="rId1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': xml(
      `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body><w:p>${body}</w:p><w:sectPr/></w:body></w:document>`,
    ),
  }),
);
const { content, warnings } = await parseOffice(file);
const { value, messages } = await mammoth.extractRawText({ buffer: file });
const found = [
  `officeparser: ${content[0].text} (${warnings.length} warnings)`,
  `mammoth: ${value.trim()} (${messages.map(({ message }) => message).join(' ')})`,
];
for (const line of found) console.log(line);
process.exitCode =
  found.join('\n') ===
  'officeparser: 195053: aid  trade in . (0 warnings)\n' +
    'mammoth: 1950\u201153: aid ≠ trade in . (An unrecognised element was ignored: w:ruby)'
    ? 0
    : 1;
JS
node try.js
