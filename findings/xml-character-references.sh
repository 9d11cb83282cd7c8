#!/bin/sh
# fast-xml-parser 5.12.1 leaves the character references of XML as they are: a code “Author&#8217;s view” keeps its &#8217;.
#
# Guess:     a parser of XML gives the characters that `&#8217;` and `&#xE9;` stand for, as it does for `&amp;`: they are part of
#            XML itself, and need no declaration.
# Behaviour: `&amp;` is decoded and numbers are not, in text and in attributes, where a QDA project keeps the names of its codes.
#            One writer's “Author’s view” and another's are two codes. `htmlEntities: true`, which is said to be for HTML, decodes
#            them. saxes and xmldom decode them always.
# Seen:      an attribute and a text by each.
# Source:    XML 1.0, 4.1: character references.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund fast-xml-parser@5.12.1 saxes@6.0.0 @xmldom/xmldom@0.9.12
cat > try.js <<'JS'
import { DOMParser } from '@xmldom/xmldom';
import { XMLParser } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';

const xml = '<Code name="Author&#8217;s &amp; view">D&#xE9;tente</Code>';
const fast = (options) => {
  const { Code } = new XMLParser({ ignoreAttributes: false, ...options }).parse(xml);
  return `${Code['@_name']} | ${Code['#text']}`;
};
const saxes = new SaxesParser();
const parts = [];
saxes.on('opentag', ({ attributes }) => parts.push(attributes.name));
saxes.on('text', (text) => parts.push(text));
saxes.write(xml).close();
const { documentElement } = new DOMParser().parseFromString(xml, 'text/xml');
const found = [
  fast({}),
  fast({ htmlEntities: true }),
  parts.join(' | '),
  `${documentElement.getAttribute('name')} | ${documentElement.textContent}`,
];
for (const line of found) console.log(line);
const right = 'Author’s & view | Détente';
process.exitCode = found.join() === ['Author&#8217;s & view | D&#xE9;tente', right, right, right].join() ? 0 : 1;
JS
node try.js
