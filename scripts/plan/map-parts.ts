/**
 * Splits a section's links into maps that can be read: consecutive claims, as many as fit a slide with labels of full
 * size, at most eight factors.
 */
import { fitsBox, layoutForSlide, mapBox } from '../layout/index.ts';
import { type Claim, type Link, lookupOf, type Model, type Section } from '../model/index.ts';
import type { Diagram, DiagramLink } from './deck-plan.ts';
import { labelOf, linkSentence } from './words.ts';

/** Most factors of a teaching map. */
export const mapFactors = 8;

export interface MapPart {
  readonly claims: readonly Claim[];
  readonly links: readonly Link[];
}

const factorsOf = (links: readonly Link[]) => new Set(links.flatMap((l) => [l.from, l.to]));

/** Whether the map of some links has at most eight factors and its labels their full size on a claim's slide. */
export function isReadable(model: Model, links: readonly Link[]): boolean {
  if (factorsOf(links).size > mapFactors) return false;
  const { nodes, links: drawn } = diagramOf(model, links, '');
  return fitsBox({ nodes, links: drawn }, mapBox);
}

/** Room below the headline of a slide, and the gap above a quote, px. */
const belowHeadline = 372;
const gap = 12;

/** Height that is left for quotes on the slides of a part, px. */
export function quoteRoom(model: Model, { claims, links }: MapPart): number {
  // Only a claim that stands alone may have a map that needs more than the usual room.
  const { nodes, links: drawn } = diagramOf(model, links, '');
  const height = claims.length > 1 ? mapBox.height : layoutForSlide({ nodes, links: drawn }).box.height;
  return belowHeadline - height - gap;
}

interface Cut {
  readonly parts: readonly MapPart[];
  /** Statements whose claims stand in different parts. */
  readonly torn: number;
  /** Factors of the largest part. */
  readonly largest: number;
}

const isBetter = (a: Cut, b: Cut) => (a.parts.length - b.parts.length || a.torn - b.torn || a.largest - b.largest) < 0;

/**
 * The fewest runs of consecutive claims whose maps can be read; among those, the ones whose largest is smallest, earlier
 * runs longer. A statement is cut only where its claims alone are too many for a map; a single claim with more stands
 * alone, small as its labels are. Empty where the section has no link.
 */
export function mapParts(model: Model, section: Section): MapPart[] {
  const { links: byId } = lookupOf(model);
  const claims = section.claims
    .filter((c) => c.links.length > 0)
    .map((claim, i) => ({ claim, i }))
    .sort((a, b) => a.claim.statement - b.claim.statement || a.i - b.i)
    .map(({ claim }) => claim);
  const part = (from: number, to: number): MapPart => {
    const run = claims.slice(from, to);
    return { claims: run, links: [...new Set(run.flatMap((c) => c.links))].map((id) => byId.get(id) as Link) };
  };
  const tornStatement = (at: number) => at > 0 && claims[at - 1]!.statement === claims[at]?.statement;
  const fits = new Map<number, boolean>();
  const mayTear = (at: number): boolean => {
    const { statement } = claims[at]!;
    const known = fits.get(statement);
    if (known !== undefined) return !known;
    const from = claims.findIndex((c) => c.statement === statement);
    const whole = part(from, claims.findLastIndex((c) => c.statement === statement) + 1);
    fits.set(statement, isReadable(model, whole.links));
    return !fits.get(statement);
  };
  const best: (Cut | undefined)[] = [{ parts: [], torn: 0, largest: 0 }];
  for (let to = 1; to <= claims.length; to += 1) {
    if (tornStatement(to) && !mayTear(to)) continue;
    for (let from = to - 1; from >= 0; from -= 1) {
      const before = best[from];
      const next = part(from, to);
      const size = factorsOf(next.links).size;
      if (size > mapFactors && to - from > 1) break;
      if (!before || (to - from > 1 && !isReadable(model, next.links))) continue;
      const cut = {
        parts: [...before.parts, next],
        torn: before.torn + Number(tornStatement(from)),
        largest: Math.max(before.largest, size),
      };
      const now = best[to];
      if (!now || isBetter(cut, now) || !isBetter(now, cut)) best[to] = cut;
    }
  }
  return [...(best[claims.length]?.parts ?? [])];
}

/** The diagram of some links; ghosts are the nodes and links not in `lit`, steps the links of `lit` one by one. */
export function diagramOf(model: Model, links: readonly Link[], title: string, lit?: readonly string[]): Diagram {
  const ids = [...factorsOf(links)];
  const node = (id: string) => `n${ids.indexOf(id) + 1}`;
  const drawn: DiagramLink[] = links.map((l, i) => ({
    id: `e${i + 1}`,
    from: node(l.from),
    to: node(l.to),
    polarity: l.polarity,
  }));
  const isLit = (index: number) => lit === undefined || lit.includes(links[index]!.id);
  const litLinks = drawn.filter((_, i) => isLit(i));
  const litNodes = new Set(litLinks.flatMap((l) => [l.from, l.to]));
  return {
    title,
    twin: links
      .filter((_, i) => isLit(i))
      .map((l) => linkSentence(model, l))
      .join(' '),
    nodes: ids.map((id) => ({ id: node(id), label: labelOf(model, id), outcome: id === model.outcome })),
    links: drawn,
    ghosts: [...ids.map(node).filter((n) => !litNodes.has(n)), ...drawn.filter((_, i) => !isLit(i)).map((l) => l.id)],
    steps: lit === undefined ? [] : litLinks.map((l) => [l.id]),
  };
}
