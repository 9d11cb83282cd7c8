/**
 * Layered layout of a map: cycle removal, layer assignment, crossing reduction, coordinate assignment. Several layer
 * assignments, vertex orders, label widths and spacings are tried; the drawing with the largest labels in the box is kept,
 * of equal ones the clearest.
 */
import { mapShape, type Size } from '../geometry.ts';
import { onceInARow, oncePer } from '../once-per.ts';
import { assignCoordinates, type Placement, type Spacing, widenGaps } from './coordinate-assignment.ts';
import {
  countCrossings,
  insertDummyNodes,
  type Layering,
  type LayerOrder,
  reduceCrossings,
} from './crossing-reduction.ts';
import { type Draft, type DraftInput, drawComponent, selfLoopWidth, toDrawn } from './draw-component.ts';
import { type DrawnNode, labelSize, type MapDrawing, type MapLink, type MapNode, round, sum } from './drawing.ts';
import { assignLayers, feedbackArcs, splitLayer } from './layer-assignment.ts';
import { boxWithin, type LabelBox, labelBoxes, partNames } from './measure-text.ts';
import { type Arrangement, inColumns, packComponents } from './pack-components.ts';

/** Full size of labels, in px; no drawing is preferred for larger ones. */
const fullSize = mapShape.fontSize;
/** Largest rounding error of a label size, in px. */
const tolerance = 1e-6;

/** Spacings that are tried, from wide to tight. */
const spacings: readonly Spacing[] = [
  { rows: 24, gap: 100, heads: 31 },
  { rows: 15, gap: 82, heads: 31 },
  { rows: 8, gap: 62, heads: 28 },
];

/** Spacings that are tried before them in a map with wide rows. */
const wideSpacings: readonly Spacing[] = [
  { rows: 110, gap: 100, heads: 31 },
  { rows: 80, gap: 100, heads: 31 },
  { rows: 110, gap: 82, heads: 31 },
  { rows: 80, gap: 82, heads: 31 },
  { rows: 56, gap: 82, heads: 31 },
  { rows: 40, gap: 82, heads: 31 },
  { rows: 40, gap: 62, heads: 28 },
];

interface OrderedLayering {
  readonly layering: Layering;
  readonly order: LayerOrder;
  readonly crossings: number;
}

/** A connected component of the map, with indices of its own. */
interface Component {
  readonly nodes: readonly MapNode[];
  readonly links: readonly MapLink[];
  readonly loops: readonly { readonly link: MapLink; readonly node: number }[];
  /** Feedback arc set: indices of links drawn from right to left. */
  readonly reversed: ReadonlySet<number>;
  readonly selfLoops: ReadonlySet<number>;
  readonly labels: readonly (readonly LabelBox[])[];
  readonly candidates: readonly OrderedLayering[];
}

/** Nodes of the connected components, in the order of their first nodes; that of the outcome last. */
function connectedComponents(nodes: readonly MapNode[], links: readonly MapLink[]): MapNode[][] {
  const group = new Map(nodes.map((n) => [n.id, n.id]));
  const root = (id: string): string => (group.get(id) === id ? id : root(group.get(id) as string));
  for (const link of links) group.set(root(link.from), root(link.to));
  const components = [...Map.groupBy(nodes, (n) => root(n.id)).values()];
  return components.sort((a, b) => Number(a.some((n) => n.outcome)) - Number(b.some((n) => n.outcome)));
}

/** Above this number of nodes fewer layerings are tried. */
const largeComponent = 16;
/** Layerings of a component that are kept: those with at most one crossing more than the best. */
const keptLayerings = 8;

