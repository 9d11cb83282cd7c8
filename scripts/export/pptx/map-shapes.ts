/** A causal map as native shapes: boxes, glued connectors, and badges with the signs. */
import { litAt } from '../../diagrams/lit-parts.ts';
import { mapShape } from '../../geometry.ts';
import { type DrawnNode, type SlideDrawing, textWidth } from '../../layout/index.ts';
import type { Diagram } from '../../plan/index.ts';
import type { Wording } from '../../wording/index.ts';
import { routeLinks } from './link-routes.ts';
import { linkShapes, sentenceOf } from './link-shapes.ts';
import { loopShapes, lowPoleShapes } from './map-marks.ts';
import { centred, type Placement, placeIn } from './map-place.ts';
import type { Box, Group, Point, SitePoint, TextShape } from './shapes.ts';
import type { Colour } from './text.ts';

/** Sites that every box has, in the order of a preset rectangle: top, left, bottom, right. */
const fixedSites = ({ width, height }: Pick<Box, 'width' | 'height'>): SitePoint[] => [
  { x: width / 2, y: 0, angle: 270 },
  { x: 0, y: height / 2, angle: 180 },
  { x: width / 2, y: height, angle: 90 },
  { x: width, y: height / 2, angle: 0 },
];

/** Left and right padding of a label: small, so that wider fonts fit; in scripts without spaces, lines end as laid out. */
function paddingOf({ lines, width, outcome }: DrawnNode): number {
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(lines.join(''))) return 2;
  const longest = Math.max(...lines.map((l) => textWidth(l, outcome ? 600 : 500)));
  return Math.max(0, (width - longest) / 2 - 3);
}

/** The box of a factor with its label. `sites` are those of its links. */
function nodeShape(
  node: DrawnNode,
  diagram: Diagram,
  sites: readonly SitePoint[],
  isLit: boolean,
  { scale, at }: Placement,
): TextShape {
  const { label, slide, outcome } = diagram.nodes.find((n) => n.id === node.id)!;
  const box = centred(at(node), node.width * scale, node.height * scale);
  const ink: Colour = isLit ? 'ink' : 'ghost-ink';
  return {
    ...{ kind: 'shape', name: label, key: node.id, box },
    ...(slide === undefined ? {} : { slide }),
    look: {
      sites: [...fixedSites(box), ...sites.map((s) => ({ x: s.x * scale, y: s.y * scale, angle: s.angle }))],
      fill: outcome ? ink : isLit ? 'box' : 'paper',
      line: { colour: ink, width: 1.4 * scale },
    },
    text: {
      size: mapShape.fontSize * scale,
      anchor: 'middle',
      padding: paddingOf(node) * scale,
      paragraphs: [
        {
          runs: [{ text: label, font: 'sans', bold: outcome, colour: outcome ? 'paper' : ink }],
          align: 'center',
          leading: 95,
        },
      ],
    },
  };
}

/** What a map is drawn with. */
export interface MapView {
  /** Its layout. */
  readonly drawing: SlideDrawing;
  /** Where it is on the slide. */
  readonly box: Box;
  /** Click of the state that is shown; all clicks have been made if it is `undefined`. */
  readonly click?: number | undefined;
  /** Sentences in the language of the deck. */
  readonly wording: Wording;
}

/** A map in a box of the slide, as one group: its alternative text is that of the diagram. */
export function mapGroup(diagram: Diagram, { drawing, box, click, wording }: MapView): Group {
  const place = placeIn(drawing, box);
  const lit = litAt(diagram, click ?? diagram.steps.length);
  const routes = new Map(routeLinks(drawing).map((r) => [r.id, r]));
  const labels = new Map(diagram.nodes.map((n) => [n.id, n.label]));
  const sites = new Map(drawing.nodes.map((n) => [n.id, [] as SitePoint[]]));
  const addSite = (id: string, site: SitePoint) => {
    const node = drawing.nodes.find((n) => n.id === id)!;
    const corner: Point = { x: node.x - node.width / 2 + site.x, y: node.y - node.height / 2 + site.y };
    // The four fixed sites come first.
    return { key: id, site: 3 + sites.get(id)!.push(site), at: place.at(corner) };
  };
  const dimmedFirst = [...diagram.links].sort((a, b) => Number(lit.has(a.id)) - Number(lit.has(b.id)));
  const links = dimmedFirst.flatMap((link) => {
    const { start, end, badge, isBent } = routes.get(link.id)!;
    const at = { from: addSite(link.from, start), to: addSite(link.to, end), badge: place.at(badge), isBent };
    const words = sentenceOf(link, labels, wording);
    return linkShapes(link, at, { words, isLit: lit.has(link.id), scale: place.scale });
  });
  const nodes = drawing.nodes.map((n) => nodeShape(n, diagram, sites.get(n.id)!, lit.has(n.id), place));
  const routed = { ...drawing, links: drawing.links.map((l) => ({ ...l, ...routes.get(l.id)! })) };
  return {
    ...{ kind: 'group', name: diagram.title, description: diagram.twin, box },
    children: [...loopShapes(drawing, place), ...links, ...nodes, ...lowPoleShapes(diagram, routed, lit, place)],
  };
}
