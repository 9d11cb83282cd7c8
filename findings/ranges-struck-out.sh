#!/bin/sh
# remark-gfm 4.0.1 and marked 18.2.1 strike out the words between two Korean ranges of years: 1950~1953년과 1979~1980년.
#
# Guess:     words are struck out between two pairs of tildes, `~~`. A single tilde is the sign of a range, as Korean, Chinese and
#            Japanese write it, or of “about”.
# Behaviour: one tilde is enough: 1953년과 1979 is struck out between 1950 and 1980년. A sentence with one range, or with spaces
#            around the tildes, is right. markdown-it, which Slidev uses, wants two tildes.
# Seen:      HTML of two sentences by each.
# Source:    option singleTilde of remark-gfm, which is on by default, as GitHub reads single tildes too.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund remark@15.0.1 remark-gfm@4.0.1 remark-html@16.0.1 marked@18.2.1 markdown-it@14.1.0
cat > try.js <<'JS'
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';

const renderers = {
  'remark-gfm': (text) => String(remark().use(remarkGfm).use(remarkHtml).processSync(text)),
  marked: (text) => marked.parse(text),
  'markdown-it': (text) => new MarkdownIt().render(text),
};
const texts = ['1950~1953년과 1979~1980년', '제3~5장'];
const found = Object.entries(renderers).map(([name, render]) => {
  const html = texts.map((text) => render(text).trim()).join(' ');
  console.log(`${name}: ${html}`);
  return html;
});
const struck = '<p>1950<del>1953년과 1979</del>1980년</p> <p>제3~5장</p>';
process.exitCode = found[0] === struck && found[1] === struck && !/<(?:s|del)>/.test(found[2]) ? 0 : 1;
JS
node try.js
