#!/bin/sh
# @citation-js/plugin-csl 0.9.0 prints of a publisher “Simon and Schuster” the first name alone.
#
# Guess:     `publisher = {Simon and Schuster}` of a BibTeX file is printed as it is written: “and” divides names of persons.
#            Where a reader takes it for two publishers, as BibLaTeX does, the style prints both.
# Behaviour: @citation-js/plugin-bibtex 0.9.0 makes a list of it, also in files of BibTeX, though CSL has one text for a
#            publisher, and of a list the first one is printed: “Simon”. Of `address = {New York and London}` the second place
#            is lost in the same way. There is no message. In braces of its own the name is whole.
# Seen:      publisher as CSL-JSON and the reference in two styles, without and with the braces.
# Source:    CSL 1.0.2, "Standard Variables": `publisher` and `publisher-place` are texts.
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

const found = ['Simon and Schuster', '{Simon and Schuster}'].map((publisher) => {
  const cite = new Cite(
    `@book{roe, author = {Roe, Ann}, title = {War}, year = {1950}, publisher = {${publisher}}, address = {New York and London}}`,
  );
  const [{ publisher: read }] = cite.data;
  const reference = (template) => cite.format('bibliography', { template, lang: 'en-US' }).trim();
  return `${JSON.stringify(read)}: ${reference('apa')} ${reference('harvard1')}`;
});
for (const line of found) console.log(line);
process.exitCode =
  found.join('\n') ===
  [
    '["Simon","Schuster"]: Roe, A. (1950). War. Simon. Roe, A. (1950) War. New York: Simon.',
    '"Simon and Schuster": Roe, A. (1950). War. Simon and Schuster. Roe, A. (1950) War. New York: Simon and Schuster.',
  ].join('\n')
    ? 0
    : 1;
JS
node try.js
