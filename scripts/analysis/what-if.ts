/**
 * What follows if a factor rises or falls: directions of change, passed on along simple paths of one link, two links and so
 * on. Opposite directions do not add up to a direction without sizes (Kuipers): the change is indeterminate. The last step
 * has the total effects of the factor. A step is a number of links, and no time.
 * @see Kuipers 1994, Qualitative Reasoning: Modeling and Simulation with Incomplete Knowledge
 * @see Wright 1934, "The method of path coefficients", Ann. Math. Stat. 5: a path visits no factor twice
 */
import { signOfPaths } from './effects.ts';
import type { SignedGraph } from './graph.ts';
import { effectBounds, prepareSearch, type SignedPaths } from './path-search.ts';
import type { EffectSign } from './signs.ts';

/** Which way the first factor changes. */
export type Change = 'rises' | 'falls';

/**
 * Which way a factor changes. `indeterminate`: paths say both. `unclear`: a link on the way is of open sign. `unsettled`: a
 * bound of the search for paths was reached before the direction was certain.
 */
export type Direction = 'up' | 'down' | 'indeterminate' | 'unclear' | 'unsettled';

/** A factor that has got a direction, or another one than before. */
export interface ChangedFactor {
  /** Id of the factor. */
  readonly factor: string;
  /** Direction from this step on. */
  readonly direction: Direction;
  /** Direction in the steps before; `undefined` where the factor was not reached. */
  readonly before: Direction | undefined;
  /** The paths that bring the change, one of each sign: ids of links, from the first factor to this one. */
  readonly paths: readonly (readonly string[])[];
}

/** What changes by paths of one length. */
export interface WhatIfStep {
  /** Links of the paths. */
  readonly length: number;
  /** In the order of the factors; never empty. */
  readonly changes: readonly ChangedFactor[];
}

/** What follows from the change of a factor. */
export interface WhatIf {
  /** Id of the factor that changes first. */
  readonly factor: string;
  /** Which way it changes. */
  readonly change: Change;
  /** By length of the paths; lengths by which nothing changes are left out. */
  readonly steps: readonly WhatIfStep[];
}

/** How consequences are found, printed with every list of them. */
export const whatIfMethod =
  'A change is passed on along simple paths, one more link a step; a path visits no factor twice, so feedback on the first factor is not followed. Two directions without sizes leave the change open (Kuipers 1994). The last step has the signs of the total effects.';

const open = { indeterminate: 'indeterminate', unclear: 'unclear', unsettled: 'unsettled' } as const;
const directions: Record<Change, Record<EffectSign, Direction>> = {
  rises: { '+': 'up', '-': 'down', ...open },
  falls: { '+': 'down', '-': 'up', ...open },
};

/** The changes of one factor by the length of the paths that bring them. The paths are those of the reversed graph. */
function changesOf({ found, doubtful }: SignedPaths, factor: string, change: Change, { links: all }: SignedGraph) {
  const lengths = [...new Set(found.map((path) => path.links.length))].sort((a, b) => a - b);
  let before: Direction | undefined;
  return lengths.flatMap((length): { length: number; changed: ChangedFactor }[] => {
    const upTo = found.filter((path) => path.links.length <= length);
    const direction = directions[change][signOfPaths({ found: upTo, doubtful })];
    if (direction === before) return [];
    const added = upTo.filter((path) => path.links.length === length);
    const paths = added.map(({ links }) => links.map((i) => all[i]!.id).reverse());
    const changed = { factor, direction, before, paths };
    before = direction;
    return [{ length, changed }];
  });
}

/** What follows if a factor rises or falls; no steps for an unknown factor. */
export function whatIf(graph: SignedGraph, factor: string, change: Change, bounds = effectBounds): WhatIf {
  // One search in the reversed graph finds the paths to all factors.
  const reversed = { ...graph, links: graph.links.map((l) => ({ ...l, from: l.to, to: l.from })) };
  const { adjacency, pathsTo } = prepareSearch(reversed, bounds, true);
  const start = adjacency.position.get(factor);
  if (start === undefined) return { factor, change, steps: [] };
  const pathsFrom = pathsTo(start);
  const changes = graph.factors.flatMap(({ id }, target) => {
    const paths = pathsFrom(target);
    return paths ? changesOf(paths, id, change, graph) : [];
  });
  const steps = [...Map.groupBy(changes, (c) => c.length)].sort(([a], [b]) => a - b);
  return { factor, change, steps: steps.map(([length, own]) => ({ length, changes: own.map((c) => c.changed) })) };
}

/**
 * Further simple paths to the factors reached after so many steps, as ids of links, by factor: each is a path that brings a
 * change and one more link. They bring no change of their own. Factors without one are left out; the shortest come first.
 */
export function furtherPaths(
  { links }: SignedGraph,
  { factor, steps }: WhatIf,
  count: number,
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const ends = new Map(links.map((link) => [link.id, link.to]));
  const changes = steps.slice(0, count).flatMap((step) => step.changes);
  const pathsTo = new Map<string, (readonly string[])[]>([[factor, [[]]]]);
  for (const { factor: reached, paths } of changes)
    pathsTo.set(reached, [...(pathsTo.get(reached) ?? []), ...paths.filter((path) => path.length > 0)]);
  const known = new Set([...pathsTo.values()].flat().map((path) => path.join('\n')));
  // Paths of the next step would bring its change before it is shown.
  const tooLong = steps[count]?.length ?? Number.POSITIVE_INFINITY;
  const further = links.flatMap(({ id, from, to }) =>
    to === factor || !pathsTo.has(to)
      ? []
      : (pathsTo.get(from) ?? [])
          .filter((path) => path.length + 1 < tooLong && !path.some((step) => ends.get(step) === to))
          .map((path) => ({ to, path: [...path, id] })),
  );
  const added = further.filter(({ path }) => !known.has(path.join('\n'))).sort((a, b) => a.path.length - b.path.length);
  return new Map([...Map.groupBy(added, ({ to }) => to)].map(([to, own]) => [to, own.map(({ path }) => path)]));
}
