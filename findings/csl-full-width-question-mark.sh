#!/bin/sh
# citeproc 2.4.63, as in @citation-js/plugin-csl 0.9.0, puts a full stop behind the question mark of a Chinese, Japanese or Arabic title.
#
# Guess:     a style that ends a title with a full stop leaves it out behind a question mark, an exclamation mark or a full stop, in
#            whatever script the title ends with one: citeproc does so with “Why war?”.
# Behaviour: marks beyond ASCII do not count: “戦争か？.”, “戦争。.”, “لماذا الحرب؟.”. So it is with an ellipsis, “Aid….”, and not with
#            three full stops. Vancouver and Harvard have the same.
# Seen:      seven titles in three styles.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @citation-js/core@0.9.0 @citation-js/plugin-csl@0.9.0 citeproc@2.4.63
cat > try.js <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';

const titles = ['Why war?', 'Aid ...', 'Aid…', '戦争か？', '戦争！', '戦争。', 'لماذا الحرب؟'];
const isAsFound = ['apa', 'vancouver', 'harvard1'].map((template) => {
  const found = titles.map((title) => {
    const work = { id: 'a', type: 'article-journal', title, author: [{ family: 'Roe', given: 'A.' }], issued: { 'date-parts': [[1950]] } };
    return new Cite(work).format('bibliography', { format: 'text', template }).trim();
  });
  for (const reference of found) console.log(reference);
  const withStop = found.map((reference, i) => reference.includes(`${titles[i]}.`));
  return withStop.join() === 'false,false,true,true,true,true,true';
});
process.exitCode = isAsFound.every(Boolean) ? 0 : 1;
JS
node try.js
