#!/bin/sh
# citeproc 2.4.63, as in @citation-js/plugin-csl 0.9.0, prints Kim Jong-il as “Kim J il” in the style of Vancouver.
#
# Guess:     initials of Jong-il are JI, as those of Jean-Paul are JP, or J alone.
# Behaviour: the part behind the hyphen stays a word where it is in lower case: “Kim J il”, “Mao T tung”. APA leaves it out, so that
#            Kim Jong-il and Kim Jong-un are one person, with works of 1950a and 1950b. Letters without full stops are one name:
#            of “Roe, AB”, as PubMed has it, both styles print A.
# Seen:      names in references of both styles, and a citation of both Kims.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @citation-js/core@0.9.0 @citation-js/plugin-csl@0.9.0
cat > try.js <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';

const work = (family, given) => ({
  id: given,
  type: 'book',
  title: 'T',
  author: [{ family, given }],
  issued: { 'date-parts': [[1950]] },
});
const names = [
  ['Kim', 'Jong-il'],
  ['Mao', 'Tse-tung'],
  ['Sartre', 'Jean-Paul'],
  ['Roe', 'AB'],
];
const print = (works, kind, template) => new Cite(works).format(kind, { template, format: 'text', lang: 'en-US' }).trim();
const found = names.map(([family, given]) => {
  const [vancouver, apa] = ['vancouver', 'apa'].map((style) => print(work(family, given), 'bibliography', style));
  return `${/^1\. (.*?)\. T/.exec(vancouver)[1]} / ${apa.split(' (')[0]}`;
});
found.push(print([work('Kim', 'Jong-il'), work('Kim', 'Jong-un')], 'citation', 'apa'));
for (const line of found) console.log(line);
const expected = ['Kim J il / Kim, J.', 'Mao T tung / Mao, T.', 'Sartre JP / Sartre, J.-P.', 'Roe A / Roe, A.', '(Kim, 1950a, 1950b)'];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node try.js
