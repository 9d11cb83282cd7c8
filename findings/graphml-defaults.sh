#!/bin/sh
# graphology-graphml 0.5.2 reads the default of a typed key as a string, so a default of "false" counts as true.
#
# Guess:     a key of type boolean, or double, gives values of that type, whether an edge has the value or takes the default.
# Behaviour: only a value that stands at the edge is converted. An edge without one gets the text of the default: "false", which
#            a condition takes for true, and "0.5", which a sum appends.
# Seen:      the two attributes of an edge with values and of one with the defaults.
# Source:    GraphML primer, "GraphML-Attributes": the default has the type of its key.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"commonjs"}' > package.json
npm install --silent --no-audit --no-fund graphology@0.26.0 graphology-types@0.24.8 graphology-graphml@0.5.2
cat > map.graphml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d" for="edge" attr.name="denied" attr.type="boolean"><default>false</default></key>
  <key id="w" for="edge" attr.name="weight" attr.type="double"><default>0.5</default></key>
  <graph edgedefault="directed">
    <node id="war"/><node id="trade"/>
    <edge source="war" target="trade"><data key="d">false</data><data key="w">0.5</data></edge>
    <edge source="trade" target="war"/>
  </graph>
</graphml>
XML
cat > try.js <<'JS'
const { readFileSync } = require('node:fs');
const Graph = require('graphology');
const graphml = require('graphology-graphml');

const graph = graphml.parse(Graph, readFileSync('map.graphml', 'utf8'));
const [given, byDefault] = graph.mapEdges((_, values) => JSON.stringify(values));
console.log('values at the edge:', given);
console.log('values by default: ', byDefault);
process.exitCode = given === '{"denied":false,"weight":0.5}' && byDefault === '{"denied":"false","weight":"0.5"}' ? 0 : 1;
JS
node try.js
