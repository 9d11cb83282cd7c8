/** The search: ways to arrange a map, of which the one with the largest labels in the box, then the clearest, is kept. */
import { type Draft, type DraftInput, drawPiece, selfLoopWidth, settle } from './draft.ts';
import {
  type Box,
  type DrawnNode,
  labelSize,
  type MapDrawing,
  type MapLink,
  type MapNode,
  round,
  shape,
} from './drawing.ts';
import { boxWithin, type LabelBox, labelBoxes } from './measure-text.ts';
import { countCrossings, findOrders, type Layering, layerLinks, type Order } from './order.ts';
import { type Arrangement, arrangements, inColumns } from './pack.ts';
import { type Placement, place, type Spacing, stretch } from './place.ts';
import { backwardLinks, columnings, staggered } from './rank.ts';

/** Labels of this size are read from the last row; larger ones are worth no crossing. */
const enough = shape.fontSize;

/** From roomy to tight. */
const spacings: readonly Spacing[] = [
  { rows: 24, gap: 100, heads: 31 },
  { rows: 15, gap: 82, heads: 31 },
  { rows: 8, gap: 62, heads: 28 },
];

interface Skeleton {
  readonly layering: Layering;
  readonly order: Order;
  readonly crossings: number;
}

/** A connected piece of the map, its nodes and links by index. */
interface Part {
  readonly nodes: readonly MapNode[];
  readonly links: readonly MapLink[];
  readonly loops: readonly { readonly link: MapLink; readonly node: number }[];
  readonly backward: ReadonlySet<number>;
  readonly selfLoops: ReadonlySet<number>;
  readonly labels: readonly (readonly LabelBox[])[];
  readonly skeletons: readonly Skeleton[];
}

/** Connected pieces in the order of their first nodes, that of the outcome last. */
function connectedPieces(nodes: readonly MapNode[], links: readonly MapLink[]): MapNode[][] {
  const group = new Map(nodes.map((n) => [n.id, n.id]));
  const root = (id: string): string => (group.get(id) === id ? id : root(group.get(id) as string));
  for (const link of links) group.set(root(link.from), root(link.to));
  const pieces = [...Map.groupBy(nodes, (n) => root(n.id)).values()];
  return pieces.sort((a, b) => Number(a.some((n) => n.outcome)) - Number(b.some((n) => n.outcome)));
}

function toPart(nodes: readonly MapNode[], all: readonly MapLink[]): Part {
  const index = new Map(nodes.map((n, i) => [n.id, i]));
  const own = all.filter((l) => index.has(l.from));
  const links = own.filter((l) => l.from !== l.to);
  const loops = own.filter((l) => l.from === l.to).map((link) => ({ link, node: index.get(link.from)! }));
  const edges = links.map((l) => ({ from: index.get(l.from)!, to: index.get(l.to)! }));
  const outcome = nodes.findIndex((n) => n.outcome);
  const backward = backwardLinks(nodes.length, edges, outcome);
  const forward = edges.map((e, i) => (backward.has(i) ? { from: e.to, to: e.from } : e));
  const skeletons: Skeleton[] = [];
  const add = (ranks: readonly number[], most: number) => {
    const layering = layerLinks(ranks, forward);
    for (const order of findOrders(layering, most))
      skeletons.push({ layering, order, crossings: countCrossings(layering, order) });
  };
  const ways = columnings(nodes.length, forward, outcome);
  const large = nodes.length > 16;
  for (const ranks of large ? ways.slice(0, 1) : ways) {
    add(ranks, large ? 1 : 2);
    const { layering, order } = skeletons.at(-1)!;
    const columns = order.map((c) => c.filter((i) => layering.items[i]!.node !== undefined));
    const widest = columns.reduce((w, c, i) => (c.length > columns[w]!.length ? i : w), 0);
    if (columns[widest]!.length > 2) add(staggered(ranks, columns[widest]!, widest), 1);
  }
  return {
    nodes,
    links,
    loops,
    backward,
    selfLoops: new Set(loops.map((l) => l.node)),
    labels: nodes.map((n, i) => {
      const least = loops.filter((l) => l.node === i).length * selfLoopWidth;
      return labelBoxes(n.label, n.outcome).map((b) => ({ ...b, width: Math.max(b.width, least) }));
    }),
    skeletons: skeletons.filter((s) => s.crossings <= Math.min(...skeletons.map((o) => o.crossings)) + 1).slice(0, 8),
  };
}

