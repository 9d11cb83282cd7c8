#!/bin/sh
# @citation-js/plugin-ris 0.8.2 writes a translated book with the title of the original as its title, and its own title nowhere.
#
# Guess:     of an English translation, “The Captive Mind”, with the original title “Zniewolony umysł”, the file has the title under
#            TI and the original one under OP, which RIS has for it.
# Behaviour: both lines, TI and OP, are the original title, so Zotero or EndNote get a book with the translator and the publisher of
#            the translation, and a title in another language. BibLaTeX and the printed reference of the same data are right.
#            There is no message.
# Seen:      the lines TI and OP, the title in BibLaTeX, and the reference.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 @citation-js/plugin-csl@0.8.2 \
  @citation-js/plugin-ris@0.8.2
cat > try.js <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';

const cite = new Cite({
  id: 'milosz',
  type: 'book',
  author: [{ family: 'Miłosz', given: 'Czesław' }],
  translator: [{ family: 'Zielonko', given: 'Jane' }],
  title: 'The Captive Mind',
  'original-title': 'Zniewolony umysł',
  issued: { 'date-parts': [[1953]] },
});
const lines = cite.format('ris').split('\n').filter((line) => /^(?:TI|OP|T1) /u.test(line)).sort().join('; ');
const title = cite.format('biblatex').split('\n').find((line) => /^\s*title =/u.test(line)).trim();
const reference = cite.format('bibliography', { template: 'apa' }).trim();
for (const line of [lines, title, reference]) console.log(line);
const isAsFound =
  lines === 'OP  - Zniewolony umysł; TI  - Zniewolony umysł' && /Captive/u.test(title) && /The Captive Mind/iu.test(reference);
process.exitCode = isAsFound ? 0 : 1;
JS
node try.js
