#!/bin/sh
# graphology-graphml 0.5.2 reads an edge that says `directed="false"` as an arrow where arrows are the default.
#
# Guess:     `directed` of an edge overrides `edgedefault` of its graph, in both ways: a map of influences may have one line
#            without a head, for two factors that go together.
# Behaviour: `directed="true"` among lines is an arrow, so the attribute is read. `directed="false"` among arrows is an arrow
#            too, from `source` to `target`: what goes together becomes a cause. There is no message. graphology-gexf 0.13.2
#            reads the same map in GEXF as expected.
# Seen:      edges of two maps in GraphML, and of the first one in GEXF.
# Source:    GraphML 1.0, schema: `edgedefault` holds unless `directed` of the edge says otherwise.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund graphology@0.26.0 graphology-types@0.24.8 graphology-graphml@0.5.2 graphology-gexf@0.13.2
cat > try.js <<'JS'
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';

const edges = (graph) =>
  graph.mapEdges((edge, _, source, target) => `${source} ${graph.isDirected(edge) ? '->' : '--'} ${target}`).join(', ');
const map = (standard, lines) =>
  `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="${standard}"><node id="War"/><node id="Trade"/><node id="Aid"/>${lines}</graph></graphml>`;
const found = [
  edges(graphml.parse(Graph, map('directed', '<edge source="War" target="Trade"/><edge source="Trade" target="Aid" directed="false"/>'))),
  edges(graphml.parse(Graph, map('undirected', '<edge source="War" target="Trade" directed="true"/><edge source="Trade" target="Aid"/>'))),
  edges(
    gexf.parse(
      Graph,
      '<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><nodes><node id="War"/><node id="Trade"/><node id="Aid"/></nodes><edges><edge id="0" source="War" target="Trade"/><edge id="1" source="Trade" target="Aid" type="undirected"/></edges></graph></gexf>',
    ),
  ),
];
for (const line of found) console.log(line);
process.exitCode =
  found.join('\n') === 'War -> Trade, Trade -> Aid\nWar -> Trade, Trade -- Aid\nWar -> Trade, Trade -- Aid' ? 0 : 1;
JS
node try.js
