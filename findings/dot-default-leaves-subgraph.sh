#!/bin/sh
# graphlib-dot 0.6.4 keeps the defaults of a DOT subgraph behind its end: arrows outside get the sign of the arrows inside.
#
# Guess:     `subgraph cluster_raises { edge [label="+"] Aid -> Trade }` sets the label of the arrows between its braces, and
#            `War -> Trade` behind it has none.
# Behaviour: the default holds up to the next one, so that `War -> Trade` gets “+”, and the last arrow of the file the sign of
#            the subgraph before it. Graphviz draws it without a label. There is no message.
# Seen:      arrows with their labels, as graphlib-dot and Graphviz read them.
# Source:    The DOT language, "Subgraphs and Clusters": a subgraph sets defaults for what is defined in it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund graphlib-dot@0.6.4 @viz-js/viz@3.31.0
cat > try.js <<'JS'
import { instance } from '@viz-js/viz';
import dot from 'graphlib-dot';

const text = `digraph {
  subgraph cluster_raises { edge [label="+"]; Aid -> Trade }
  War -> Trade
  subgraph cluster_lowers { edge [label="-"]; War -> Aid }
  Peace -> Trade
}`;
const graph = dot.read(text);
const read = graph.edges().map((edge) => `${edge.v}->${edge.w} ${graph.edge(edge).label ?? ''}`);
const viz = await instance();
const { objects, edges } = viz.renderJSON(text);
const drawn = edges.map(({ tail, head, label }) => `${objects[tail].name}->${objects[head].name} ${label ?? ''}`);
console.log('graphlib-dot:', read.join(', '));
console.log('Graphviz:    ', drawn.join(', '));
const sorted = (list) => [...list].sort().join();
process.exitCode =
  sorted(read) === 'Aid->Trade +,Peace->Trade -,War->Aid -,War->Trade +' &&
  sorted(drawn) === 'Aid->Trade +,Peace->Trade ,War->Aid -,War->Trade '
    ? 0
    : 1;
JS
node try.js
