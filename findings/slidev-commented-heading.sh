#!/bin/sh
# A heading that is commented out is still the title of its slide in Slidev 53.0.0, where the comment has several lines.
#
# Guess:     a comment is no content: the first heading outside of it is the title, in table of contents, overview and window.
# Behaviour: the first line that begins with # is the title, be it in a comment. On one line, behind `<!--`, it is none. A heading
#            in a block of code is not taken.
# Seen:      titles of three slides, whose page shows “New”.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/parser@53.0.0
cat > try.js <<'JS'
import { parse } from '@slidev/parser';

const slides = ['<!--\n# Old\n-->\n\n# New', '<!-- # Old -->\n\n# New', '```sh\n# Old\n```\n\n# New'];
const found = (await parse(slides.join('\n\n---\n\n'), 'talk.md')).slides.map((slide) => slide.title);
console.log(found.join(', '));
process.exitCode = found.join() === 'Old,New,New' ? 0 : 1;
JS
node try.js
