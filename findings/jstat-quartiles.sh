#!/bin/sh
# jStat 1.9.6 has three lower quartiles of 1, 2, 3, 4, and its second quartile is not its median.
#
# Guess:     there are several definitions of quartiles, and a library has one, or names it. The second one is the median, and
#            the lower and upper ones of a symmetric list are as far from it.
# Behaviour: quartiles() gives 1, 2, 3, and median() 2.5. quantiles() gives 1.4375, 2.5, 3.5625. percentile() gives 1.75 for a
#            quarter and 3 for three quarters, where the definition that gives 1.75 gives 3.25.
# Seen:      the three by each function, and those of simple-statistics.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund jstat@1.9.6 simple-statistics@7.12.1
cat > try.js <<'JS'
import jstat from 'jstat';
import { quantile } from 'simple-statistics';

const { jStat } = jstat;
const values = [1, 2, 3, 4];
const shares = [0.25, 0.5, 0.75];
const found = {
  quartiles: jStat.quartiles(values),
  quantiles: jStat.quantiles(values, shares),
  percentile: shares.map((share) => jStat.percentile(values, share)),
  median: [jStat.median(values)],
  'simple-statistics': shares.map((share) => quantile(values, share)),
};
for (const [name, list] of Object.entries(found)) console.log(`${name}: ${list.join(', ')}`);
const expected = '[[1,2,3],[1.4375,2.5,3.5625],[1.75,2.5,3],[2.5],[1.75,2.5,3.25]]';
process.exitCode = JSON.stringify(Object.values(found)) === expected ? 0 : 1;
JS
node try.js
