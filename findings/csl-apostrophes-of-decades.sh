#!/bin/sh
# citeproc 2.4.63, as in @citation-js/plugin-csl 0.9.0, puts quotation marks around “30s and the workers” in The '30s and the workers' war.
#
# Guess:     an apostrophe before the digits of a decade, and one behind a plural, are apostrophes, ’, in whatever title they stand:
#            The ’30s and the workers’ war. Each of them alone is printed so.
# Behaviour: the first counts as an opening quotation mark where a later one can close it, so that the words between them are quoted, and
#            the plural has lost its apostrophe. Two decades, '30s and '40s, stay. Typographic apostrophes in the data stay, too.
# Seen:      six titles in the style of the APA.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @citation-js/core@0.9.0 @citation-js/plugin-csl@0.9.0 citeproc@2.4.63
cat > try.js <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';

const titleOf = (title) => {
  const work = { id: 'a', type: 'article-journal', title, author: [{ family: 'Roe', given: 'A.' }], issued: { 'date-parts': [[1950]] } };
  return new Cite(work).format('bibliography', { format: 'text', template: 'apa' }).trim().replace('Roe, A. (1950). ', '');
};
const titles = ["The '30s", "The workers' war", "The '30s and '40s", "The '30s and the workers' war", "In '38, miners' sons", 'The ’30s and the workers’ war'];
const found = titles.map(titleOf);
for (const title of found) console.log(title);
const expected = ['The ’30s.', 'The workers’ war.', 'The ’30s and ’40s.', 'The “30s and the workers” war.', 'In “38, miners” sons.', 'The ’30s and the workers’ war.'];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node try.js
