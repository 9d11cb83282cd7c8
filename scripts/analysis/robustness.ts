/** How firmly a derived statement stands: passages it rests on, and the fewest links whose removal would undo it. */
import { type Effect, totalEffects } from './effects.ts';
import type { SignedGraph } from './graph.ts';
import { minCut } from './min-cut.ts';
import { countPassages, type Passages } from './passages.ts';

export interface Robustness {
  /** Distinct statements of the source in which a link on any way is asserted. */
  readonly passages: number;
  /** Fewest links whose removal undoes it; `exact: false` where only more than so many are known to be needed. */
  readonly links: number;
  readonly exact: boolean;
  /** One such set of links, by id; empty where none was found. */
  readonly cut: readonly string[];
}

/** Most sets of links tried. */
const trials = 20_000;

/** All ways to choose `size` of `items`, in order. */
function* choices<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  else
    for (let i = from; i + size <= items.length; i += 1)
      for (const rest of choices(items, size - 1, i + 1)) yield [items[i]!, ...rest];
}

/**
 * The fewest of some links whose removal makes `holds` false, by trying all sets, smaller ones first.
 * `undefined` where even the removal of all leaves it true.
 */
export function smallestRemoval(
  links: readonly string[],
  holds: (removed: ReadonlySet<string>) => boolean,
): Omit<Robustness, 'passages'> | undefined {
  if (holds(new Set(links))) return undefined;
  let tried = 0;
  for (let size = 1; size <= links.length; size += 1)
    for (const set of choices(links, size)) {
      tried += 1;
      if (tried > trials) return { links: size - 1, exact: false, cut: [] };
      if (!holds(new Set(set))) return { links: size, exact: true, cut: set };
    }
  return undefined;
}

/** The graph without some links; factors stay. */
export const without = (graph: SignedGraph, removed: ReadonlySet<string>): SignedGraph => ({
  ...graph,
  links: graph.links.filter((l) => !removed.has(l.id)),
});

/** Ids of the links on any walk from one factor to another, in the order of the graph. */
export function linksBetween(graph: SignedGraph, from: string, to: string): string[] {
  const spread = (start: string, next: (l: SignedGraph['links'][number]) => readonly [string, string]) => {
    const by = Map.groupBy(graph.links, (l) => next(l)[0]);
    const seen = new Set([start]);
    for (const id of seen) for (const l of by.get(id) ?? []) seen.add(next(l)[1]);
    return seen;
  };
  const after = spread(from, (l) => [l.from, l.to]);
  const before = spread(to, (l) => [l.to, l.from]);
  return graph.links.filter((l) => after.has(l.from) && before.has(l.to)).map((l) => l.id);
}

/**
 * The robustness of a total effect. A single sign is undone when no path is left: the smallest cut. An indeterminate or
 * unclear effect is undone as soon as one sign is gone: found by trying, and at the latest by that cut.
 */
export function robustnessOf(effect: Effect, graph: SignedGraph, passages: Passages): Robustness {
  const links = linksBetween(graph, effect.from, effect.to);
  const rests = countPassages(links, passages);
  const { value, links: cut } = minCut(graph, effect.from, effect.to);
  if (effect.sign === 'indeterminate' || effect.sign === 'unclear') {
    const sign = (removed: ReadonlySet<string>) =>
      totalEffects(without(graph, removed), [effect.to]).find((e) => e.from === effect.from)?.sign;
    const removal = smallestRemoval(links, (removed) => sign(removed) === effect.sign);
    if (removal && (removal.exact || removal.links + 1 < value)) return { passages: rests, ...removal };
  }
  return { passages: rests, links: value, exact: true, cut };
}
