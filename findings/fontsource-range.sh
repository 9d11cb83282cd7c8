#!/bin/sh
# The unicode-range lists of @fontsource-variable/noto-sans-sc 5.3.1 name characters that its font files do not have.
#
# Guess:     a face of a web font is cut by its `unicode-range`, so a browser that loads the face for a character finds it
#            there.
# Behaviour: the ranges are those of the service's slicing, not of the font. The first Hangul syllable (U+AC00) and emoji
#            are in the range of some face, and no file of the package has a glyph for them. A browser downloads the face
#            in vain and goes on with the next font of the stack, or shows a box. Coverage has to be read from the
#            character table of the files.
# Seen:      number of code points that a face's range names and its file lacks, for the whole package, and for U+AC00.
# Source:    unicode.json of the package; character tables read by fontkit.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @fontsource-variable/noto-sans-sc@5.3.1 fontkit@2.0.4
cat > try.js <<'JS'
import { readFileSync } from 'node:fs';
import { openSync } from 'fontkit';

const folder = 'node_modules/@fontsource-variable/noto-sans-sc';
const css = readFileSync(`${folder}/index.css`, 'utf8');
let [named, lacking, hangul] = [0, 0, 'in no range'];
for (const [face] of css.matchAll(/@font-face\s*\{[^}]*\}/gu)) {
  const file = /url\(\.?\/?([^)]*?\.woff2)\)/u.exec(face)[1];
  const font = openSync(`${folder}/${file}`);
  const has = new Set(font.characterSet);
  for (const [, from, to = from] of /unicode-range:\s*([^;}]+)/u.exec(face)[1].matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/giu))
    for (let point = parseInt(from, 16); point <= parseInt(to, 16); point += 1) {
      named += 1;
      if (!has.has(point)) lacking += 1;
      if (point === 0xac00) hangul = has.has(point) ? 'in its face' : 'named, and not in its face';
    }
}
console.log('code points named by ranges:', named, '- not in the file of their face:', lacking);
console.log('U+AC00:', hangul);
process.exitCode = lacking > 0 && hangul === 'named, and not in its face' ? 0 : 1;
JS
node try.js
