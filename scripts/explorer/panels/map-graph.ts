/** The graph that the panels reason about: the links of the data that count and pass the filter. Pure. */
import type { ExplorerFilter } from '../explorer-state.ts';
import type { ExplorerData, ExplorerLink } from '../explorer-types.ts';
import { assertionTest } from '../shown-part.ts';
import type { GraphLink, Passages, SignedGraph } from './reasoning.ts';

/** The graph of the links that are not denied and pass the filter; the focus does not count. It has all factors. */
export function graphOf(data: ExplorerData, filter: ExplorerFilter): SignedGraph {
  const passes = assertionTest(data, filter);
  return {
    factors: data.factors.map(({ id, label }) => ({ id, label })),
    links: data.links.flatMap(({ id, from, to, polarity, denied, assertions }): GraphLink[] => {
      const claims = assertions.filter(passes).map((a) => a.claim);
      const isShown = filter.signs.length === 0 || filter.signs.includes(polarity);
      return denied || !isShown || claims.length === 0 ? [] : [{ id, from, to, polarity, claims }];
    }),
  };
}

/** The passages of the links. */
export function passagesOf({ links, claims }: Pick<ExplorerData, 'links' | 'claims'>): Passages {
  const sections = new Map(claims.map((c) => [c.id, c.section]));
  const byId = new Map(
    links.map(({ id, assertions }) => [
      id,
      assertions.map(({ statement, claim }) => ({ statement, claim, section: sections.get(claim)! })),
    ]),
  );
  return { get: (id) => byId.get(id) };
}

/** The graph of one of the coders compared, in the ids of the first coding. Denied links are left out. */
export function graphOfCoder(data: ExplorerData, coder: number): SignedGraph {
  const links = new Map<string, GraphLink>();
  for (const { from, to, coders } of data.comparison?.readings ?? [])
    for (const { polarity, denied, claim } of coders[coder]?.links ?? []) {
      const id = `${from}>${to}:${polarity}`;
      if (!denied) links.set(id, { id, from, to, polarity, claims: [...(links.get(id)?.claims ?? []), claim] });
    }
  const used = new Set([...links.values()].flatMap((l) => [l.from, l.to]));
  const known = [...data.factors, ...(data.comparison?.factors ?? [])];
  return {
    factors: known.filter((f) => used.has(f.id)).map(({ id, label }) => ({ id, label })),
    links: [...links.values()],
  };
}

const isNamed = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

/** The graph of a file of `analyse --format json`; `undefined` for other texts. */
export function parseGraph(text: string): SignedGraph | undefined {
  try {
    const { factors, links } = JSON.parse(text) as { factors: Partial<ExplorerLink>[]; links: GraphLink[] };
    const ids = new Set(factors.filter(isNamed).map((f) => f.id));
    const areLinks = links.every(
      (l) => isNamed(l) && ids.has(l.from) && ids.has(l.to) && ['+', '-', '?'].includes(l.polarity),
    );
    return areLinks && ids.size === factors.length ? ({ factors, links } as unknown as SignedGraph) : undefined;
  } catch {
    return undefined;
  }
}
