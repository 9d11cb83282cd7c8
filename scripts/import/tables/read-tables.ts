/** Reads the tables of a file or of several files as one map: links, a matrix, and tables that describe their factors. */
import { type Diagnostic, DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import { fail } from '../fail.ts';
import { hasPassages, readPassages } from '../formats/coded-passages.ts';
import type { ImportedFactor, ImportedLink, ImportedMap, ReadOptions, Reject } from '../imported-map.ts';
import { cellAt, findColumn, headerOf, type Table } from '../table.ts';
import { completeLinks, isRejectTable } from './complete-links.ts';
import { hasSigns, isLinkTable } from './link-columns.ts';
import { resolveOpposites } from './opposites.ts';
import { readLinks } from './read-links.ts';
import { isMatrix, readMatrix } from './read-matrix.ts';
import { hasStatements, readStatements } from './read-statements.ts';
import { reasonColumns } from './rejects-csv.ts';

/** Columns of a table of factors, in lower case, the best first. */
const names = {
  label: ['label', 'name', 'node name', 'factor', 'concept', 'title'],
  id: ['id', 'node id', 'factor id', 'concept id'],
  description: ['description', 'concept.description', 'definition', 'memo', 'factor memo'],
  group: ['type', 'group', 'category', 'concept.class'],
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
    const key = table.hasLastingIds ? id : undefined;
    return [{ id, name: cellAt(row, at('name')) || unique, label, description, group, key }];
  });
}

/** A map whose links name factors by label, with what tables say about them. Factors without links are kept. */
function describe(map: ImportedMap, factors: readonly TableFactor[]): ImportedMap {
  if (factors.length === 0) return map;
  const byId = new Map(factors.map((f) => [f.id, f.name]));
  const byName = new Map(factors.map((f) => [f.name, f]));
  const isById = map.factors.every(({ name }) => byId.has(name));
  const nameOf = (name: string) => (byName.has(name) && !isById ? name : (byId.get(name) ?? name));
  const labels = new Map(map.factors.map((f) => [f.name, f.label]));
  const linked = map.factors.map(({ name }): ImportedFactor => {
    const named = nameOf(name);
    return byName.get(named) ?? { name: named, label: labels.get(named) ?? named };
  });
  const all = new Map([...factors, ...linked].map((f) => [f.name, f]));
  // The rejects of a link have the same cells.
  const cellsOf = new Map(
    map.rejects.map(({ cells }): [Reject['cells'], Reject['cells']] => {
      const [from, to, ...others] = cells;
      return [cells, [nameOf(from), nameOf(to), ...others]];
    }),
  );
  return {
    ...map,
    factors: [...all.values()].map(({ name, label, description, group, key }) => ({
      ...{ name, label, description, group },
      ...(key === undefined ? {} : { key }),
    })),
    links: map.links.map((l) => ({ ...l, from: nameOf(l.from), to: nameOf(l.to) })),
    rejects: map.rejects.map((r) => ({ ...r, cells: cellsOf.get(r.cells)! })),
  };
}

/** Whether a table has the columns of links in Causal Map. */
const hasCausalMapColumns = (table: Table): boolean =>
  ['statement id', 'from label'].some((name) => findColumn(headerOf(table), [name]) !== -1);

/** The sheets that Causal Map itself reads; a download also has those of the current view, such as `Filtered links`. */
const causalMapSheets = /^(?:factors|links|statements|sources|questions)$/u;

function withoutViews(tables: readonly Table[]): readonly Table[] {
  const isDownload = tables.some((t) => t.name === 'links' && hasCausalMapColumns(t));
  return isDownload ? tables.filter((t) => causalMapSheets.test(t.name)) : tables;
}

/** Name of a table by which `--map` chooses it: its sheet, or its file. */
const nameOf = ({ name, file }: Table): string => name || file;

/** The only table of links, or the one whose name is chosen. @throws DiagnosticError E_LINKS_MAPS */
function chooseTable(tables: readonly Table[], { map }: ReadOptions, kind = 'tables of links'): Table {
  const found = map === undefined ? tables : tables.filter((t) => nameOf(t) === map);
  const [first] = tables as [Table, ...Table[]];
  if (found.length === 1) return found[0]!;
  // A table of links may name its maps in a column.
  if (tables.length === 1 && !isMatrix(first)) return first;
  const names = tables.map(nameOf).join(' | ');
  const isNamed = map !== undefined && found.length > 0;
  const message =
    found.length === 0
      ? 'No table has this name.'
      : `There are ${found.length} ${kind}${isNamed ? ' of this name' : ''}.`;
  throw fail('E_LINKS_MAPS', first.file, message, {
    actual: map ?? names,
    expected: isNamed ? 'one table of this name' : `--map ${names}`,
  });
}

/**
 * Whether a table of links is one of Causal Map, whose links have no signs but may lead between opposites. In a table that
 * has signs and no column of Causal Map, `~` is part of a name.
 */
function isCausalMap(table: Table, isSigned: boolean): boolean {
  return (
    hasCausalMapColumns(table) ||
    (!isSigned && table.rows.some((row) => row.cells.some((cell) => /^~\s*\p{L}/u.test(cell))))
  );
}

const withOpenSigns = (table: Table): Table => ({
  ...table,
  rows: table.rows.map(({ place, cells }, i) => {
    const width = Math.max(cells.length, headerOf(table).length);
    const filled = Array.from({ length: width }, (_, at) => cells[at] ?? '');
    return { place, cells: [...filled, i === 0 ? 'polarity' : '?'] };
  }),
});

