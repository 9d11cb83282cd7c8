/** Robustness of a derived statement: the passages it rests on and the links it depends on. */
import { type Effect, effectBetween } from './effects.ts';
import { type GraphLink, leadingTo, reachedFrom, type SignedGraph } from './graph.ts';
import { minCut } from './min-cut.ts';
import { countPassages, type Passages } from './telling.ts';

/** How many links a derived statement depends on. */
export interface Robustness {
  /** Number of statements of the source that assert a link of its paths, as `linksBetween` finds them. */
  readonly passages: number;
  /** Smallest number of links whose removal makes the statement false. */
  readonly links: number;
  /** Whether `links` is that number; otherwise more than `links` are needed. */
  readonly exact: boolean;
  /** Ids of one such set of links; empty where `exact` is false. */
  readonly cut: readonly string[];
}

/** Sets of links tried, at most. */
const trialLimit = 20_000;

/** All subsets of `size` items, in lexicographic order. */
function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  else
    for (let i = from; i + size <= items.length; i += 1)
      for (const rest of subsets(items, size - 1, i + 1)) yield [items[i]!, ...rest];
}

/**
 * The smallest subset of links whose removal makes `holds` false, found by trying all subsets by size. `undefined` where
 * `holds` is true without all of them.
 */
export function smallestRemoval(
  links: readonly string[],
  holds: (removed: ReadonlySet<string>) => boolean,
): Omit<Robustness, 'passages'> | undefined {
  if (holds(new Set(links))) return undefined;
  let tried = 0;
  for (let size = 1; size <= links.length; size += 1)
    for (const set of subsets(links, size)) {
      tried += 1;
      if (tried > trialLimit) return { links: size - 1, exact: false, cut: [] };
      if (!holds(new Set(set))) return { links: size, exact: true, cut: set };
    }
  return undefined;
}

/** The graph without some links; all factors remain. */
export const without = (graph: SignedGraph, removed: ReadonlySet<string>): SignedGraph => ({
  ...graph,
  links: graph.links.filter((l) => !removed.has(l.id)),
});

/** Ids of the links whose cause is reached from a factor without their effect. */
const linksAhead = (factor: string, links: readonly Pick<GraphLink, 'id' | 'from' | 'to'>[]): ReadonlySet<string> =>
  new Set(
    [...Map.groupBy(links, (l) => l.to)].flatMap(([effect, into]) => {
      const reached = reachedFrom(
        factor,
        links.filter((l) => l.to !== effect),
      );
      return into.filter((l) => reached.has(l.from)).map((l) => l.id);
    }),
  );

/**
 * Ids of the links between two factors, in the order of the graph: those whose cause is reached from `from` without their
 * effect, and whose effect reaches `to` without their cause. Links out of `to` and into `from` are left out, so that no
 * loop through either counts. Every link of a simple path is among them; where loops cross, a link of none can be.
 */
export function linksBetween(graph: SignedGraph, from: string, to: string): string[] {
  const inner = graph.links.filter((l) => l.from !== to && l.to !== from);
  const [after, before] = [reachedFrom(from, inner), leadingTo(to, inner)];
  // Of a large graph, few links stand on a walk between two factors.
  const links = inner.filter((l) => after.has(l.from) && before.has(l.to));
  const ahead = linksAhead(from, links);
  const behind = linksAhead(
    to,
    links.map((l) => ({ id: l.id, from: l.to, to: l.from })),
  );
  return links.map((l) => l.id).filter((id) => ahead.has(id) && behind.has(id));
}

/**
 * The robustness of a total effect. An effect of one sign ends with its last path: the minimum cut. An indeterminate or
 * unclear effect ends as soon as one sign is gone: the smallest subset of links, or that cut if it is smaller.
 */
export function robustnessOf(effect: Effect, graph: SignedGraph, passages: Passages): Robustness {
  const links = linksBetween(graph, effect.from, effect.to);
  const passageCount = countPassages(links, passages);
  const cut = minCut(graph, effect.from, effect.to);
  if (effect.sign === 'indeterminate' || effect.sign === 'unclear') {
    // The sign depends on no other links, and each subset is a search of its own.
    const among = new Set(links);
    const between = graph.links.filter((l) => among.has(l.id));
    const ends = new Set(between.flatMap((l) => [l.from, l.to]));
    const inner = { factors: graph.factors.filter((f) => ends.has(f.id)), links: between };
    // Links of paths that show the sign. It holds where one of these sets is left, without another search: links that are
    // removed give no new path.
    const shown: (readonly string[])[] = [];
    const removal = smallestRemoval(links, (removed) => {
      if (shown.some((ids) => ids.every((id) => !removed.has(id)))) return true;
      const rest = effectBetween(without(inner, removed), effect.from, effect.to);
      if (rest?.sign !== effect.sign) return false;
      if (rest.witnesses.length > 0) shown.push(rest.witnesses.flat());
      return true;
    });
    if (removal && (removal.exact || removal.links + 1 < cut.length)) return { passages: passageCount, ...removal };
  }
  return { passages: passageCount, links: cut.length, exact: true, cut };
}
