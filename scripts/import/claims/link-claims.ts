/** Makes claims of the links that rest on a quote. */
import { defined } from '../../defined.ts';
import { findRanges, foldSpace, type LinkInput, toSearchable } from '../../model/index.ts';
import type { ImportedLink } from '../imported-map.ts';

/** Links of the file that a claim asserts, by the link of the claim. */
export type ClaimLinks = readonly {
  /** The link of the claim. */
  readonly link: LinkInput;
  /** Equal links of the file, in its order. */
  readonly sources: readonly ImportedLink[];
}[];

/** Whether the quote has the cue of a link once, by the words around it: a verb that comes again says no place. */
function isPlaced({ cue = '', cuePrefix, cueSuffix }: ImportedLink, quote: string): boolean {
  const places =
    cue.trim() === '' ? [] : findRanges(toSearchable(quote), { quote: cue, prefix: cuePrefix, suffix: cueSuffix });
  return places.length === 1;
}

/** A link of a claim. A link whose cue has no place rests on the whole quote. */
function toLink(link: ImportedLink, quote: string, idOf: (name: string) => string): LinkInput {
  const { from, to, polarity, cue, cuePrefix, cueSuffix, implied, lowPole, denied, deniedBy, conditional } = link;
  const placed = isPlaced(link, quote);
  return defined({
    from: idOf(from),
    to: idOf(to),
    polarity,
    cue: placed ? foldSpace(cue!) : quote,
    ...(placed ? { cuePrefix, cueSuffix } : {}),
    confidence: placed && !implied ? ('explicit' as const) : ('implied' as const),
    attributedTo: link.holder,
    lowPole,
    denied: deniedBy === undefined ? denied : undefined,
    deniedBy,
    conditional,
    note: link.note,
  });
}

/**
 * The links of a quote by claims, equal ones once. A claim asserts each link once: what another actor says of it, or a
 * denial, is in the next claim.
 */
export function toClaims(links: readonly ImportedLink[], quote: string, idOf: (name: string) => string): ClaimLinks[] {
  const pairs = links.map((source) => ({ link: toLink(source, quote, idOf), source }));
  const equal = Map.groupBy(pairs, ({ link }) => (pairs.length === 1 ? '' : JSON.stringify(link)));
  const once = [...equal.values()].map((same) => ({ link: same[0]!.link, sources: same.map((p) => p.source) }));
  const seen = new Map<string, number>();
  const claimOf = ({ from, to, polarity }: LinkInput) => {
    const key = `${from} ${to} ${polarity}`;
    seen.set(key, (seen.get(key) ?? -1) + 1);
    return seen.get(key)!;
  };
  return [...Map.groupBy(once, ({ link }) => claimOf(link)).values()];
}
