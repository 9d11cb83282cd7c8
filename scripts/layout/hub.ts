/** A hub drawn as a ledger: its sources in one column in their order, level arrows to the outcome beside them. */
import { type Draft, type DraftNode, settle } from './draft.ts';
import { type Box, type MapDrawing, type MapLink, type MapNode, shape } from './drawing.ts';
import { boxWithin, labelBoxes } from './measure-text.ts';

/** Distance of two arrows from one source, between whose badges the other line passes. */
const arrows = shape.badgeRadius + 2;
/** How far each further badge of a source stands back from the one before it. */
const badgeStep = 2 * shape.badgeRadius + 8;
const nearestBadge = shape.headLength + shape.badgeRadius + 8;
/** Between two sources. */
const rowGap = 9;
/** Longest and shortest arrow. */
const longest = 330;
const shortest = 170;
/** Widest label of the outcome before it takes a further line. */
const outcomeLabel = 210;

/** The drawing, or `undefined` where a link does not end at the one outcome or the sources do not fit the height. */
export function layoutHub(nodes: readonly MapNode[], links: readonly MapLink[], box: Box): MapDrawing | undefined {
  const [outcome, ...others] = nodes.filter((n) => n.outcome);
  const sources = nodes.filter((n) => !n.outcome);
  if (!outcome || others.length > 0 || sources.length === 0) return undefined;
  if (links.some((l) => l.to !== outcome.id || l.from === outcome.id)) return undefined;
  const labels = sources.map((n) => boxWithin(labelBoxes(n.label, false), box.width - outcomeLabel - shortest - 60));
  const width = Math.max(...labels.map((l) => l.width));
  let y = 0;
  const drawn: DraftNode[] = [];
  const placed = sources.flatMap((node, i) => {
    const own = links.filter((l) => l.from === node.id);
    const height = Math.max(labels[i]!.height, (own.length - 1) * arrows + 20);
    const middle = y + height / 2;
    y += height + rowGap;
    drawn.push({ node, x: width / 2, y: middle, width, height, lines: labels[i]!.lines });
    return own.map((link, j) => ({ link, y: middle + (j - (own.length - 1) / 2) * arrows, back: j * badgeStep }));
  });
  const height = y - rowGap;
  const end = boxWithin(labelBoxes(outcome.label, true), outcomeLabel);
  const arrow = Math.min(longest, box.width - width - end.width);
  if (height > box.height || arrow < shortest) return undefined;
  const tip = width + arrow;
  const [first, last] = [placed[0]?.y ?? height / 2, placed.at(-1)?.y ?? height / 2];
  const tall = Math.max(end.height, last - first + 2 * (shape.badgeRadius + 3));
  const middle = Math.min(Math.max((first + last) / 2, tall / 2), height - tall / 2);
  drawn.push({ node: outcome, x: tip + end.width / 2, y: middle, width: end.width, height: tall, lines: end.lines });
  const draft: Draft = {
    width: tip + end.width,
    height,
    nodes: drawn,
    links: placed.map(({ link, y: level, back }) => ({
      link,
      pieces: [
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
  return { width: draft.width, height, fontSize: shape.fontSize, ...settle(draft, { x: 0, y: 0 }) };
}
