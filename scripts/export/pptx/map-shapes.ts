/** A causal map as native shapes: boxes, glued connectors, and badges with the signs. */
import { signMarks } from '../../emit/index.ts';
import { mapShape } from '../../geometry.ts';
import { type DrawnNode, placeWords, type SlideDrawing, tailOf, textWidth } from '../../layout/index.ts';
import type { Diagram, DiagramLink } from '../../plan/index.ts';
import type { Wording } from '../../wording/index.ts';
import { type RoutedLink, routeLinks } from './link-routes.ts';
import type { Box, Colour, Connector, Group, LineLook, Point, Route, SitePoint, TextShape } from './shapes.ts';

/** Largest scale of a map that is smaller than its box. */
const maxScale = 1.15;

/** A drawing in its place on the slide. */
interface Placement {
  readonly scale: number;
  /** The point of the slide. */
  readonly at: (point: Point) => Point;
}

function placeIn(drawing: SlideDrawing, box: Box): Placement {
  const scale = Math.min(maxScale, box.width / drawing.width, box.height / drawing.height);
  const [x, y] = [box.x + (box.width - drawing.width * scale) / 2, box.y + (box.height - drawing.height * scale) / 2];
  return { scale, at: (p) => ({ x: x + p.x * scale, y: y + p.y * scale }) };
}

const centred = ({ x, y }: Point, width: number, height = width): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** Sites that every box has, in the order of a preset rectangle: top, left, bottom, right. */
const fixedSites = ({ width, height }: Pick<Box, 'width' | 'height'>): SitePoint[] => [
  { x: width / 2, y: 0, angle: 270 },
  { x: 0, y: height / 2, angle: 180 },
  { x: width / 2, y: height, angle: 90 },
  { x: width, y: height / 2, angle: 0 },
];

/** What is lit on the slide: links of the build steps so far and their ends, and boxes of no link that are not dimmed. */
function litParts({ nodes, links, ghosts, steps }: Diagram, click = Number.POSITIVE_INFINITY): ReadonlySet<string> {
  const stepOf = new Map(steps.flatMap((ids, i) => ids.map((id) => [id, i] as const)));
  const shown = links.filter(({ id }) => !ghosts.includes(id));
  const lit = shown.filter(({ id }) => (stepOf.get(id) ?? 0) <= click);
  const ends = (of: Diagram['links']) => of.flatMap((l) => [l.from, l.to]);
  const waiting = new Set(ends(shown));
  const alone = nodes.filter(({ id }) => !ghosts.includes(id) && !waiting.has(id));
  return new Set([...lit.map((l) => l.id), ...ends(lit), ...alone.map((n) => n.id)]);
}

const signColours = { '+': 'plus', '-': 'minus', '?': 'quiet' } as const satisfies Record<string, Colour>;

/** Colour, width and dashes of a link. */
export function lineOf({ polarity, denied, implied }: DiagramLink, isLit: boolean, scale: number): LineLook {
  const width = (!isLit ? 1.4 : implied ? 1.2 : 2.8) * scale;
  return {
    colour: !isLit ? 'ghost-line' : denied ? 'quiet' : signColours[polarity],
    width,
    ...(polarity === '+' ? {} : { dash: polarity === '-' ? ('dash' as const) : ('dot' as const) }),
    hasHead: true,
  };
}

/** A straight connector from one point to another. */
function straight(from: Point, to: Point): Route {
  return {
    ...{ form: 'straightConnector1', adjustments: [], turn: 0 },
    box: {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    },
    flipX: to.x < from.x,
    flipY: to.y < from.y,
  };
}

