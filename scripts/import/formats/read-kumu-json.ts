/** Reads the JSON of Kumu: its blueprints, and its exports of projects. */
import { type Json, listOf, objectOf, parseJson, textOf } from '../decode/parse-json.ts';
import { fail } from '../fail.ts';
import type { ReadOptions, TextFile } from '../imported-map.ts';
import type { Table } from '../table.ts';

/** Fields of an element or a connection in lower case: those of a blueprint, or the attributes of an export. */
function fieldsOf(item: Json): ReadonlyMap<string, string> {
  const own = { ...objectOf(item?.['attributes']), ...item };
  const texts = Object.entries(own).map(([name, value]) => {
    const text = typeof value === 'boolean' ? String(value) : textOf(own, name);
    return [name.toLowerCase(), text] as const;
  });
  return new Map(texts.filter(([, text]) => text !== ''));
}

/** Names of fields that an export has for Kumu itself. */
const isInternal = (name: string) => /^(?:_|id$|created_|updated_)/u.test(name);

/** A list of the file, and its names for the columns of a table. */
interface List {
  readonly name: 'elements' | 'connections';
  /** Name of the id of an item in the lists of maps. */
  readonly reference: string;
  readonly columns: ReadonlyMap<string, string>;
}

const elementList: List = {
  ...{ name: 'elements', reference: 'element' },
  columns: new Map([
    ['_id', 'id'],
    ['label', 'label'],
    ['element type', 'type'],
  ]),
};
const connectionList: List = {
  ...{ name: 'connections', reference: 'connection' },
  // Without a column of signs, each connection is reported as one without a sign.
  columns: new Map(['from', 'to', 'direction', 'polarity'].map((name) => [name, name])),
};

/** Ids in the list of a map: `{ "connection": "conn-1" }`, an own id, or the id alone. */
function idsIn(map: Json, { name, reference }: List): ReadonlySet<string> {
  const items: unknown = map?.[name];
  const idOf = (item: unknown) =>
    typeof item === 'string' ? item : [reference, '_id', 'id'].map((key) => textOf(objectOf(item), key)).find(Boolean);
  return new Set(Array.isArray(items) ? items.map((item) => idOf(item) ?? '') : []);
}

/** A table of a list, with a column for each field: of all items, or of those in a map. */
function tableOf(file: string, data: Json, list: List, map: Json): Table {
  const items = listOf(data?.[list.name]);
  const ids = map && idsIn(map, list);
  const fields = items.map((item) => {
    const own = fieldsOf(item);
    return new Map([...own].map(([name, text]) => [list.columns.get(name) ?? name, text]));
  });
  const own = [...list.columns.values()];
  const columns = [...new Set([...own, ...fields.flatMap((f) => [...f.keys()])])];
  const kept = columns.filter((name) => !isInternal(name) || own.includes(name));
  const rows = fields.map((f, i) => ({ place: `${list.name}[${i}]`, cells: kept.map((name) => f.get(name) ?? '') }));
  const isIn = (item: Json) => ids?.has(textOf(item, '_id') || textOf(item, 'id')) ?? true;
  return { file, name: list.name, rows: [{ place: 'line 1', cells: kept }, ...rows.filter((_, i) => isIn(items[i]))] };
}

/** The chosen map of a project; `undefined` for all of a file with one map. @throws DiagnosticError E_LINKS_MAPS */
function chooseMap(file: string, data: Json, chosen: string | undefined): Json {
  const maps = listOf(data?.['maps']).filter((map) => idsIn(map, connectionList).size > 0);
  const names = maps.map((map, i) => textOf(map, 'name') || `map ${i + 1}`);
  const at = names.indexOf(chosen ?? '');
  if (at !== -1 || maps.length < 2) return maps[at];
  const message =
    chosen === undefined ? `The project has ${maps.length} maps.` : 'The project has no map of this name.';
  const detail = { actual: chosen ?? names.join(', '), expected: `--map ${names.join(' | ')}` };
  throw fail('E_LINKS_MAPS', file, message, { path: 'maps', ...detail });
}

/**
 * The connections and elements of a map of Kumu. Loops are not taken: they are found anew.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_EMPTY, E_LINKS_MAPS
 * @see https://docs.kumu.io/guides/import/blueprints
 */
export function readKumuJson({ file, text }: TextFile, options: ReadOptions): readonly Table[] {
  const data = parseJson({ file, text });
  const map = chooseMap(file, data, options.map);
  const connections = tableOf(file, data, connectionList, map);
  if (connections.rows.length === 1) throw fail('E_IMPORT_EMPTY', file, 'The map has no connections.');
  const untaken = { loops: 'loops (they are found anew)', maps: 'maps (their positions and views)' };
  const leftOut = Object.entries(untaken).flatMap(([key, words]) => (listOf(data?.[key]).length > 0 ? [words] : []));
  return [
    // The name says that `--map` has chosen the table.
    { ...connections, leftOut, name: map === undefined ? connections.name : options.map! },
    { ...tableOf(file, data, elementList, map), hasLastingIds: true },
  ];
}
