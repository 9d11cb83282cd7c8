/** Reads the JSON of Kumu: its blueprints, and its exports of projects. */
import { fail } from './fail.ts';
import type { ImportedMap, ReadOptions, TextFile } from './imported-map.ts';
import { type Json, listOf, objectOf, parseJson, textOf } from './parse-json.ts';
import { readTables } from './read-tables.ts';
import type { Table } from './table.ts';

/** Fields of an element or a connection in lower case: those of a blueprint, or the attributes of an export. */
function fieldsOf(item: Json): ReadonlyMap<string, string> {
  const own = { ...objectOf(item?.['attributes']), ...item };
  const texts = Object.keys(own).map((name) => [name.toLowerCase(), textOf(own, name)] as const);
  return new Map(texts.filter(([, text]) => text !== ''));
}

/** Names of fields that an export has for Kumu itself. */
const isInternal = (name: string) => /^(?:_|id$|created_|updated_)/u.test(name);

/** A table of elements or connections, with a column for each field; `aliases` are other names of columns. */
function tableOf(file: string, list: string, items: readonly Json[], aliases: Readonly<Record<string, string>>): Table {
  const fields = items.map((item) => {
    const own = fieldsOf(item);
    return new Map([...own].map(([name, text]) => [aliases[name] ?? name, text]));
  });
  const columns = [...new Set([...Object.values(aliases), ...fields.flatMap((f) => [...f.keys()])])];
  const kept = columns.filter((name) => !isInternal(name) || Object.values(aliases).includes(name));
  return {
    file,
    name: list,
    rows: [
      { place: 'line 1', cells: kept },
      ...fields.map((f, i) => ({ place: `${list}[${i}]`, cells: kept.map((name) => f.get(name) ?? '') })),
    ],
  };
}

/**
 * The elements and connections of a map of Kumu. Loops are not taken: they are found anew.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_EMPTY
 * @see https://docs.kumu.io/guides/import/blueprints
 */
export function readKumuJson(file: TextFile, options: ReadOptions): ImportedMap {
  const data = parseJson(file);
  const connections = listOf(data?.['connections']);
  if (connections.length === 0) throw fail('E_IMPORT_EMPTY', file.file, 'The map has no connections.');
  const tables = [
    tableOf(file.file, 'connections', connections, {
      ...{ from: 'from', to: 'to', direction: 'direction' },
      // Without a column of signs, each connection is reported as one without a sign.
      polarity: 'polarity',
    }),
    tableOf(file.file, 'elements', listOf(data?.['elements']), { _id: 'id', label: 'label', 'element type': 'type' }),
  ];
  const map = readTables(tables, options);
  const leftOut = ['loops', 'maps'].filter((key) => listOf(data?.[key]).length > 0);
  return { ...map, leftOut: [...map.leftOut, ...leftOut] };
}