/** The badge of a link with its marks. */
export function badgeShapes(link: DiagramLink, at: Point, line: LineLook, scale: number): TextShape[] {
  const { polarity, conditional, held, denied } = link;
  const diameter = 2 * mapShape.badgeRadius * scale;
  const form = conditional ? 'diamond' : 'ellipse';
  const border = (width: number): LineLook => ({ colour: line.colour, width: width * scale });
  const name = `${signMarks[polarity]} ${link.id}`;
  const ring: TextShape = {
    kind: 'shape',
    name,
    box: centred(at, diameter - 8 * scale),
    look: { form, line: border(1.4) },
  };
  const strike: TextShape = {
    ...{ kind: 'shape', name, box: centred(at, diameter * 1.1) },
    look: {
      form: 'line',
      isRising: true,
      line: { colour: line.colour === 'ghost-line' ? 'ghost-ink' : 'ink', width: 3 * scale },
    },
  };
  return [
    {
      ...{ kind: 'shape', name, key: `badge ${link.id}` },
      ...(link.slide === undefined ? {} : { slide: link.slide }),
      box: centred(at, diameter * (conditional ? 1.25 : 1)),
      look: { form, fill: 'paper', line: border(line.colour === 'ghost-line' ? 1.4 : 2.2) },
      text: {
        size: 21 * scale,
        anchor: 'middle',
        isUnwrapped: true,
        paragraphs: [
          { runs: [{ text: signMarks[polarity], font: 'sans', bold: true, colour: line.colour }], align: 'center' },
        ],
      },
    },
    ...(held ? [ring] : []),
    ...(denied ? [strike] : []),
  ];
}

/** The letter of a loop in a circular arrow. */
function loopShapes({ loop }: SlideDrawing, { scale, at }: Placement): TextShape[] {
  if (!loop) return [];
  const box = centred(at(loop), 2 * loop.radius * scale);
  return [
    {
      kind: 'shape',
      name: `${loop.mark} arrow`,
      box,
      look: { form: 'arc', line: { colour: 'quiet', width: 2 * scale, hasHead: true } },
    },
    {
      ...{ kind: 'shape', name: loop.mark, box },
      text: {
        size: 34 * scale,
        anchor: 'middle',
        isUnwrapped: true,
        paragraphs: [{ runs: [{ text: loop.mark, font: 'sans', bold: true }], align: 'center' }],
      },
    },
  ];
}

/** A link in words, with its marks. */
function sentenceOf(link: DiagramLink, labels: ReadonlyMap<string, string>, { links, frame }: Wording): string {
  const { conditional, denied } = frame.legend;
  const marks = [link.conditional ? conditional.meaning : '', link.denied ? denied.verb : ''].filter((m) => m !== '');
  const clause = links.marked(links.clause(labels.get(link.from)!, link.polarity, labels.get(link.to)!), link);
  return links.sentence(marks.length === 0 ? clause : `${clause} (${marks.join(', ')})`);
}

/** Triangles at the tails of links whose cause is spoken of at its low pole, with the words of the text where there is room. */
function lowPoleShapes(
  diagram: Diagram,
  routed: SlideDrawing,
  lit: ReadonlySet<string>,
  { scale, at }: Placement,
): TextShape[] {
  const marked = diagram.links.filter((l) => l.lowPole !== undefined);
  const words = placeWords(routed, new Map(marked.map((l) => [l.id, lit.has(l.id) ? l.lowPole! : ''])), {
    ...{ x: routed.width / 2, y: routed.height / 2 },
    ...{ width: routed.box.width / scale, height: routed.box.height / scale },
  });
  return marked.flatMap((link): TextShape[] => {
    const isLit = lit.has(link.id);
    const colour: Colour = !isLit ? 'ghost-line' : link.denied ? 'quiet' : signColours[link.polarity];
    const tail = at(tailOf(routed.links.find((l) => l.id === link.id)!));
    const name = `▾ ${link.id}`;
    const mark: TextShape = {
      kind: 'shape',
      name,
      box: centred(tail, 14 * scale, 13 * scale),
      look: { form: 'flowChartMerge', fill: colour },
    };
    const own = words.get(link.id);
    if (!own) return [mark];
    const middle = at({ x: own.x, y: own.y + ((own.lines.length - 1) / 2) * mapShape.wordSize * 1.15 });
    const box = centred(middle, 160 * scale, own.lines.length * mapShape.wordSize * 1.3 * scale);
    const paragraphs = own.lines.map((text) => ({
      runs: [{ text, font: 'sans' as const, colour: 'ink' as const }],
      align: 'center' as const,
    }));
    return [
      mark,
      {
        kind: 'shape',
        name: link.lowPole!,
        box,
        text: { size: mapShape.wordSize * scale, anchor: 'middle', isUnwrapped: true, paragraphs },
      },
    ];
  });
}

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

