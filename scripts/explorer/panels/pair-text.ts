/** What a map says of a pair of factors, in words: for the panel of comparison, and for pages without a script. Pure. */
import type { PanelWords } from '../../wording/panels.ts';
import { fill } from './fill.ts';
import type { GraphLink } from './reasoning.ts';

/** The signs of a map's links of a pair, and who holds which where an actor does; or that it asserts no such link. */
export function sideText(name: string, links: readonly GraphLink[], { compare, signs: signWords }: PanelWords): string {
  if (links.length === 0) return fill(compare.lacks, { name });
  const groups = Map.groupBy(links, ({ holders = [] }) => [...holders].sort().join('\n'));
  const texts = [...groups.values()].map((own) => {
    const signs = [...new Set(own.map((l) => signWords[l.polarity]))].join(', ');
    const holders = own[0]?.holders ?? [];
    if (holders.every((holder) => holder === '')) return fill(compare.has, { name, signs });
    return fill(compare.held, { name, signs, holders: holders.map((holder) => holder || compare.author).join(', ') });
  });
  return texts.join('; ');
}
