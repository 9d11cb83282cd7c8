#!/bin/sh
# @retorquere/bibtex-parser 9.0.29 reads “p < 0.05” as “p ¡ 0.05”, as plain TeX would print it.
#
# Guess:     < and > are characters like any others, and stay as the field has them. TeX prints them so in the fonts of the last
#            thirty years.
# Behaviour: in titles and notes they become ¡ and ¿, as in TeX's oldest fonts, without an error. Within `$…$` they stay. Other
#            readers keep them.
# Seen:      the note of one entry, by three readers.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @retorquere/bibtex-parser@9.0.29 biblatex-csl-converter@3.6.0 @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0
cat > try.js <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from '@retorquere/bibtex-parser';
import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter';

const text = '@misc{a, title={T}, note={p < 0.05 > q}}';
const { entries, errors } = parse(text);
const [other] = Object.values(new CSLExporter(new BibLatexParser(text).parse().entries).parse());
const found = [entries[0].fields.note, other.note, new Cite(text).data[0].note];
for (const line of found) console.log(line);
console.log('errors:', errors.length);
process.exitCode = found.join() === 'p ¡ 0.05 ¿ q,p < 0.05 > q,p < 0.05 > q' && errors.length === 0 ? 0 : 1;
JS
node try.js
