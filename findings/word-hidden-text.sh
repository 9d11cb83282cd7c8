#!/bin/sh
# officeparser 8.1.1 and mammoth 1.13.0 read the hidden text of a Word file as any other words.
#
# Guess:     text that is formatted as hidden is on no page and in no print. A reader leaves it out, as it leaves out deleted
#            text of tracked changes, or marks it.
# Behaviour: it is there, and nothing tells it from the other words: an interview in which names were hidden before it was
#            passed on has all names, and a sentence with a hidden “not” says the opposite of what its readers saw. Neither
#            library has a message. The deleted words are left out by both.
# Seen:      text of a sentence with a hidden and a deleted word as both libraries read it, with formatting and as HTML.
# Source:    ECMA-376 part 1, 17.3.2.41 (vanish).
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
/** A Word file with this body. */
const word = (body) =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': xml(
        `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="${types}-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
      '_rels/.rels': xml(
        `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="rId1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': xml(
        `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`,
      ),
    }),
  );
const words = (text, format = '') => `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const deleted = '<w:del w:id="1" w:author="Ann"><w:r><w:delText xml:space="preserve">always </w:delText></w:r></w:del>';
const file = word(`<w:p>${words('Aid does ')}${words('not ', '<w:vanish/>')}${deleted}${words('raise trade.')}</w:p>`);
const { content, warnings } = await parseOffice(file);
const { value, messages } = await mammoth.extractRawText({ buffer: file });
const html = await mammoth.convertToHtml({ buffer: file });
const found = [
  `officeparser: ${content[0].text} ${JSON.stringify(content[0].children.map(({ formatting }) => formatting))} (${warnings.length} warnings)`,
  `mammoth: ${value.trim()} ${html.value} (${messages.length + html.messages.length} messages)`,
];
for (const line of found) console.log(line);
process.exitCode =
  found.join('\n') ===
  'officeparser: Aid does not raise trade. [{},{},{}] (0 warnings)\n' +
    'mammoth: Aid does not raise trade. <p>Aid does not raise trade.</p> (0 messages)'
    ? 0
    : 1;
JS
node try.js
