#!/bin/sh
# @citation-js/plugin-ris 0.8.2 reads the year of a conference paper as that of the conference, and a journalist as no author.
#
# Guess:     `PY` of RIS is the year of publication, and `AU` the author, whatever the type of the work is.
# Behaviour: of `TY  - CONF` the year becomes `event-date`, so that the paper has no date and styles print “n.d.”. Of `TY  - NEWS`
#            the author becomes the text `reporter`, which CSL does not have, and the article is printed without a name.
#            biblatex-csl-converter reads both as date and author.
# Seen:      date and author of three types, by each.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2 biblatex-csl-converter@3.6.0
cat > try.js <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { CSLExporter, RISParser } from 'biblatex-csl-converter';

const told = ({ author, issued }) => `${author?.[0].family ?? 'no author'} ${issued?.['date-parts'][0][0] ?? 'no date'}`;
const found = ['JOUR', 'CONF', 'NEWS'].map((type) => {
  const ris = `TY  - ${type}\nTI  - Aid and trade\nAU  - Roe, Ann\nPY  - 1950\nER  - \n`;
  const [first] = new Cite(ris).data;
  const [other] = Object.values(new CSLExporter(new RISParser(ris).parse().entries).parse());
  return `${type}: ${told(first)} / ${told(other)}`;
});
for (const line of found) console.log(line);
const expected = ['JOUR: Roe 1950 / Roe 1950', 'CONF: Roe no date / Roe 1950', 'NEWS: no author 1950 / Roe 1950'];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node try.js
