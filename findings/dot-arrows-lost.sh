#!/bin/sh
# vis-network 10.1.2 reads DOT without the arrows of subgraphs, and a chain's attributes at its last arrow alone.
#
# Guess:     `A -> B -> C [label="−"]` is two arrows with this sign, and the arrows in `subgraph cluster_x { … }` are arrows of
#            the graph, as in Graphviz.
# Behaviour: only B -> C has the sign; A -> B has none. Of a subgraph the nodes are there and the arrow is not, so that a map
#            that is grouped by its sections is a set of unconnected boxes. A port, as in `A:n`, makes another node, “A:n”. In
#            none of these cases there is a message.
# Seen:      nodes and arrows of a graph as vis-network and as Graphviz (@viz-js/viz 3.31.0) read it.
# Source:    Graphviz, "The DOT Language".
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund vis-network@10.1.2 vis-data@8.0.6 @viz-js/viz@3.31.0
cat > try.js <<'JS'
import { instance } from '@viz-js/viz';
import { parseDOTNetwork } from 'vis-network/standalone/esm/vis-network.js';

const viz = await instance();
const found = [
  'digraph { A -> B -> C [label="−"] }',
  'digraph { subgraph cluster_x { A -> B [label="−"] } B -> C }',
  'digraph { A:n -> B; A -> C }',
].map((dot) => {
  const { objects, edges } = JSON.parse(viz.renderString(dot, { format: 'json' }));
  const graph = parseDOTNetwork(dot);
  return [
    edges.map(({ tail, head, label = '' }) => `${objects[tail].name}->${objects[head].name}${label}`).join(' '),
    graph.edges.map(({ from, to, label = '' }) => `${from}->${to}${label}`).join(' '),
    graph.nodes.map(({ id }) => id).join(' '),
  ];
});
for (const [graphviz, arrows, nodes] of found) console.log(`Graphviz: ${graphviz}; vis-network: ${arrows}, of ${nodes}`);
process.exitCode =
  found.map((graph) => graph.join('; ')).join('\n') ===
  'A->B− B->C−; A->B B->C−; A B C\nA->B− B->C; B->C; A B C\nA->B A->C; A:n->B A->C; A:n B A C'
    ? 0
    : 1;
JS
node try.js
