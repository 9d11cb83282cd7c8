/** The whole map as SVG: each box leads to its factor and each arrow to its link, without a script. */
import { mirrorDrawing } from '../diagrams/mirror-drawing.ts';
import { mapSvg } from '../diagrams/svg.ts';
import { toHtml } from '../emit/index.ts';
import { mapLayout } from '../layout/index.ts';
import type { Link, Model } from '../model/index.ts';
import { type Diagram, diagramOf } from '../plan/index.ts';
import { foreignAttributes, readerWordsOf, wordingOf } from '../wording/index.ts';
import { hrefTo } from './addresses.ts';

/** The box for which the map is laid out, in px: that of a wide screen. */
const box = { width: 1440, height: 900 };

/** All links with the denied ones last. The target of a box or arrow is the `href` attribute of its factor or link. */
function wholeDiagram(model: Model, links: readonly Link[]): Diagram {
  const diagram = diagramOf(model, links, readerWordsOf(model.language).map);
  return {
    ...diagram,
    nodes: diagram.nodes.map((node) => ({ ...node, slide: hrefTo('factor', node.factor!) })),
    links: diagram.links.map((link, i) => ({ ...link, slide: hrefTo('link', links[i]!.id) })),
  };
}

/** The map in a region that scrolls, and its text; empty for a coding without links. */
export function mapHtml(model: Model): string {
  const links = [...model.links, ...model.denied];
  if (links.length === 0) return '';
  const diagram = wholeDiagram(model, links);
  const drawing = { ...mapLayout.draw({ nodes: diagram.nodes, links: diagram.links }, box), box };
  const svg = mapSvg(
    diagram.rightToLeft ? mirrorDrawing(drawing) : drawing,
    diagram,
    (target, attributes, shape) => `<a class="map-link" ${target} ${attributes}>${shape}</a>`,
  );
  const { frame } = wordingOf(model.language);
  const foreign = foreignAttributes(model.language);
  return `<div class="map" id="map" dir="ltr">${svg}</div>
<details><summary${foreign}>${toHtml(frame.twin)}</summary><p${foreign}>${toHtml(diagram.twin)}</p></details>`;
}
