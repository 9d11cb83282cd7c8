#!/bin/sh
# @citation-js/plugin-bibtex 0.9.0 writes van Beethoven as “Beethoven, Ludwig”.
#
# Guess:     a name of CSL with `dropping-particle: van` is `van Beethoven, Ludwig` in BibTeX, or `Beethoven, Ludwig van`: at
#            least the word is there.
# Behaviour: it is in no file of BibTeX or BibLaTeX that the plugin writes, so Ludwig van Beethoven is Ludwig Beethoven for all
#            that read it. A `non-dropping-particle` is kept, and the reference that is printed from the same data has both.
#            There is no message.
# Seen:      reference and lines of the authors.
# Source:    CSL 1.0.2, "Name Particles".
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 @citation-js/plugin-csl@0.9.0
cat > try.js <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';

const cite = new Cite({
  id: 'letters',
  type: 'book',
  title: 'Letters',
  author: [
    { family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' },
    { family: 'Cruz', given: 'Maria', 'non-dropping-particle': 'de la' },
  ],
  issued: { 'date-parts': [[1950]] },
});
const authors = (text) => text.split('\n').map((line) => line.trim()).filter((line) => line.startsWith('author'));
const found = [
  cite.format('bibliography', { template: 'apa', lang: 'en-US' }).trim(),
  ...['bibtex', 'biblatex'].flatMap((format) => authors(cite.format(format))),
];
for (const line of found) console.log(line);
process.exitCode =
  found.join('\n') ===
  [
    'Beethoven, L. van, & de la Cruz, M. (1950). Letters.',
    'author = {Beethoven, Ludwig and de la Cruz, Maria},',
    'author = {Beethoven, Ludwig and de la Cruz, Maria},',
  ].join('\n')
    ? 0
    : 1;
JS
node try.js
