/** Generates tables of links (`from,to,polarity`) for `analyse --links`. */
import { seededRandom } from './random.ts';

const table = (rows: readonly (readonly [number, number, string])[]): string =>
  `from,to,polarity\n${rows.map(([from, to, sign]) => `F${from},F${to},${sign}`).join('\n')}\n`;

/** So many different links among so many factors, none from a factor to itself. */
export function makeLinks(links: number, factors: number): string {
  const random = seededRandom(links);
  const seen = new Set<number>();
  const rows: [number, number, string][] = [];
  while (rows.length < links) {
    const from = Math.floor(random() * factors);
    const to = Math.floor(random() * factors);
    const key = from * factors + to;
    if (from === to || seen.has(key)) continue;
    seen.add(key);
    rows.push([from, to, random() < 0.6 ? '+' : '-']);
  }
  return table(rows);
}

/**
 * Thirty factors with exactly so many simple cycles (below 2^17): factor i of a complete acyclic graph is reached from
 * its first by 2^(i-2) paths; the paths that end in the factors whose counts add up to `cycles` are closed by one link.
 * The other factors hang behind the last in a chain.
 */
export function makeCycles(cycles: number): string {
  const rows: [number, number, string][] = [];
  const sign = (n: number) => (n % 3 === 0 ? '-' : '+');
  for (let to = 2; to <= 18; to += 1) for (let from = 1; from < to; from += 1) rows.push([from, to, sign(from * to)]);
  for (let i = 2; i <= 18; i += 1) if ((cycles >> (i - 2)) & 1) rows.push([i, 19, sign(i)]);
  rows.push([19, 1, '+']);
  for (let i = 20; i <= 30; i += 1) rows.push([i - 1, i, sign(i)]);
  return table(rows);
}
