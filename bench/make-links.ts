/** Generates tables of links (`from,to,polarity`) for `analyse --links`. */
import { seededRandom } from './random.ts';

const table = (rows: readonly (readonly [number, number, string])[]): string =>
  `from,to,polarity\n${rows.map(([from, to, sign]) => `F${from},F${to},${sign}`).join('\n')}\n`;

/** A table of `links` different links between `factors` factors, without self-loops. */
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
 * A table of 30 factors with exactly `cycles` simple cycles, fewer than 2^17. In a complete acyclic graph, 2^(i-2) paths
 * lead from factor 1 to factor i. The factors whose numbers of paths add up to `cycles` are linked to factor 19, and
 * factor 19 to factor 1. The other factors follow in a chain.
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
