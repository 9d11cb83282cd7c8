#!/bin/sh
# krippendorff 0.1.0 ignores ratings beyond the end of the first coder's list.
#
# Guess:     alpha of three coders is the same in whatever order they stand. A missing rating at the end of a coder's list may be
#            left out, as the package's own example does for the third coder.
# Behaviour: the length of the first list is the number of passages. Where the first coder has not rated the last ones, the
#            ratings of the others there do not count: alpha is 0.375 instead of 0.417, and where they disagree, 1 instead of
#            0.563. With the missing rating written as `undefined` the order makes no difference. There is no message.
# Seen:      alpha of the same ratings in two orders, and with `undefined`.
# Source:    Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability".
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund krippendorff@0.1.0
cat > try.js <<'JS'
import { alpha } from 'krippendorff';

const round = (matrix) => Number(alpha(matrix).toFixed(3));
const orders = (short, full, ...others) => [
  round([full, ...others, short]),
  round([short, full, ...others]),
  round([[...short, undefined], full, ...others]),
];
const found = [orders([1, 2], [1, 2, 1], [1, 1, 1]), orders([1, 2], [1, 2, 1], [1, 2, 2])];
for (const [last, first, marked] of found)
  console.log(`short list last: ${last}; first: ${first}; first, with undefined: ${marked}`);
process.exitCode = found.join('; ') === '0.417,0.375,0.417; 0.563,1,0.563' ? 0 : 1;
JS
node try.js
