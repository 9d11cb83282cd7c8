/**
 * A hub drawn as a ledger: the sources in one column in their order, horizontal arrows to the outcome beside them. Sources
 * that do not fit one column are on both sides of the outcome, the first half on the left.
 */
import { mapShape, type Size } from '../geometry.ts';
import { type Draft, type DraftNode, toDrawn } from './draw-component.ts';
import type { MapDrawing, MapLink, MapNode } from './drawing.ts';
import { boxWithin, labelBoxes } from './measure-text.ts';

/** Distance of two arrows of one source, in px: each passes clear of the badges of the others, their borders included. */
const arrowDistance = mapShape.badgeRadius + 5;
/** Distance of two badges of one source, in px. */
const badgeStep = 2 * mapShape.badgeRadius + 8;
/** Distance of a first badge from the tip, in px. */
const nearestBadge = mapShape.headLength + mapShape.badgeRadius + 8;
/** Vertical gap between two sources by number of columns, in px. */
const rowGap = { one: 9, two: 6 } as const;
/** Longest arrow, in px. */
const longest = 330;
/** Shortest arrow by number of columns, in px. */
const shortest = { one: 170, two: 2 * badgeStep + nearestBadge + mapShape.badgeRadius + 4 } as const;
/** Width above which the outcome's label takes a further line, in px. */
const outcomeWidth = 210;

/** A link at its height in a column. */
interface Level {
  readonly link: MapLink;
  readonly y: number;
  /** Distance of its badge from the first place before the tip, in px. */
  readonly back: number;
}

/** Sources from top to bottom, and their links. */
function columnOf(
  sources: readonly MapNode[],
  links: readonly MapLink[],
  { labelWidth, gap }: { readonly labelWidth: number; readonly gap: number },
) {
  const labels = sources.map((n) => boxWithin(labelBoxes(n.label, false), labelWidth));
  let y = 0;
  const levels: Level[] = [];
  const rows = sources.map((node, i) => {
    const own = links.filter((l) => l.from === node.id);
    const { lines, height: least } = labels[i]!;
    const height = Math.max(least, (own.length - 1) * arrowDistance + 14);
    const middle = y + height / 2;
    y += height + gap;
    own.forEach((link, j) => {
      levels.push({ link, y: middle + (j - (own.length - 1) / 2) * arrowDistance, back: j * badgeStep });
    });
    return { node, y: middle, height, lines };
  });
  return { width: Math.max(...labels.map((l) => l.width)), height: y - gap, rows, levels };
}

/** The drawing with the sources in one or two columns; `undefined` if they do not fit the box. */
function ledger(
  sides: readonly (readonly MapNode[])[],
  { links, outcome }: { readonly links: readonly MapLink[]; readonly outcome: MapNode },
  box: Size,
): MapDrawing | undefined {
  const isSingle = sides.length === 1;
  const least = isSingle ? shortest.one : shortest.two;
  const labelWidth = isSingle ? box.width - outcomeWidth - least - 60 : (box.width - outcomeWidth) / 2 - least;
  const gap = isSingle ? rowGap.one : rowGap.two;
  const columns = sides.map((sources) => columnOf(sources, links, { labelWidth, gap }));
  const end = boxWithin(labelBoxes(outcome.label, true), outcomeWidth);
  const height = Math.max(end.height, ...columns.map((c) => c.height));
  const width = columns.reduce((sum, c) => sum + c.width, end.width);
  const arrow = Math.min(longest, (box.width - width) / columns.length);
  if (height > box.height || arrow < least) return undefined;
  const left = columns[0]!.width + arrow;
  const nodes: DraftNode[] = [];
  const drawn = columns.flatMap((column, i) => {
    const top = (height - column.height) / 2;
    // A column on the right is the mirror image of one on the left, with its arrows from right to left.
    const [tip, direction] = i === 0 ? [left, 1] : [left + end.width, -1];
    const from = tip - direction * arrow;
    for (const { node, lines, ...row } of column.rows)
      nodes.push({
        ...{ node, lines, width: column.width, height: row.height },
        ...{ x: from - (direction * column.width) / 2, y: top + row.y },
      });
    return column.levels.map(({ link, y, back }) => ({
      link,
      path: [
        [
          { x: from, y: top + y },
          { x: tip, y: top + y },
        ] as const,
      ],
      badge: { x: tip - direction * (nearestBadge + back), y: top + y },
    }));
  });
  const heights = drawn.map((l) => l.badge.y);
  const [first, last] = heights.length === 0 ? [height / 2, height / 2] : [Math.min(...heights), Math.max(...heights)];
  const tall = Math.max(end.height, Math.min(height, last - first + 2 * (mapShape.badgeRadius + 3)));
  const middle = Math.min(Math.max((first + last) / 2, tall / 2), height - tall / 2);
  nodes.push({ node: outcome, x: left + end.width / 2, y: middle, width: end.width, height: tall, lines: end.lines });
  const size = { width: width + arrow * columns.length, height };
  const draft: Draft = { ...size, nodes, links: drawn, crossings: 0, conflicts: 0, climb: 0 };
  return { ...size, ...toDrawn(draft, { x: 0, y: 0 }) };
}

/** The drawing; `undefined` if a link does not end at the only outcome, or if the sources do not fit the box. */
export function layoutHub(nodes: readonly MapNode[], links: readonly MapLink[], box: Size): MapDrawing | undefined {
  const [outcome, ...others] = nodes.filter((n) => n.outcome);
  const sources = nodes.filter((n) => !n.outcome);
  if (!outcome || others.length > 0 || sources.length === 0) return undefined;
  if (links.some((l) => l.to !== outcome.id || l.from === outcome.id)) return undefined;
  const hub = { links, outcome };
  const half = Math.ceil(sources.length / 2);
  return (
    ledger([sources], hub, box) ??
    (half < 2 ? undefined : ledger([sources.slice(0, half), sources.slice(half)], hub, box))
  );
}
