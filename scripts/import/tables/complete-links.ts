/** Joins a map and the table of its rejects, whose corrected links take the places of those that were left out. */
import type { ImportedMap } from '../imported-map.ts';
import { cellAt, findColumn, headerOf, type Table } from '../table.ts';

/** Whether a table of links is one of rejects, as `import` writes it. */
export const isRejectTable = (table: Table): boolean =>
  ['place', 'code', 'reason'].every((name) => findColumn(headerOf(table), [name]) !== -1);

/** Ends and place of a link or a reject in the file that it comes from. */
interface Origin {
  readonly place: string;
  readonly from: string;
  readonly to: string;
}

function originsOf({ links, rejects }: ImportedMap): Origin[] {
  return [...links, ...rejects.map(({ place, cells: [from, to] }) => ({ place, from, to }))];
}

/**
 * The links of a map, and those of the table of its rejects. A link of the map gives way to one of the table that has its
 * place and one of its ends: the other may have been corrected. Links of a map that was changed since stay.
 */
export function completeLinks(map: ImportedMap, rejects: ImportedMap, table: Table): ImportedMap {
  const column = findColumn(headerOf(table), ['place']);
  const origins = new Map(table.rows.map((row) => [row.place, cellAt(row, column)]));
  const corrected = Map.groupBy(originsOf(rejects), ({ place }) => origins.get(place) ?? '');
  const isOpen = ({ place, from, to }: Origin) => !corrected.get(place)?.some((c) => c.from === from || c.to === to);
  const links = [...map.links.filter(isOpen), ...rejects.links];
  const ends = new Set(links.flatMap((l) => [l.from, l.to]));
  const misspelt = new Set(map.links.filter((l) => !isOpen(l)).flatMap((l) => [l.from, l.to]));
  const factors = new Map([...rejects.factors, ...map.factors].map((f) => [f.name, f]));
  return {
    ...map,
    factors: [...factors.values()].filter(({ name }) => ends.has(name) || !misspelt.has(name)),
    links,
    rejects: [...map.rejects.filter(({ place, cells: [from, to] }) => isOpen({ place, from, to })), ...rejects.rejects],
  };
}
