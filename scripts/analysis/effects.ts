/**
 * Total effects: the common sign of all simple paths between two factors. If a bound of the search for paths is reached
 * before the sign is certain, the effect is unsettled.
 * @see Axelrod (ed.) 1976, Structure of Decision
 */
import type { Polarity } from '../model/index.ts';
import type { SignedGraph } from './graph.ts';
import { effectBounds, type PathSearch, prepareSearch, type SignedPaths } from './path-search.ts';
import { type EffectSign, verdictOf } from './signs.ts';

/** A total effect of one factor on another. */
export interface Effect {
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
  /** Common sign of all paths. */
  readonly sign: EffectSign;
  /** A shortest path of each sign found, as ids of links from cause to effect; plus first, then minus, then unclear. */
  readonly witnesses: readonly (readonly string[])[];
}

/**
 * How effects are computed, printed with every table of effects.
 * @see Levins 1974, "The qualitative analysis of partially specified systems"
 */
export const effectMethod =
  'An effect has the common sign of all simple paths from cause to effect; the sign of a path is the product of the signs of its links (Axelrod 1976). Loop analysis (Levins 1974) asks for the change of the equilibrium instead and may give other signs.';

/** The sign given the path signs found; `unsettled` if it depends on whether paths of the `doubtful` signs exist. */
function verdictWith(found: readonly Polarity[], doubtful: readonly Polarity[]): EffectSign {
  const verdicts = new Set<EffectSign>();
  for (let subset = 0; subset < 1 << doubtful.length; subset += 1) {
    const signs = [...found, ...doubtful.filter((_, i) => subset & (1 << i))];
    if (signs.length > 0) verdicts.add(verdictOf(signs));
  }
  return verdicts.size === 1 ? [...verdicts][0]! : 'unsettled';
}

/** The sign of a total effect from the paths found. */
export const signOfPaths = ({ found, doubtful }: SignedPaths): EffectSign =>
  verdictWith(
    found.map((path) => path.sign),
    doubtful,
  );

function effectOf(start: number, target: number, paths: SignedPaths, { graph, spent, bounds }: PathSearch): Effect {
  const hasWitnesses = spent.witnesses <= bounds.witnesses;
  return {
    from: graph.factors[start]!.id,
    to: graph.factors[target]!.id,
    sign: signOfPaths(paths),
    witnesses: hasWitnesses ? paths.found.map(({ links }) => links.map((i) => graph.links[i]!.id)) : [],
  };
}

/** Total effects on the target factors, in their order and then that of the causes. Unconnected pairs are left out. */
export function totalEffects(graph: SignedGraph, targets: readonly string[], bounds = effectBounds): Effect[] {
  const search = prepareSearch(graph, bounds);
  return targets.flatMap((id) => {
    const target = search.adjacency.position.get(id);
    if (target === undefined) return [];
    const pathsFrom = search.pathsTo(target);
    return graph.factors.flatMap((_, start) => {
      const paths = pathsFrom(start);
      return paths ? effectOf(start, target, paths, search) : [];
    });
  });
}

/** The total effect of one factor on another; `undefined` where no path leads there. */
export function effectBetween(graph: SignedGraph, from: string, to: string): Effect | undefined {
  const search = prepareSearch(graph, effectBounds);
  const [start, target] = [from, to].map((id) => search.adjacency.position.get(id));
  if (start === undefined || target === undefined) return undefined;
  const paths = search.pathsTo(target)(start);
  return paths && effectOf(start, target, paths, search);
}
