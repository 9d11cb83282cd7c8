#!/bin/sh
# officeparser 8.1.1 moves cells of a Word table into other columns where cells are merged.
#
# Guess:     each cell stays below its head in text and CSV, with nothing in the places that a merged cell covers: the parsed
#            tree has the right column of each cell.
# Behaviour: in text, the row beside a cell that reaches over two rows begins with its second cell, so the sign is in the column
#            of causes and the effect in that of signs; behind a cell over two columns the effect is in the column of signs as
#            well. In CSV the first of these rows is right and the second is not. There is no warning.
# Seen:      the table with both kinds of merged cells as text and as CSV, and the columns of the tree.
# Source:    ECMA-376 part 1, 17.4.84 (vMerge), 17.4.17 (gridSpan).
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund officeparser@8.1.1 fflate@0.8.3
cat > try.js <<'JS'
import { strToU8, zipSync } from 'fflate';
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
const cell = (text, format = '') => `<w:tc><w:tcPr>${format}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const rows = [
  [cell('Cause'), cell('Sign'), cell('Effect')],
  [cell('War', '<w:vMerge w:val="restart"/>'), cell('lowers'), cell('trade')],
  [cell('', '<w:vMerge/>'), cell('raises'), cell('prices')],
  [cell('Aid', '<w:gridSpan w:val="2"/>'), cell('peace')],
];
const grid = '<w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>';
const ast = await parseOffice(word(`<w:tbl>${grid}${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`));
const text = await ast.to('text');
const csv = await ast.to('csv');
const tree = ast.content[0].children.map((row) => row.children.map((each) => `${each.metadata.col} ${each.text}`).join(', '));
const found = [
  ...text.value.trim().split('\n').map((line) => line.replace(/ +/g, ' ').trim()),
  ...csv.value.trim().split('\n'),
  ...tree,
  `${ast.warnings.length + text.messages.length + csv.messages.length} warnings`,
];
for (const line of found) console.log(line);
process.exitCode =
  found.join('\n') ===
  [
    '| Cause | Sign | Effect |',
    '| War | lowers | trade |',
    '| raises | prices |',
    '| Aid | peace |',
    'Cause,Sign,Effect',
    'War,lowers,trade',
    ',raises,prices',
    'Aid,peace,',
    '0 Cause, 1 Sign, 2 Effect',
    '0 War, 1 lowers, 2 trade',
    '1 raises, 2 prices',
    '0 Aid, 2 peace',
    '0 warnings',
  ].join('\n')
    ? 0
    : 1;
JS
node try.js
