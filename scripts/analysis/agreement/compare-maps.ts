/** Compares two maps link by link: two codings of a text, or the maps of two texts. Passages do not count. */
import type { GraphLink, SignedGraph } from '../graph.ts';
import { foldName, nameInTermsOf } from './factor-names.ts';

/** A pair of factors that at least one of two maps links. */
export interface ComparedPair {
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
  /** Which map links the pair, and whether both do with the same signs and, where both know them, holders. */
  readonly kind: 'both' | 'other sign' | 'other holder' | 'only here' | 'only there';
  /** Links of the first map; empty where it has none. */
  readonly here: readonly GraphLink[];
  /** Links of the second map; empty where it has none. */
  readonly there: readonly GraphLink[];
}

/** Two maps compared. All ids of factors are those of the first map where it has the factor. */
export interface MapComparison {
  /** Factors that only the second map has, in its order, with their ids in `pairs`. */
  readonly added: SignedGraph['factors'];
  /** Factors that only the first map has, in its order. */
  readonly missing: SignedGraph['factors'];
  /** In the order of the links of the first map, then of the second. */
  readonly pairs: readonly ComparedPair[];
}

const signsOf = (links: readonly GraphLink[]) => [...new Set(links.map((l) => l.polarity))].sort().join('');

/** The holders of links with the signs that they hold, apart from case and punctuation; `undefined` where one is not known. */
const holdersOf = (links: readonly GraphLink[]) =>
  links.some((l) => l.holders === undefined)
    ? undefined
    : [...new Set(links.flatMap((l) => l.holders!.map((holder) => `${l.polarity}${foldName(holder)}`)))]
        .sort()
        .join('\n');

function kindOf(here: readonly GraphLink[], there: readonly GraphLink[]): ComparedPair['kind'] {
  if (there.length === 0) return 'only here';
  if (here.length === 0) return 'only there';
  if (signsOf(here) !== signsOf(there)) return 'other sign';
  const [own, others] = [holdersOf(here), holdersOf(there)];
  return own === undefined || others === undefined || own === others ? 'both' : 'other holder';
}

/**
 * The comparison of two maps. A factor of the second one is that of the first with the same label apart from case and
 * punctuation, or else with the same id. Disputed pairs have both signs: they differ from a pair with one of them.
 */
export function compareMaps(here: SignedGraph, there: SignedGraph): MapComparison {
  const { namesOf, added } = nameInTermsOf(here, [there]);
  const nameOf = namesOf[0]!;
  const renamed = there.links.map((link) => ({ ...link, from: nameOf(link.from), to: nameOf(link.to) }));
  const pairOf = ({ from, to }: GraphLink) => JSON.stringify([from, to]);
  const own = Map.groupBy(here.links, pairOf);
  const others = Map.groupBy(renamed, pairOf);
  const pairs = [...new Set([...own.keys(), ...others.keys()])].map((pair): ComparedPair => {
    const [links, otherLinks] = [own.get(pair) ?? [], others.get(pair) ?? []];
    const { from, to } = (links[0] ?? otherLinks[0])!;
    return { from, to, kind: kindOf(links, otherLinks), here: links, there: otherLinks };
  });
  const named = new Set(there.factors.map((f) => nameOf(f.id)));
  return {
    added,
    missing: here.factors.filter((f) => !named.has(f.id)),
    pairs,
  };
}
