/** The graph that the panels reason about: the links of the data that count and pass the filter. Pure. */
import { type ExplorerFilter, noFilter } from '../explorer-state.ts';
import type { ExplorerData } from '../explorer-types.ts';
import { assertionTest, holderOf } from '../shown-part.ts';
import { compareMaps, type GraphLink, type MapComparison, type Passages, type SignedGraph } from './reasoning.ts';

/** The graph of the links that are not denied and pass the filter; the focus does not count. It has all factors. */
export function graphOf(data: ExplorerData, filter: ExplorerFilter): SignedGraph {
  const passes = assertionTest(data, filter);
  return {
    factors: data.factors.map(({ id, label }) => ({ id, label })),
    links: data.links.flatMap(({ id, from, to, polarity, denied, assertions }): GraphLink[] => {
      const passing = assertions.filter(passes);
      const claims = passing.map((a) => a.claim);
      const holders = [...new Set(passing.map(holderOf))];
      const isShown = filter.signs.length === 0 || filter.signs.includes(polarity);
      return denied || !isShown || claims.length === 0 ? [] : [{ id, from, to, polarity, claims, holders }];
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

/** The links of one of the coders compared, in the ids of the first coding: those asserted, or those denied. */
function linksOfCoder(data: ExplorerData, coder: number, areDenied: boolean): GraphLink[] {
  const links = new Map<string, GraphLink>();
  for (const { from, to, coders } of data.comparison?.readings ?? [])
    for (const { polarity, denied = false, claim, attributedTo = '', deniedBy = '' } of coders[coder]?.links ?? []) {
      if (denied !== areDenied) continue;
      const id = `${from}>${to}:${polarity}`;
      const { claims = [], holders = [] } = links.get(id) ?? {};
      const holder = denied ? deniedBy : attributedTo;
      const both = { claims: [...claims, claim], holders: [...new Set([...holders, holder])] };
      links.set(id, { id, from, to, polarity, ...both });
    }
  return [...links.values()];
}

/**
 * The graph of one of the coders compared, in the ids of the first coding. Denied links are left out; their factors are those
 * of the coder, too.
 */
export function graphOfCoder(data: ExplorerData, coder: number): SignedGraph {
  const links = linksOfCoder(data, coder, false);
  const used = new Set([...links, ...linksOfCoder(data, coder, true)].flatMap((l) => [l.from, l.to]));
  const known = [...data.factors, ...(data.comparison?.factors ?? [])];
  return { factors: known.filter((f) => used.has(f.id)).map(({ id, label }) => ({ id, label })), links };
}

/**
 * A function that gives the links of a pair of factors that one of the coders compared has as denied; their holders are those
 * who deny. No links for `undefined`, which is the map of a file.
 */
export function deniedByCoder(
  data: ExplorerData,
  coder: number | undefined,
): (pair: Pick<GraphLink, 'from' | 'to'>) => readonly GraphLink[] {
  const endsOf = ({ from, to }: Pick<GraphLink, 'from' | 'to'>) => `${from}>${to}`;
  const denied = Map.groupBy(coder === undefined ? [] : linksOfCoder(data, coder, true), endsOf);
  return (pair) => denied.get(endsOf(pair)) ?? [];
}

/** The comparison of the links of the deck with another map, whatever is shown. */
export const compareWith = (data: ExplorerData, other: SignedGraph): MapComparison =>
  compareMaps(graphOf(data, noFilter), other);

/** A field of a value if it is a string, else `undefined`. */
const textIn = (value: unknown, field: string): string | undefined => {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
  return typeof found === 'string' ? found : undefined;
};

/** Fields of a list of objects that are strings all; throws otherwise. */
function textsIn<Field extends string>(list: unknown, fields: readonly Field[]): Record<Field, string>[] {
  return (list as unknown[]).map((value) => {
    const pairs = fields.map((field) => [field, textIn(value, field)] as const);
    if (pairs.some(([, text]) => text === undefined)) throw new TypeError('A field is no text.');
    return Object.fromEntries(pairs) as Record<Field, string>;
  });
}

const isPolarity = (text: string): text is GraphLink['polarity'] => ['+', '-', '?'].includes(text);

/**
 * The graph in a file of `analyse --format json`, without claims; `undefined` for other texts. Factors of denied links alone
 * have their ids as labels: the file gives no other.
 */
export function parseGraph(text: string): SignedGraph | undefined {
  try {
    const file: Partial<Record<'factors' | 'links' | 'denied', unknown>> = JSON.parse(text);
    const factors = textsIn(file.factors, ['id', 'label']);
    const ids = new Set(factors.map((f) => f.id));
    const links = textsIn(file.links, ['id', 'from', 'to', 'polarity']).map(({ polarity, ...link }) => {
      if (!isPolarity(polarity) || !ids.has(link.from) || !ids.has(link.to)) throw new TypeError('No link.');
      return { ...link, polarity, claims: [] };
    });
    const ends = textsIn(file.denied ?? [], ['from', 'to']).flatMap(({ from, to }) => [from, to]);
    const inDenied = [...new Set(ends)].filter((id) => !ids.has(id)).map((id) => ({ id, label: id }));
    return { factors: [...factors, ...inDenied], links };
  } catch {
    return undefined;
  }
}
