/** Generates tables of links for `analyse --links` and `import`. */
import { seededRandom } from './random.ts';

const table = (rows: readonly (readonly [number, number, string])[]): string =>
  `from,to,polarity\n${rows.map(([from, to, sign]) => `F${from},F${to},${sign}`).join('\n')}\n`;

/** `links` different links between `factors` factors, without self-loops: cause, effect, sign. */
function linksOf(links: number, factors: number) {
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
  return rows;
}

/** A table (`from,to,polarity`) of `links` different links between `factors` factors, without self-loops. */
export const makeLinks = (links: number, factors: number): string => table(linksOf(links, factors));

/** A table as `makeLinks` gives it, with a quote for each link, and the text of the quotes: 100 sentences below a heading. */
export function makeQuotedLinks(links: number, factors: number): { readonly table: string; readonly text: string } {
  const rows = linksOf(links, factors).map(([from, to, sign], i) => {
    const quote = `In year ${i + 1} factor ${from} ${sign === '+' ? 'raised' : 'lowered'} factor ${to} in the whole province`;
    return {
      cells: `F${from},F${to},${sign},${quote}`,
      statement: `${quote}, as the surveyors wrote in their report.`,
    };
  });
  const paragraphs = rows.map(({ statement }, i) =>
    i % 100 === 0 ? `# Part ${i / 100 + 1}\n\n${statement}` : statement,
  );
  return {
    table: `from,to,polarity,quote\n${rows.map(({ cells }) => cells).join('\n')}\n`,
    text: `${paragraphs.join('\n\n')}\n`,
  };
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
