#!/bin/sh
# citeproc 2.4.63, as in @citation-js/plugin-csl 0.9.0, prints authors in Hindi, Armenian and Georgian letters as one word.
#
# Guess:     a name with family and given name is printed with a comma or a space between them, in whatever script it is: APA has
#            “Толстой, Л.”. Chinese and Korean names, which are written so, have no space.
# Behaviour: a script that citeproc does not know is taken for Chinese: “ठाकुररवीन्द्रनाथ” for Tagore. Known are Latin, Greek,
#            Cyrillic, Hebrew and Arabic letters. There is no message, and no initial.
# Seen:      the same work by seven authors in the style of the APA.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @citation-js/core@0.9.0 @citation-js/plugin-csl@0.9.0 citeproc@2.4.63
cat > try.js <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';

const authors = [
  ['Толстой', 'Лев'], ['עוז', 'עמוס'], ['درويش', 'محمود'], ['毛', '泽东'],
  ['ठाकुर', 'रवीन्द्रनाथ'], ['Սարոյան', 'Վիլյամ'], ['რუსთაველი', 'შოთა'],
];
const found = authors.map(([family, given]) => {
  const work = { id: 'a', type: 'book', title: 'Aid', issued: { 'date-parts': [[1950]] }, author: [{ family, given }] };
  return new Cite(work).format('bibliography', { format: 'text', template: 'apa' }).split(' (')[0];
});
for (const name of found) console.log(name);
const expected = ['Толстой, Л.', 'עוז, ע.', 'درويش, م.', '毛泽东.', 'ठाकुररवीन्द्रनाथ.', 'ՍարոյանՎիլյամ.', 'რუსთაველიშოთა.'];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node try.js
