#!/bin/sh
# Fuse.js 7.5.0 does not find a word, letter for letter, that stands behind the first 60 letters or so of a passage.
#
# Guess:     a search that forgives mistakes finds what has none, wherever it stands in a statement of two lines, and puts it first.
# Behaviour: each letter before the hit counts as a mistake of a hundredth, and 0.6 is too much. A passage with the word at its
#            end is left out, and one with “dalliance” near its beginning is found. `ignoreLocation: true` looks everywhere.
# Seen:      places of the word at which it is found, and hits of a search in three passages.
# Source:    options location, distance and threshold, which are 0, 100 and 0.6.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund fuse.js@7.5.0
cat > try.js <<'JS'
import Fuse from 'fuse.js';

const isFound = (at, options) => new Fuse([`${'x '.repeat(at / 2)}alliance`], options).search('alliance').length > 0;
const places = [0, 40, 60, 80, 120];
const found = [{}, { ignoreLocation: true }].map((options) => places.filter((at) => isFound(at, options)).join(', '));
const passages = [
  'In the years that followed the armistice of July 1953, trade with the north was part of the alliance.',
  'The dalliance of the two courts is told by all who write on these years.',
];
const [first] = new Fuse(passages).search('alliance');
for (const line of found) console.log(`found at ${line}`);
console.log(first.item);
process.exitCode = found.join('; ') === '0, 40, 60; 0, 40, 60, 80, 120' && first.item === passages[1] ? 0 : 1;
JS
node try.js
