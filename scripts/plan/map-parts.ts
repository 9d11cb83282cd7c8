/** Splits a section's links into maps that can be read: consecutive statements, at most eight factors each. */
import type { Claim, Link, Model, Section } from '../model/index.ts';
import type { Diagram, DiagramLink } from './deck-plan.ts';
import { linkSentence } from './words.ts';

/** Most factors of a teaching map. */
export const mapFactors = 8;

export interface MapPart {
  readonly claims: readonly Claim[];
  readonly links: readonly Link[];
}

const factorsOf = (links: readonly Link[]) => new Set(links.flatMap((l) => [l.from, l.to]));

/**
 * The fewest runs of consecutive statements with at most eight factors each; among those, the ones whose largest is
 * smallest, earlier runs longer. A single statement with more stands alone. Empty where the section has no link.
 */
export function mapParts(model: Model, section: Section): MapPart[] {
  const byId = new Map(model.links.map((l) => [l.id, l]));
  const groups = Map.groupBy(
    section.claims.filter((c) => c.links.length > 0),
    (c) => c.statement,
  );
  const statements = [...groups.entries()].sort(([a], [b]) => a - b).map(([, claims]) => claims);
  const part = (from: number, to: number): MapPart => {
    const claims = statements.slice(from, to).flat();
    const ids = [...new Set(claims.flatMap((c) => c.links))];
    return { claims, links: ids.map((id) => byId.get(id) as Link) };
  };
  interface Best {
    readonly count: number;
    readonly largest: number;
    readonly parts: readonly MapPart[];
  }
  const best: Best[] = [{ count: 0, largest: 0, parts: [] }];
  for (let to = 1; to <= statements.length; to += 1) {
    for (let from = 0; from < to; from += 1) {
      const before = best[from] as Best;
      const next = part(from, to);
      const size = factorsOf(next.links).size;
      if (size > mapFactors && to - from > 1) continue;
      const candidate = {
        count: before.count + 1,
        largest: Math.max(before.largest, size),
        parts: [...before.parts, next],
      };
      const now = best[to];
      if (!now || candidate.count < now.count || (candidate.count === now.count && candidate.largest < now.largest))
        best[to] = candidate;
    }
  }
  return [...(best[statements.length]?.parts ?? [])];
}

/** The diagram of some links; ghosts are the nodes and links not in `lit`, steps the links of `lit` one by one. */
export function diagramOf(model: Model, links: readonly Link[], title: string, lit?: readonly string[]): Diagram {
  const labels = new Map(model.factors.map((f) => [f.id, f.label]));
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
    nodes: ids.map((id) => ({ id: node(id), label: labels.get(id) ?? id, outcome: id === model.outcome })),
    links: drawn,
    ghosts: [...ids.map(node).filter((n) => !litNodes.has(n)), ...drawn.filter((_, i) => !isLit(i)).map((l) => l.id)],
    steps: lit === undefined ? [] : litLinks.map((l) => [l.id]),
  };
}
