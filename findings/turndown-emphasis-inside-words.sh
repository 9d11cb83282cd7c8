#!/bin/sh
# turndown 7.2.5 writes emphasis of a Chinese text with underscores, which Markdown shows as underscores.
#
# Guess:     `<em>` becomes emphasis in Markdown, and back again: the HTML that a renderer makes of the Markdown has it too.
# Behaviour: the mark is `_`, which by CommonMark begins no emphasis between letters. A language without spaces has letters on
#            both sides, so that 他说<em>同盟</em>削弱 is shown as 他说_同盟_削弱; so is part of a word, un<em>natural</em>.
#            `emDelimiter: '*'` helps. `<strong>`, written with `**`, is right.
# Seen:      HTML, the Markdown of it, and the HTML of that by markdown-it.
# Source:    CommonMark 0.31.2, "Emphasis and strong emphasis", rule 2.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund turndown@7.2.5 markdown-it@14.1.0
cat > try.js <<'JS'
import MarkdownIt from 'markdown-it';
import TurndownService from 'turndown';

const there = (html, options) => new TurndownService(options).turndown(html);
const back = (markdown) => new MarkdownIt().renderInline(markdown);
const chinese = '他说<em>同盟</em>削弱';
const found = [
  back(there(chinese)),
  back(there('un<em>natural</em>')),
  back(there('a <em>natural</em> one')),
  back(there(chinese, { emDelimiter: '*' })),
];
for (const line of found) console.log(line);
const expected = ['他说_同盟_削弱', 'un_natural_', 'a <em>natural</em> one', chinese];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node try.js
