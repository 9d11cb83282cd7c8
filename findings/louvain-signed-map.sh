#!/bin/sh
# graphology-communities-louvain 2.0.2 gives a map of influences that raise and lower a modularity of 2, or NaN, without an error.
#
# Guess:     weights of 1 and -1, as influences with signs have them, are an error, or are reckoned with as networks of friends and foes
#            are. A modularity lies between -0.5 and 1, whatever the weights are.
# Behaviour: the degrees of the boxes are sums of signs, and the modularity is divided by the sum of all: two groups of three boxes that
#            raise each other and lower the other group have one of 2. With as many minus signs as plus signs it is NaN, and each box
#            is a group of its own.
# Seen:      modularity and number of groups of three maps, with signs and without.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund graphology@0.26.0 graphology-types@0.24.8 graphology-communities-louvain@2.0.2
cat > try.js <<'JS'
import { DirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';

const groupsOf = (links) => {
  const map = new DirectedGraph();
  for (const [from, to, weight] of links) {
    map.mergeNode(from);
    map.mergeNode(to);
    map.addEdge(from, to, { weight });
  }
  const { modularity, count } = louvain.detailed(map, { rng: () => 0.5 });
  return `modularity ${Math.round(modularity * 100) / 100}, ${count} groups`;
};
const raised = [['a', 'b', 1], ['b', 'c', 1], ['c', 'a', 1], ['d', 'e', 1], ['e', 'f', 1], ['f', 'd', 1]];
const between = [['a', 'd', -1], ['b', 'e', -1], ['c', 'f', -1]];
const balanced = [['a', 'b', 1], ['b', 'c', -1], ['c', 'd', 1], ['d', 'a', -1]];
const found = [[...raised, ...between], [...raised, ...between.map(([from, to]) => [from, to, 1])], balanced].map(groupsOf);
for (const line of found) console.log(line);
const expected = ['modularity 2, 2 groups', 'modularity 0.22, 2 groups', 'modularity NaN, 4 groups'];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node try.js
