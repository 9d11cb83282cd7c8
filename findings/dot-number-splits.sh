#!/bin/sh
# Graphviz, as in @viz-js/viz 3.31.0, makes two nodes of a name that begins as a number: `1e5` is 1 and e5.
#
# Guess:     a node `1e5` or `2nd` without quotation marks is one node, or a syntax error: a name that begins with a digit is a
#            number, and this is none.
# Behaviour: the digits are a node, and the letters behind them another one, which no arrow touches: `A -> 2nd` gives A -> 2, and
#            nd alone. The status is success, with a warning.
# Seen:      nodes, arrows, status and warning for two graphs.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @viz-js/viz@3.31.0
cat > try.js <<'JS'
import { instance } from '@viz-js/viz';

const viz = await instance();
const found = ['1e5', '2nd'].map((name) => {
  const { status, output, errors } = viz.render(`digraph { A -> ${name} }`, { format: 'json' });
  const { objects, edges } = JSON.parse(output);
  const arrows = edges.map(({ tail, head }) => `${objects[tail].name}->${objects[head].name}`);
  return [objects.map(({ name }) => name).join(' '), arrows.join(' '), status, errors.map(({ level }) => level).join(' ')];
});
for (const graph of found) console.log(graph.join('; '));
process.exitCode =
  found[0].join() === 'A 1 e5,A->1,success,warning' && found[1].join() === 'A 2 nd,A->2,success,warning' ? 0 : 1;
JS
node try.js