/** A map in a box of the slide, as one group: its alternative text is that of the diagram. */
export function mapGroup(
  diagram: Diagram,
  drawing: SlideDrawing,
  box: Box,
  click: number | undefined,
  wording: Wording,
): Group {
  const place = placeIn(drawing, box);
  const lit = litParts(diagram, click);
  const routes = new Map(routeLinks(drawing).map((r) => [r.id, r]));
  const routed = {
    ...drawing,
    links: drawing.links.map((l) => ({ ...l, path: routes.get(l.id)!.path, badge: routes.get(l.id)!.badge })),
  };
  const labels = new Map(diagram.nodes.map((n) => [n.id, n.label]));
  const sites = new Map(drawing.nodes.map((n) => [n.id, [] as SitePoint[]]));
  const siteOf = (node: string, site: SitePoint) => ({ key: node, site: 3 + sites.get(node)!.push(site) });
  const corner = (id: string, site: Point) => {
    const node = drawing.nodes.find((n) => n.id === id)!;
    return place.at({ x: node.x - node.width / 2 + site.x, y: node.y - node.height / 2 + site.y });
  };
  const ordered = [...diagram.links].sort((a, b) => Number(lit.has(a.id)) - Number(lit.has(b.id)));
  const linkShapes = ordered.flatMap((link): (Connector | TextShape)[] => {
    const route: RoutedLink = routes.get(link.id)!;
    const line = lineOf(link, lit.has(link.id), place.scale);
    const [start, end, badge] = [corner(link.from, route.start), corner(link.to, route.end), place.at(route.badge)];
    const from = siteOf(link.from, route.start);
    const to = siteOf(link.to, route.end);
    const words = sentenceOf(link, labels, wording);
    const common = { kind: 'connector', name: words, description: words } as const;
    const badges = badgeShapes(link, badge, line, place.scale);
    if (!route.isBent) return [{ ...common, from, to, line, route: straight(start, end) }, ...badges];
    const key = `badge ${link.id}`;
    const { hasHead: _, ...first } = line;
    const [entry, exit] = [nearestSite(badge, badges[0]!.box!, start), nearestSite(badge, badges[0]!.box!, end)];
    return [
      { ...common, from, to: { key, site: entry.site }, line: first, route: straight(start, entry.at) },
      { ...common, from: { key, site: exit.site }, to, line, route: straight(exit.at, end) },
      ...badges,
    ];
  });
  const nodes = drawing.nodes.map((n) => nodeShape(n, diagram, sites.get(n.id)!, lit.has(n.id), place));
  return {
    ...{ kind: 'group', name: diagram.title, description: diagram.twin, box },
    children: [...loopShapes(drawing, place), ...linkShapes, ...nodes, ...lowPoleShapes(diagram, routed, lit, place)],
  };
}

/** The site of an ellipse that is nearest to a point; its eight sites begin at the top and go left. */
function nearestSite(centre: Point, { width }: Box, to: Point): { readonly site: number; readonly at: Point } {
  const all = Array.from({ length: 8 }, (_, site) => {
    const angle = -Math.PI / 2 - (site * Math.PI) / 4;
    return { site, at: { x: centre.x + (width / 2) * Math.cos(angle), y: centre.y + (width / 2) * Math.sin(angle) } };
  });
  return all.reduce((a, b) =>
    Math.hypot(b.at.x - to.x, b.at.y - to.y) < Math.hypot(a.at.x - to.x, a.at.y - to.y) ? b : a,
  );
}
