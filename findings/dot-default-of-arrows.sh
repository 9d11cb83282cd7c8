#!/bin/sh
# ts-graphviz 3.0.7 gives the last default of a DOT file to all its arrows, also to those that stand before it.
#
# Guess:     `edge [label="+"]` holds for the arrows behind it, up to the next default, as in Graphviz: a file that lists the
#            influences that raise, then those that lower, keeps both kinds when it is read and written again.
# Behaviour: a graph has one set of defaults, which is written before all arrows. Each later default replaces the one before: A
#            -> B has the sign − after it was read, and what Graphviz draws of the written file says so. There is no message.
#            Only a sign that stands at its arrow is kept.
# Seen:      arrows with their labels, as Graphviz (@viz-js/viz 3.31.0) reads them, of the file and of what ts-graphviz writes
#            of it.
# Source:    Graphviz, "The DOT Language": a default holds for the edges that are defined after it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund ts-graphviz@3.0.7 @viz-js/viz@3.31.0
cat > try.js <<'JS'
import { instance } from '@viz-js/viz';
import { fromDot, toDot } from 'ts-graphviz';

const viz = await instance();
/** Arrows of a graph with their labels, as Graphviz reads them. */
const arrowsOf = (dot) => {
  const { objects, edges } = JSON.parse(viz.renderString(dot, { format: 'json' }));
  return edges.map(({ tail, head, label }) => `${objects[tail].name}->${objects[head].name} ${label}`).join(', ');
};
const dot = 'digraph { edge [label="+"]; A -> B; edge [label="−"]; B -> C; C -> D [label="+"] }';
const found = [arrowsOf(dot), arrowsOf(toDot(fromDot(dot)))];
console.log('file:', found[0]);
console.log('read and written:', found[1]);
process.exitCode = found.join('; ') === 'A->B +, B->C −, C->D +; A->B −, B->C −, C->D +' ? 0 : 1;
JS
node try.js
