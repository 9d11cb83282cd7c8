#!/bin/sh
# markdown-it-footnote 4.0.0, which Slidev uses, keeps the last of two notes with one name, where GitHub's Markdown keeps the first.
#
# Guess:     of two definitions with one name the first counts and capitals do not, as with the addresses of links in CommonMark.
# Behaviour: the second note takes the place of the first, whose words are lost without a message: this happens where two slides
#            are made one. `[^Corn]` does not find the note `[^corn]`, and is printed as it is. In GitHub's Markdown it does.
# Seen:      the HTML of three texts, without its tags, by each.
# Source:    CommonMark 0.31.2, "Link reference definitions": the first one takes precedence, and matching ignores case.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund markdown-it@14.1.0 markdown-it-footnote@4.0.0 remark@15.0.1 remark-gfm@4.0.1 remark-html@16.0.1
cat > try.js <<'JS'
import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';

const words = (html) => html.replace(/<[^>]*>|↩\uFE0E?|\[?\b\d\]?/gu, ' ').replace(/\s+/gu, ' ').trim();
const texts = ['War[^n]\n\n[^n]: first\n\n[^n]: second', 'War[^Corn]\n\n[^corn]: note', 'War[Corn]\n\n[corn]: /a\n[corn]: /b'];
const slidev = new MarkdownIt().use(footnote);
const github = remark().use(remarkGfm).use(remarkHtml);
const found = texts.map((text) => `${words(slidev.render(text))} / ${words(String(github.processSync(text)))}`);
for (const line of found) console.log(line);
const link = slidev.render(texts[2]).includes('href="/a"');
const isAsFound =
  found[0] === 'War second / War Footnotes first' && found[1] === 'War[^Corn] / War Footnotes note' && link;
process.exitCode = isAsFound ? 0 : 1;
JS
node try.js
