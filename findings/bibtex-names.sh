#!/bin/sh
# @citation-js/plugin-bibtex 0.9.0 makes a given name in braces a particle of the family name.
#
# Guess:     `{\'E}mile Zola` is the given name Émile and the family name Zola: braces around an accented letter are the
#            usual way of writing it in BibTeX.
# Behaviour: the word that begins with a brace counts as lower case, so Émile is a particle, and no given name is left. The
#            same name with the accent as a letter is read as expected.
# Seen:      the CSL author of both spellings.
# Why not:   BibTeX takes the case of a special character, which is a brace and a backslash, from the letter behind them.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0
cat > try.js <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

const author = (name) => {
  const [work] = new Cite(`@book{zola, title = {Germinal}, year = {1885}, author = {${name}}}`).data;
  console.log(`${name}: ${JSON.stringify(work.author)}`);
  return work.author[0];
};
const braced = author("{\\'E}mile Zola");
const plain = author('Émile Zola');
process.exitCode = braced.given === undefined && plain.given === 'Émile' ? 0 : 1;
JS
node try.js