/** Widths at which some label needs a line less, at most so many, spread evenly. */
function widthLimits(parts: readonly Part[], most: number): number[] {
  const longest = Math.max(...parts.flatMap((p) => p.labels.map((boxes) => boxes.at(-1)!.width)));
  const all = [...new Set(parts.flatMap((p) => p.labels.flatMap((boxes) => boxes.map((b) => b.width))))]
    .filter((w) => w >= Math.min(longest, 140))
    .sort((a, b) => a - b);
  if (all.length <= most) return all;
  return [...new Array(most)].map((_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))]!);
}

/** Two lines are as good as one, more are not. */
const lineCost = (lines: number) => 0.25 * (lines - 1) + Math.max(0, lines - 2);

interface Sketch extends Box {
  readonly input: DraftInput;
  readonly placement: Placement;
  readonly crossings: number;
}

interface Candidate {
  readonly sketches: readonly Sketch[];
  readonly arrangement: Arrangement;
  readonly px: number;
  readonly crossings: number;
  readonly tightness: number;
  readonly lines: number;
}

/** Ways to draw one piece at given widths and distances: all of a lone one, else the flattest, narrowest and squarest. */
function sketchesOf(part: Part, limit: number, spacing: Spacing): Sketch[] {
  const labels = part.labels.map((boxes) => boxWithin(boxes, limit));
  return part.skeletons.map(({ layering, order, crossings }) => {
    const { nodes, links, loops, backward, selfLoops } = part;
    const input = { nodes, links, loops, backward, selfLoops, layering, order, labels, spacing };
    const placement = place(input);
    return { input, placement, crossings, width: placement.width, height: placement.height };
  });
}

