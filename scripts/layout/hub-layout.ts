/** A hub drawn as a ledger: the sources in one column in their order, horizontal arrows to the outcome beside them. */
import { mapShape, type Size } from '../geometry.ts';
import { type Draft, type DraftNode, toDrawn } from './draw-component.ts';
import type { MapDrawing, MapLink, MapNode } from './drawing.ts';
import { boxWithin, labelBoxes } from './measure-text.ts';

/** Distance of two arrows of one source, in px: each passes between the badges of the others. */
const arrowDistance = mapShape.badgeRadius + 2;
/** Distance of two badges of one source, in px. */
const badgeStep = 2 * mapShape.badgeRadius + 8;
/** Distance of a first badge from the tip, in px. */
const nearestBadge = mapShape.headLength + mapShape.badgeRadius + 8;
/** Vertical gap between two sources, in px. */
const rowGap = 9;
/** Longest and shortest arrow, in px. */
const longest = 330;
const shortest = 170;
/** Width above which the outcome's label takes a further line, in px. */
const outcomeWidth = 210;

/** The drawing; `undefined` if a link does not end at the only outcome, or if the sources do not fit the box. */
export function layoutHub(nodes: readonly MapNode[], links: readonly MapLink[], box: Size): MapDrawing | undefined {
  const [outcome, ...others] = nodes.filter((n) => n.outcome);
  const sources = nodes.filter((n) => !n.outcome);
  if (!outcome || others.length > 0 || sources.length === 0) return undefined;
  if (links.some((l) => l.to !== outcome.id || l.from === outcome.id)) return undefined;
  const labels = sources.map((n) => boxWithin(labelBoxes(n.label, false), box.width - outcomeWidth - shortest - 60));
  const width = Math.max(...labels.map((l) => l.width));
  let y = 0;
  const drawn: DraftNode[] = [];
  const placed = sources.flatMap((node, i) => {
    const own = links.filter((l) => l.from === node.id);
    const height = Math.max(labels[i]!.height, (own.length - 1) * arrowDistance + 20);
    const middle = y + height / 2;
    y += height + rowGap;
    drawn.push({ node, x: width / 2, y: middle, width, height, lines: labels[i]!.lines });
    return own.map((link, j) => ({
      link,
      y: middle + (j - (own.length - 1) / 2) * arrowDistance,
      back: j * badgeStep,
    }));
  });
  const height = y - rowGap;
  const end = boxWithin(labelBoxes(outcome.label, true), outcomeWidth);
  const arrow = Math.min(longest, box.width - width - end.width);
  if (height > box.height || arrow < shortest) return undefined;
  const tip = width + arrow;
  const [first, last] = [placed[0]?.y ?? height / 2, placed.at(-1)?.y ?? height / 2];
  const tall = Math.max(end.height, last - first + 2 * (mapShape.badgeRadius + 3));
  const middle = Math.min(Math.max((first + last) / 2, tall / 2), height - tall / 2);
  drawn.push({ node: outcome, x: tip + end.width / 2, y: middle, width: end.width, height: tall, lines: end.lines });
  const draft: Draft = {
    width: tip + end.width,
    height,
    nodes: drawn,
    links: placed.map(({ link, y: level, back }) => ({
      link,
      path: [
        [
          { x: width, y: level },
          { x: tip, y: level },
        ],
      ],
      badge: { x: tip - nearestBadge - back, y: level },
    })),
    crossings: 0,
    conflicts: 0,
    climb: 0,
  };
  return { width: draft.width, height, ...toDrawn(draft, { x: 0, y: 0 }) };
}
