/**
 * Reads links between opposite factors, as Causal Map writes them: `~Income` is the low pole of `Income`. The format has no
 * signs. A link has one where one of its ends is a low pole, or where both have an opposite in the map; any other link is
 * `?`.
 */
import type { ImportedLink } from '../imported-map.ts';

const bare = (name: string) => name.replace(/^~\s*/u, '');
const isLow = (name: string) => /^~/u.test(name);

const reversed = { '+': '-', '-': '+', '?': '?' } as const;

/** Links between factors without `~`, with the signs that the opposites give. `hasSigns`: the file has signs of its own. */
export function resolveOpposites(links: readonly ImportedLink[], hasSigns: boolean): ImportedLink[] {
  const names = new Set(links.flatMap((l) => [l.from, l.to]));
  const hasOpposite = new Set([...names].filter(isLow).map(bare));
  return links.map((link) => {
    const [fromLow, toLow] = [isLow(link.from), isLow(link.to)];
    const [from, to] = [bare(link.from), bare(link.to)];
    const isPolar = fromLow || toLow || (hasOpposite.has(from) && hasOpposite.has(to));
    const told = hasSigns ? link.polarity : isPolar ? '+' : '?';
    return {
      ...link,
      ...{ from, to, polarity: fromLow === toLow ? told : reversed[told] },
      lowPole: link.lowPole ?? (fromLow ? true : undefined),
    };
  });
}
