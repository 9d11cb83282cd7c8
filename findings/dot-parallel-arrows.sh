#!/bin/sh
# ngraph.fromdot 7.1.0 keeps the last of two arrows from one box to another, and reads no default of arrows.
#
# Guess:     a `digraph` that is not `strict` may have two arrows from A to B, as Graphviz has them: a map in which one passage
#            says that aid raises trade, and another that it lowers it, has both. `edge [label="−"]` holds for the arrows behind
#            it.
# Behaviour: of the two arrows the second one is there, so the map says that aid lowers trade, and nothing is in dispute. An
#            arrow whose sign comes from the default has none. There is no message. Who knows of it passes a graph of
#            ngraph.graph that was made with `multigraph: true`, and both arrows are there.
# Seen:      arrows with their labels, as ngraph.fromdot and as Graphviz (@viz-js/viz 3.31.0) read the same two maps.
# Source:    Graphviz, "The DOT Language": `strict` forbids multi-edges; a default holds for the edges that are defined after
#            it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund ngraph.fromdot@7.1.0 ngraph.graph@20.1.2 @viz-js/viz@3.31.0
cat > try.js <<'JS'
import { instance } from '@viz-js/viz';
import fromDot from 'ngraph.fromdot';
import createGraph from 'ngraph.graph';

const viz = await instance();
const found = [];
for (const dot of [
  'digraph { Aid -> Trade [label="+"]; Aid -> Trade [label="−"] }',
  'digraph { edge [label="−"]; War -> Trade }',
]) {
  const links = [createGraph(), createGraph({ multigraph: true })].map((graph) => {
    const seen = [];
    fromDot(dot, graph).forEachLink(({ fromId, toId, data }) => {
      seen.push(`${fromId} -> ${toId} ${data?.label}`);
    });
    return seen.join(', ');
  });
  const { objects, edges } = viz.renderJSON(dot);
  const drawn = edges.map(({ tail, head, label }) => `${objects[tail].name} -> ${objects[head].name} ${label}`);
  found.push(`${links[0]}; as a multigraph: ${links[1]}; Graphviz: ${drawn.join(', ')}`);
}
for (const line of found) console.log(line);
process.exitCode =
  found.join('\n') ===
  [
    'Aid -> Trade −; as a multigraph: Aid -> Trade +, Aid -> Trade −; Graphviz: Aid -> Trade +, Aid -> Trade −',
    'War -> Trade undefined; as a multigraph: War -> Trade undefined; Graphviz: War -> Trade −',
  ].join('\n')
    ? 0
    : 1;
JS
node try.js