/** Where a quote begins in the text: the offset that the file gives, counted from its passage. */
function startOf({ start, passage }: ImportedLink, starts: ReadonlyMap<string, number>): number | undefined {
  const base = starts.get(passage ?? '');
  return base === undefined ? start : base + (start ?? 0);
}

/** The map of a table of links, with what other tables say about its factors and its text. */
function readLinkTable(table: Table, others: readonly Table[], options: ReadOptions): ImportedMap {
  const isSigned = hasSigns(table);
  const hasOpposites = isCausalMap(table, isSigned);
  const isUnsigned = hasOpposites && !isSigned;
  const statements = others.find(hasStatements);
  // Statements, sources and questions of Causal Map may have columns such as `name` as well.
  const described = others
    .filter((t) => t !== statements && !/^(?:sources|questions)$/u.test(t.name))
    .flatMap(readFactors);
  const map = describe(readLinks(isUnsigned ? withOpenSigns(table) : table, options), described);
  const source = statements && readStatements(statements);
  const links = hasOpposites ? resolveOpposites(map.links, isSigned) : map.links;
  const ends = new Set(links.flatMap((l) => [l.from, l.to]));
  const known = new Map(map.factors.map((f) => [f.name, f]));
  const open = links.filter((l) => l.polarity === '?').length;
  // Factors without links may be those of the other maps.
  const isKept = ({ name }: ImportedFactor) =>
    options.map === undefined ? !hasOpposites || !name.startsWith('~') : ends.has(name);
  return {
    ...map,
    factors: [
      ...map.factors.filter(isKept),
      ...[...ends].filter((name) => !known.has(name)).map((name) => ({ name, label: name })),
    ],
    links: source ? links.map((l) => ({ ...l, start: startOf(l, source.starts) })) : links,
    remarks:
      isUnsigned && open > 0 ? [`The file has no signs: ${open} of ${links.length} links are left open (?).`] : [],
    text: source?.text || undefined,
  };
}

const ofFile = (map: ImportedMap, file: string): ImportedMap => ({
  ...map,
  links: map.links.map((link) => ({ ...link, file })),
  rejects: map.rejects.map((reject) => ({ ...reject, file })),
});

/** The map of the only table of links, or of the chosen one. `others` describe its factors, or hold its text. */
function readChosen(tables: readonly Table[], others: readonly Table[], options: ReadOptions): ImportedMap {
  const table = chooseTable(tables, options);
  const isNamed = nameOf(table) === options.map;
  return ofFile(readLinkTable(table, others, isNamed ? {} : options), table.file);
}

/**
 * E_LINKS_SYNTAX where rows have more cells than the header, as after a comma in a quote without quotation marks. Sheets of
 * workbooks may have remarks beside their table.
 */
function checkWidth(table: Table): Diagnostic[] {
  const width = headerOf(table).length;
  const wide = table.rows.filter(({ cells }) => cells.slice(width).some((cell) => cell.trim() !== ''));
  const [first] = wide;
  if (table.name !== '' || !first) return [];
  const more = wide.length > 1 ? `, and so have ${wide.length - 1} more` : '';
  const place = { file: table.file, path: first.place };
  const counts = { actual: `${first.cells.length} cells`, expected: `at most ${width}` };
  return [diagnose('E_LINKS_SYNTAX', place, `The row has more cells than the first${more}.`, counts)];
}

/**
 * The map of some tables: that of the links, completed by the table of its rejects; else a matrix. Other tables describe
 * its factors, or hold its text.
 * @throws DiagnosticError E_LINKS_HEADER where there is neither, E_LINKS_MAPS, E_LINKS_SYNTAX
 */
export function readTables(all: readonly Table[], options: ReadOptions): ImportedMap {
  const given = options.map === undefined ? withoutViews(all) : all;
  const isRead = given.some((t) => isLinkTable(t) || hasPassages(t) || isMatrix(t));
  const faults = isRead ? given.flatMap(checkWidth) : [];
  if (faults.length > 0) throw new DiagnosticError(faults);
  const tables = given.some(isLinkTable)
    ? given
    : given.map((t) => (hasPassages(t) ? readPassages(t, options.map) : t));
  const linkTables = tables.filter(isLinkTable);
  const matrices = linkTables.length === 0 ? tables.filter(isMatrix) : [];
  if (matrices.length > 0) return readMatrix(chooseTable(matrices, options, 'matrices'));
  const [table = tables[0]!, ...moreTables] = linkTables.filter((t) => !isRejectTable(t));
  const [rejects, ...moreRejects] = linkTables.filter(isRejectTable);
  const others = tables.filter((t) => t !== table && !linkTables.includes(t));
  const map =
    rejects && linkTables.length > 1 && moreRejects.length === 0
      ? completeLinks(
          readChosen([table, ...moreTables], others, options),
          ofFile(readLinkTable(rejects, others, {}), rejects.file),
          rejects,
        )
      : readChosen(linkTables.length === 0 ? [table] : linkTables, others, options);
  const leftOut = [...map.leftOut, ...tables.flatMap((t) => t.leftOut ?? [])].filter(
    (name) => rejects === undefined || !reasonColumns.includes(name),
  );
  const unread = tables.filter((t) => linkTables.length > 0 && !linkTables.includes(t) && isMatrix(t)).map(nameOf);
  const remarks = [
    ...tables.flatMap((t) => t.remarks ?? []),
    ...(unread.length > 0 ? [`Not read beside the links: the matrix of ${unread.join(', ')}.`] : []),
    ...map.remarks,
  ];
  return { ...map, leftOut, remarks, ...(linkTables.length === 1 && rejects ? { isPartial: true } : {}) };
}
