#!/bin/sh
# Slidev 53 ends a slide inside a table, and takes the next slide into a code block, where CommonMark sees neither.
#
# Guess:     a slide ends at a line `---` that is a thematic break: the delimiter row of a table is none, nor is a line in a
#            code block, and the line behind a code block is outside of it.
# Behaviour: each line that begins with three hyphens ends a slide, so a table without outer pipes is cut below its head.
#            Of code blocks the parser knows those of backticks whose last line has the indentation of the first: a fence of
#            tildes is cut, and behind a fence whose last line is indented by a space the next separator is passed over, up to
#            the next fence.
# Seen:      number of slides of four texts, and how many separators a CommonMark parser finds in each.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/parser@53.0.0 markdown-it@14.1.0
cat > try.js <<'JS'
import { parseSync } from '@slidev/parser';
import MarkdownIt from 'markdown-it';

const texts = {
  'plain separator': '# A\n\nfirst\n\n---\n\n# B\n\nsecond\n',
  'table without outer pipes': '# A\n\ncause | effect\n--- | ---\nwar | decline\n',
  'fence of tildes': '# A\n\n~~~yaml\na: 1\n\n---\n\nb: 2\n~~~\n',
  'indented end of a fence': '# A\n\n```\nfirst\n ```\n\n---\n\n# B\n\n```\nsecond\n```\n',
};
const seen = Object.entries(texts).map(([name, text]) => {
  const slides = parseSync(text, 'deck.md').slides.length;
  const breaks = new MarkdownIt().parse(text, {}).filter(({ type }) => type === 'hr').length;
  console.log(`${name}: slides ${slides}, thematic breaks ${breaks}`);
  return [slides, breaks].join();
});
process.exitCode = seen.join(' ') === '2,1 2,0 2,0 1,1' ? 0 : 1;
JS
node try.js
