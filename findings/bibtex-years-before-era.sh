#!/bin/sh
# @citation-js/plugin-bibtex 0.9.0 reads each date before our era as the year 0, which is printed as “n.d.”.
#
# Guess:     BibLaTeX has `date = {-0429}` for 430 BC, in the form of ISO 8601. It is read as that year, and the style prints it as
#            it prints the same work from CSL-JSON: “430 B.C.E.”. At worst it is a year off, since ISO 8601 has a year 0.
# Behaviour: whatever the year, it is 0. The reference says that the work has no date, and written as BibLaTeX again it has the
#            date `00`. A range from 431 to 404 BC is `00/00`.
# Seen:      date as CSL-JSON, reference, and BibLaTeX of the work.
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

const apa = (cite) => cite.format('bibliography', { template: 'apa' }).trim();
const entry = (date) => new Cite(`@book{h, author = {Herodotus}, title = {Histories}, date = {${date}}}`);
const found = ['-0429', '-0430/-0403'].map((date) => {
  const cite = entry(date);
  const [, again] = /date = \{(.*?)\}/u.exec(cite.format('biblatex'));
  return [JSON.stringify(cite.data[0].issued['date-parts']), apa(cite), again];
});
for (const [parts, reference, again] of found) console.log(`${parts}: ${reference} date = {${again}}`);
const json = [{ id: 'h', type: 'book', author: [{ family: 'Herodotus' }], title: 'Histories', issued: { 'date-parts': [[-430]] } }];
const known = apa(new Cite(json));
console.log('from CSL-JSON:', known);
process.exitCode =
  found[0].join() === '[[0]],Herodotus. (n.d.). Histories.,00' &&
  found[1].join() === '[[0],[0]],Herodotus. (n.d.). Histories.,00/00' &&
  known === 'Herodotus. (430 B.C.E.). Histories.'
    ? 0
    : 1;
JS
node try.js
