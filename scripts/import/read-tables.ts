/** Reads the tables of a file or of several files as one map: links, a matrix, and tables that describe their factors. */
import type { ImportedFactor, ImportedMap, ReadOptions } from './imported-map.ts';
import { isLinkTable, readLinks } from './read-links.ts';
import { isMatrix, readMatrix } from './read-matrix.ts';
import { cellAt, findColumn, headerOf, type Table } from './table.ts';

/** Columns of a table of factors, in lower case, the best first. */
const names = {
  label: ['label', 'name', 'node name', 'factor', 'title'],
  id: ['id', 'node id', 'factor id'],
  description: ['description', 'definition', 'memo'],
  group: ['type', 'group', 'category'],
  name: ['factor'],
} as const;

/** A factor of a table, with the id by which links may refer to it. */
type TableFactor = ImportedFactor & { readonly id: string };

/** The factors that a table describes; empty for a table of something else. */
function readFactors(table: Table): TableFactor[] {
  const header = headerOf(table);
  const at = (role: keyof typeof names) => findColumn(header, names[role]);
  if (isLinkTable(table) || at('label') === -1) return [];
  const labels = new Map<string, number>();
  for (const row of table.rows) labels.set(cellAt(row, at('label')), (labels.get(cellAt(row, at('label'))) ?? 0) + 1);
  return table.rows.slice(1).flatMap((row): TableFactor[] => {
    const label = cellAt(row, at('label'));
    if (label === '') return [];
    const id = cellAt(row, at('id')) || label;
    const unique = labels.get(label) === 1 ? label : `${label} (${id})`;
    const description = cellAt(row, at('description')) || undefined;
    const group = cellAt(row, at('group')) || undefined;
    return [{ id, name: cellAt(row, at('name')) || unique, label, description, group }];
  });
}

/** A map whose links name factors by label, with what tables say about them. Factors without links are kept. */
function describe(map: ImportedMap, factors: readonly TableFactor[]): ImportedMap {
  if (factors.length === 0) return map;
  const byId = new Map(factors.map((f) => [f.id, f.name]));
  const byName = new Map(factors.map((f) => [f.name, f]));
  const isById = map.factors.every(({ name }) => byId.has(name));
  const nameOf = (name: string) => (byName.has(name) && !isById ? name : (byId.get(name) ?? name));
  const linked = map.factors.map(({ name }): ImportedFactor => {
    const named = nameOf(name);
    return byName.get(named) ?? { name: named, label: named };
  });
  const all = new Map([...factors, ...linked].map((f) => [f.name, f]));
  return {
    ...map,
    factors: [...all.values()].map(({ name, label, description, group }) => ({ name, label, description, group })),
    links: map.links.map((l) => ({ ...l, from: nameOf(l.from), to: nameOf(l.to) })),
  };
}

/**
 * The map of some tables: the first with links, else a matrix. Tables of factors describe its factors.
 * @throws DiagnosticError E_LINKS_HEADER where there is neither, E_LINKS_MAPS
 */
export function readTables(tables: readonly Table[], options: ReadOptions): ImportedMap {
  const table = tables.find(isLinkTable) ?? tables.find(isMatrix) ?? tables[0]!;
  if (!isLinkTable(table) && isMatrix(table)) return readMatrix(table);
  return describe(readLinks(table, options), tables.filter((t) => t !== table).flatMap(readFactors));
}
