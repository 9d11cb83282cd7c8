#!/bin/sh
# Cytoscape.js 3.35.0 doubles the betweenness of boxes in a map without arrows, and normalises it by the highest value of the map.
#
# Guess:     in a chain of four boxes without arrows an inner box is between two pairs, and the normed value is its share of the
#            three pairs of other boxes, 0.667, so that values of maps of different sizes can be compared.
# Behaviour: it is 4, the double. The normed value is the share of the highest value of the map: the box that is most between
#            others has 1 in each map, however little it is. In a star of six, where the middle is between all pairs, it is 1
#            too. graphology-metrics 2.4.2 gives the values that were guessed.
# Seen:      betweenness of an inner box of a chain of four and of the middle of a star of six, plain and normed, by both.
# Source:    Brandes 2001, "A Faster Algorithm for Betweenness Centrality": the sums are halved for undirected graphs.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund cytoscape@3.35.0 graphology@0.26.0 graphology-types@0.24.8 graphology-metrics@2.4.2
cat > try.js <<'JS'
import cytoscape from 'cytoscape';
import Graph from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';

const round = (value) => Number(value.toFixed(3));
const found = [];
for (const [name, lines] of Object.entries({ chain: ['AB', 'BC', 'CD'], star: ['BA', 'BC', 'BD', 'BE', 'BF'] })) {
  const elements = [...new Set(lines.join(''))].map((id) => ({ data: { id } }));
  for (const [source, target] of lines) elements.push({ data: { source, target } });
  const cy = cytoscape({ headless: true, elements }).elements().betweennessCentrality({ directed: false });
  const graph = new Graph({ type: 'undirected' });
  for (const [source, target] of lines) graph.mergeEdge(source, target);
  found.push(
    `${name}: Cytoscape.js ${round(cy.betweenness('#B'))}, ${round(cy.betweennessNormalized('#B'))}; graphology ${betweenness(graph, { normalized: false }).B}, ${round(betweenness(graph).B)}`,
  );
}
for (const line of found) console.log(line);
process.exitCode =
  found.join('\n') ===
  'chain: Cytoscape.js 4, 1; graphology 2, 0.667\nstar: Cytoscape.js 20, 1; graphology 10, 1'
    ? 0
    : 1;
JS
node try.js