function toComponent(nodes: readonly MapNode[], all: readonly MapLink[], mayPartNames: boolean): Component {
  const index = new Map(nodes.map((n, i) => [n.id, i]));
  const own = all.filter((l) => index.has(l.from));
  const links = own.filter((l) => l.from !== l.to);
  const loops = own.filter((l) => l.from === l.to).map((link) => ({ link, node: index.get(link.from)! }));
  const edges = links.map((l) => ({ from: index.get(l.from)!, to: index.get(l.to)! }));
  const outcome = nodes.findIndex((n) => n.outcome);
  const reversed = feedbackArcs(nodes.length, edges, outcome);
  const acyclic = edges.map((e, i) => (reversed.has(i) ? { from: e.to, to: e.from } : e));
  const candidates: OrderedLayering[] = [];
  const add = (layers: readonly number[], limit: number) => {
    const layering = insertDummyNodes(layers, acyclic);
    for (const order of reduceCrossings(layering, limit))
      candidates.push({ layering, order, crossings: countCrossings(layering, order) });
  };
  const assignments = assignLayers(nodes.length, acyclic, outcome);
  const isLarge = nodes.length > largeComponent;
  for (const layers of isLarge ? assignments.slice(0, 1) : assignments) {
    add(layers, isLarge ? 1 : 2);
    const { layering, order } = candidates.at(-1)!;
    const nodeOrder = order.map((c) => c.filter((i) => layering.vertices[i]!.node !== undefined));
    const fullest = nodeOrder.reduce((w, c, i) => (c.length > nodeOrder[w]!.length ? i : w), 0);
    if (nodeOrder[fullest]!.length > 2) add(splitLayer(layers, nodeOrder[fullest]!, fullest), 1);
  }
  return {
    nodes,
    links,
    loops,
    reversed,
    selfLoops: new Set(loops.map((l) => l.node)),
    labels: nodes.map((n, i) => {
      const least = loops.filter((l) => l.node === i).length * selfLoopWidth;
      return labelBoxes(n.label, n.outcome, mayPartNames).map((b) => ({ ...b, width: Math.max(b.width, least) }));
    }),
    candidates: candidates
      .filter((s) => s.crossings <= Math.min(...candidates.map((o) => o.crossings)) + 1)
      .slice(0, keptLayerings),
  };
}

/** Least label width that is tried, in px. */
const leastLabelWidth = 140;

/** Widths at which some label needs one line less, ascending; at most `count` of them, evenly spread. */
function widthLimits(components: readonly Component[], count: number): number[] {
  const longest = Math.max(...components.flatMap((p) => p.labels.map((boxes) => boxes.at(-1)!.width)));
  const all = [...new Set(components.flatMap((p) => p.labels.flatMap((boxes) => boxes.map((b) => b.width))))]
    .filter((w) => w >= Math.min(longest, leastLabelWidth))
    .sort((a, b) => a - b);
  if (all.length <= count) return all;
  return [...new Array(count)].map((_, i) => all[Math.round((i * (all.length - 1)) / (count - 1))]!);
}

/**
 * Penalties of traits that make a drawing harder to read. Their unit is the step from one spacing to the next tighter one;
 * the ratios were chosen by looking at maps.
 */
const penalties = {
  /** Each line of a label after the first. */
  line: 0.25,
  /** In addition, each line of a label after the second. */
  thirdLine: 1,
  /** A name that is parted at the end of a line. */
  partedName: 4,
  /** Each px by which the mean gap of layers is below `openGap`. */
  narrowGap: 1 / 9,
  /** Each px that links climb. */
  climb: 1 / 150,
  /** Each component. */
  component: 0.3,
  /** Each pair of nodes against the order of the text. */
  disorder: 0.1,
} as const;
/** Number of crossings that weigh as much as a conflict of a badge. */
const crossingsOfConflict = 1.5;
/** Mean gap of layers, in px, above which a wider one is no gain. */
const openGap = 86;

/** Penalty for the lines of a label: small for two, large for more, larger for a parted name. */
const lineCost = (lines: readonly string[]) =>
  penalties.line * (lines.length - 1) +
  penalties.thirdLine * Math.max(0, lines.length - 2) +
  (partNames(lines) ? penalties.partedName : 0);

/** A component with coordinates, not yet drawn. */
interface Sketch extends Size {
  readonly input: DraftInput;
  readonly placement: Placement;
  readonly crossings: number;
}

/** An arrangement of all components, with what the choice depends on. */
interface Candidate {
  readonly sketches: readonly Sketch[];
  readonly arrangement: Arrangement;
  /** Font size of labels in the box, in px. */
  readonly labelSize: number;
  readonly crossings: number;
  /** Index of its spacing among those that are tried. */
  readonly tightness: number;
  /** Penalty for the lines of all labels. */
  readonly lines: number;
}

const knownSketches = oncePer((_component: Component) => new Map<string, readonly Sketch[]>());

