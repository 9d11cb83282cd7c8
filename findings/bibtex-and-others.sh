#!/bin/sh
# @citation-js/plugin-bibtex 0.9.0 makes a person called “others” of BibTeX's “and others”.
#
# Guess:     `author = {Roe, Ann and others}` is one author, and that there are more is kept or dropped: styles print “et al.” for
#            it, since `others` is a word of the format.
# Behaviour: the second author has the family name “others”, and APA prints “Roe, A., & others.”. In braces, which make a name of
#            any words, it is the same.
# Seen:      authors as CSL-JSON, reference.
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

const found = ['others', '{others}'].map((name) => {
  const cite = new Cite(`@book{r, author = {Roe, Ann and ${name}}, title = {Aid}, year = {1950}}`);
  return [JSON.stringify(cite.data[0].author), cite.format('bibliography', { template: 'apa' }).trim()];
});
for (const [authors, reference] of found) console.log(authors, reference);
process.exitCode = found.every(
  ([authors, reference]) =>
    authors === '[{"given":"Ann","family":"Roe"},{"family":"others"}]' && reference === 'Roe, A., & others. (1950). Aid.',
)
  ? 0
  : 1;
JS
node try.js