function choicesOf(sketches: readonly (readonly Sketch[])[], box: Box): Sketch[][] {
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

function* candidatesOf(parts: readonly Part[], box: Box): Generator<Candidate> {
  for (const limit of widthLimits(parts, 6))
    for (const [tightness, spacing] of spacings.entries()) {
      const sketches = parts.map((p) => sketchesOf(p, limit, spacing));
      const fitting = choicesOf(sketches, box).flatMap((choice) =>
        arrangements(choice, box).map((arrangement): Candidate => {
          const lines = choice.reduce(
            (n, s) => n + s.input.labels.reduce((m, l) => m + lineCost(l.lines.length), 0),
            0,
          );
          const crossings = choice.reduce((n, s) => n + s.crossings, 0);
          return { sketches: choice, arrangement, px: labelSize(arrangement, box), crossings, tightness, lines };
        }),
      );
      yield* fitting;
      if (fitting.every((c) => c.px >= enough)) break;
    }
}

interface Drawn {
  readonly drawing: MapDrawing;
  readonly score: readonly number[];
}

/** The candidate with its columns as far apart as the box allows. */
function stretched({ sketches, arrangement }: Candidate, box: Box): Pick<Candidate, 'sketches' | 'arrangement'> {
  const gaps = arrangement.breaks.map((from, i) =>
    Math.max(...sketches.slice(from, arrangement.breaks[i + 1]).map((s) => s.placement.gaps.length)),
  );
  const by =
    (box.width - arrangement.width) /
    Math.max(
      1,
      gaps.reduce((n, g) => n + g, 0),
    );
  if (by <= 0) return { sketches, arrangement };
  const wider = sketches.map((s): Sketch => {
    const placement = stretch(s.placement, by);
    return { ...s, placement, width: placement.width };
  });
  return { sketches: wider, arrangement: inColumns(wider, arrangement.breaks) };
}

/** Mean distance of neighbouring columns, in px. */
function meanGap(sketches: readonly Sketch[]): number {
  const gaps = sketches.flatMap(({ placement: { columns } }) =>
    columns.slice(1).map((c, i) => c.left - columns[i]!.right),
  );
  return gaps.length === 0 ? 100 : gaps.reduce((n, g) => n + g, 0) / gaps.length;
}

/** Pairs of neighbouring nodes that stand against the order in which the text names them, column by column. */
function disorder(drawn: readonly DrawnNode[]): number {
  const number = (n: DrawnNode) => Number(/\d+/u.exec(n.id)?.[0] ?? 0);
  const inOrder = [...drawn].sort((a, b) => number(a) - number(b));
  return inOrder.slice(1).filter((n, i) => n.y < inOrder[i]!.y - 1 && Math.abs(n.x - inOrder[i]!.x) < 300).length;
}

function draw(candidate: Candidate, best: number, box: Box): Drawn {
  const { sketches, arrangement } = stretched(candidate, box);
  const drafts = sketches.map((s): Draft => drawPiece(s.input, s.placement));
  const settled = drafts.map((d, i) => settle(d, arrangement.places[i]!));
  const sum = (key: 'crossings' | 'conflicts' | 'climb') => drafts.reduce((n, d) => n + d[key], 0);
  const faults = sum('crossings') + 1.5 * sum('conflicts');
  const gap = Math.max(0, 86 - meanGap(sketches)) / 9;
  return {
    drawing: {
      width: round(arrangement.width),
      height: round(arrangement.height),
      fontSize: shape.fontSize,
      nodes: settled.flatMap((s) => s.nodes),
      links: settled.flatMap((s) => s.links),
    },
    score: [
      Math.max(0, best - candidate.px - 1e-6),
      faults,
      gap +
        candidate.tightness +
        candidate.lines +
        sum('climb') / 150 +
        sketches.length * 0.3 +
        0.1 * disorder(settled.flatMap((s) => s.nodes)),
    ],
  };
}

const isBetter = (a: readonly number[], b: readonly number[]) => {
  const at = a.findIndex((v, i) => Math.abs(v - b[i]!) > 1e-6);
  return at !== -1 && a[at]! < b[at]!;
};

/** How many of the candidates are drawn out and compared. */
const drawnOut = 10;

function* allCandidates(nodes: readonly MapNode[], links: readonly MapLink[], box: Box): Generator<Candidate> {
  yield* candidatesOf([toPart(nodes, links)], box);
  const pieces = connectedPieces(nodes, links);
  if (pieces.length > 1)
    yield* candidatesOf(
      pieces.map((piece) => toPart(piece, links)),
      box,
    );
}

/** Whether some arrangement of the map fits the box with labels of full size. */
export function fitsInColumns(nodes: readonly MapNode[], links: readonly MapLink[], box: Box): boolean {
  for (const candidate of allCandidates(nodes, links, box)) if (candidate.px >= enough - 1e-6) return true;
  return false;
}

/**
 * The map in columns from causes to effects, the outcome rightmost. Labels are as large in the box as any arrangement
 * tried makes them, up to 20 px; among those that reach it, the one with the fewest crossings and crowded badges, then
 * the roomiest. Unconnected pieces share their columns, or stand apart where that is better.
 */
export function layoutColumns(nodes: readonly MapNode[], links: readonly MapLink[], box: Box): MapDrawing {
  const candidates = [...allCandidates(nodes, links, box)];
  const best = Math.min(enough, Math.max(...candidates.map((c) => c.px)));
  const rank = (c: Candidate) => c.crossings * 10 + c.tightness + c.lines + c.arrangement.width / 100;
  const chosen = candidates
    .filter((c) => c.px >= best - 1e-6)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, drawnOut)
    .map((c) => draw(c, best, box));
  return chosen.reduce((a, b) => (isBetter(b.score, a.score) ? b : a)).drawing;
}