/** The sketches of a component at a label width and a spacing, one for each layering. They are the same in any box. */
function sketchesOf(component: Component, limit: number, spacing: Spacing): readonly Sketch[] {
  const known = knownSketches(component);
  const key = JSON.stringify([limit, spacing]);
  const sketches = known.get(key) ?? sketch(component, limit, spacing);
  known.set(key, sketches);
  return sketches;
}

function sketch(component: Component, limit: number, spacing: Spacing): Sketch[] {
  const labels = component.labels.map((boxes) => boxWithin(boxes, limit));
  return component.candidates.map(({ layering, order, crossings }) => {
    const { nodes, links, loops, reversed, selfLoops } = component;
    const input = { nodes, links, loops, reversed, selfLoops, layering, order, labels, spacing };
    const placement = assignCoordinates(input);
    return { input, placement, crossings, width: placement.width, height: placement.height };
  });
}

/** Combinations of one sketch a component: all for a single component, else the lowest, narrowest and squarest ones. */
function combinations(sketches: readonly (readonly Sketch[])[], box: Size): Sketch[][] {
  if (sketches.length === 1) return sketches[0]!.map((s) => [s]);
  const measures: ((s: Sketch) => number)[] = [
    (s) => s.height,
    (s) => s.width,
    (s) => s.width / box.width + s.height / box.height,
  ];
  return measures.map((measure) =>
    sketches.map((own) => own.reduce((a, b) => ((b.crossings - a.crossings || measure(b) - measure(a)) < 0 ? b : a))),
  );
}

const triedWidths = 6;

function* candidatesOf(components: readonly Component[], box: Size, wideRows: boolean): Generator<Candidate> {
  for (const limit of widthLimits(components, triedWidths))
    for (const [tightness, spacing] of (wideRows ? [...wideSpacings, ...spacings] : spacings).entries()) {
      const sketches = components.map((p) => sketchesOf(p, limit, spacing));
      const found = combinations(sketches, box).flatMap((choice) =>
        packComponents(choice, box).map((arrangement): Candidate => {
          const lines = sum(choice.map((s) => sum(s.input.labels.map((l) => lineCost(l.lines)))));
          const crossings = sum(choice.map((s) => s.crossings));
          const size = labelSize(arrangement, box);
          return { sketches: choice, arrangement, labelSize: size, crossings, tightness, lines };
        }),
      );
      yield* found;
      if (found.every((c) => c.labelSize >= fullSize)) break;
    }
}

/** The candidate with its layers as far apart as the box allows. */
function widened({ sketches, arrangement }: Candidate, box: Size): Pick<Candidate, 'sketches' | 'arrangement'> {
  const gaps = arrangement.breaks.map((from, i) =>
    Math.max(...sketches.slice(from, arrangement.breaks[i + 1]).map((s) => s.placement.gaps.length)),
  );
  const by = (box.width - arrangement.width) / Math.max(1, sum(gaps));
  if (by <= 0) return { sketches, arrangement };
  const wider = sketches.map((s): Sketch => {
    const placement = widenGaps(s.placement, by);
    return { ...s, placement, width: placement.width };
  });
  return { sketches: wider, arrangement: inColumns(wider, arrangement.breaks) };
}

/** Mean distance of neighbouring layers, in px; Infinity for a single layer. */
function meanGap(sketches: readonly Sketch[]): number {
  const gaps = sketches.flatMap(({ placement: { layers } }) =>
    layers.slice(1).map((c, i) => c.left - layers[i]!.right),
  );
  return gaps.length === 0 ? Infinity : sum(gaps) / gaps.length;
}

/** Nodes closer than this in x are compared by height, in px. */
const nearbyWidth = 300;

/** Number of pairs of consecutive, nearby nodes whose order from top to bottom is not that of the text. */
function disorder(drawn: readonly DrawnNode[]): number {
  const number = (n: DrawnNode) => Number(/\d+/u.exec(n.id)?.[0] ?? 0);
  const inOrder = [...drawn].sort((a, b) => number(a) - number(b));
  return inOrder.slice(1).filter((n, i) => n.y < inOrder[i]!.y - 1 && Math.abs(n.x - inOrder[i]!.x) < nearbyWidth)
    .length;
}

/** The drawing, and its score: lack of label size in px, faults in crossings, penalties; less is better, number by number. */
function draw(candidate: Candidate, best: number, box: Size): { drawing: MapDrawing; score: readonly number[] } {
  const { sketches, arrangement } = widened(candidate, box);
  const drafts = sketches.map((s): Draft => drawComponent(s.input, s.placement));
  const drawn = drafts.map((d, i) => toDrawn(d, arrangement.places[i]!));
  const total = (key: 'crossings' | 'conflicts' | 'climb') => sum(drafts.map((d) => d[key]));
  const nodes = drawn.flatMap((s) => s.nodes);
  return {
    drawing: {
      width: round(arrangement.width),
      height: round(arrangement.height),
      nodes,
      links: drawn.flatMap((s) => s.links),
    },
    score: [
      Math.max(0, best - candidate.labelSize - tolerance),
      total('crossings') + crossingsOfConflict * total('conflicts'),
      Math.max(0, openGap - meanGap(sketches)) * penalties.narrowGap +
        candidate.tightness +
        candidate.lines +
        total('climb') * penalties.climb +
        sketches.length * penalties.component +
        disorder(nodes) * penalties.disorder,
    ],
  };
}

const isBetter = (a: readonly number[], b: readonly number[]) => {
  const at = a.findIndex((v, i) => Math.abs(v - b[i]!) > tolerance);
  return at !== -1 && a[at]! < b[at]!;
};

const drawnCandidates = 10;

/**
 * The ways to take a map apart, as a whole and by components where it has several, each computed at its first use. A map is
 * tried in several boxes in a row.
 */
const waysApart = onceInARow((nodes: readonly MapNode[], links: readonly MapLink[]) => {
  const components = connectedComponents(nodes, links);
  return (components.length > 1 ? [[nodes], components] : [[nodes]]).map((groups) => {
    const made = new Map<boolean, readonly Component[]>();
    return (mayPartNames: boolean) => {
      const parts = made.get(mayPartNames) ?? groups.map((group) => toComponent(group, links, mayPartNames));
      made.set(mayPartNames, parts);
      return parts;
    };
  });
});

/** Names are parted only if the labels are below full size without it. */
function* allCandidates(
  nodes: readonly MapNode[],
  links: readonly MapLink[],
  box: Size,
  wideRows: boolean,
): Generator<Candidate> {
  for (const mayPartNames of [false, true]) {
    let largest = 0;
    for (const way of waysApart(nodes, links)) {
      const own = way(mayPartNames);
      if (mayPartNames && !own.some((c) => c.labels.some((boxes) => boxes.some((b) => partNames(b.lines))))) return;
      for (const candidate of candidatesOf(own, box, wideRows)) {
        largest = Math.max(largest, candidate.labelSize);
        yield candidate;
      }
    }
    if (largest >= fullSize - tolerance) return;
  }
}

/** Whether some arrangement of the map fits the box with labels at full size. */
export function fitsInColumns(nodes: readonly MapNode[], links: readonly MapLink[], box: Size): boolean {
  for (const candidate of allCandidates(nodes, links, box, false))
    if (candidate.labelSize >= fullSize - tolerance) return true;
  return false;
}

/**
 * The map in layers from causes to effects, the outcome rightmost. Labels are as large in the box as any tried
 * arrangement makes them, at most at full size; of equal ones the arrangement with the fewest crossings and crowded
 * badges wins, then the one with the most space. Components share their layers or are packed, whichever is better.
 * With `wideRows` nodes are as far below one another as the box allows.
 */
export function layoutColumns(
  nodes: readonly MapNode[],
  links: readonly MapLink[],
  box: Size,
  wideRows: boolean,
): MapDrawing {
  const candidates = [...allCandidates(nodes, links, box, wideRows)];
  const best = Math.min(fullSize, Math.max(...candidates.map((c) => c.labelSize)));
  const penalty = (c: Candidate) => c.crossings * 10 + c.tightness + c.lines + c.arrangement.width / 100;
  const chosen = candidates
    .filter((c) => c.labelSize >= best - tolerance)
    .sort((a, b) => penalty(a) - penalty(b))
    .slice(0, drawnCandidates)
    .map((c) => draw(c, best, box));
  return chosen.reduce((a, b) => (isBetter(b.score, a.score) ? b : a)).drawing;
}
