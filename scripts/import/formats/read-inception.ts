/** Reads annotations of INCEpTION and WebAnno as UIMA CAS: XMI, also in the archive of an export, and JSON. */
import { type Json, listOf, objectOf, parseJson, textOf } from '../decode/parse-json.ts';
import { parseXml } from '../decode/parse-xml.ts';
import { toText } from '../decode/to-text.ts';
import { unzip } from '../decode/unzip.ts';
import { fail } from '../fail.ts';
import type { InputFile, ReadOptions, TextFile } from '../imported-map.ts';
import type { Table } from '../table.ts';
import { type CasElement, casTables } from './cas-links.ts';

/**
 * The links of an annotated text, and the text.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_EMPTY
 * @see https://inception-project.github.io/
 */
export async function readInception(file: TextFile): Promise<readonly Table[]> {
  const { children } = await parseXml(file);
  const elements = children.map(({ name, attributes, line }): CasElement => {
    return { id: attributes['xmi:id'] ?? '', name, attributes, place: `line ${line}` };
  });
  return casTables(file.file, elements);
}

/**
 * The links of the document in an archive, as INCEpTION exports it with its types; of several documents the one whose path is
 * `map`.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_SIZE, E_IMPORT_EMPTY, E_LINKS_MAPS
 */
export async function readInceptionArchive(input: InputFile, { map }: ReadOptions): Promise<readonly Table[]> {
  const { file } = input;
  const documents = await unzip(input, (path) => /\.xmi$/iu.test(path));
  const paths = [...documents.keys()];
  const path = map ?? (paths.length === 1 ? paths[0]! : '');
  const bytes = documents.get(path);
  if (!bytes)
    throw fail('E_LINKS_MAPS', file, `The archive has ${paths.length} documents.`, {
      actual: map ?? paths.join(' | '),
      expected: `--map ${paths.join(' | ')}`,
    });
  const [links, ...others] = await readInception({ file, part: path, text: toText(bytes, file) });
  // The name says that `--map` has chosen the table.
  return [{ ...links!, name: map ?? links!.name }, ...others];
}

/** The ids that a reference of JSON leads to: its own, or those in the array that it names. */
function idsOf(value: unknown, byId: ReadonlyMap<string, Json>): string {
  const ids = Array.isArray(value) ? value : [value];
  const elements = ids.length === 1 ? byId.get(String(ids[0]))?.['%ELEMENTS'] : undefined;
  return (Array.isArray(elements) ? elements : ids).map(String).join(' ');
}

/**
 * The same in JSON, in which the names of references begin with `@`, and what is no feature with `%`.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_EMPTY
 * @see https://github.com/apache/uima-uimaj-io-jsoncas
 */
export function readCasJson(file: TextFile): readonly Table[] {
  const list = '%FEATURE_STRUCTURES';
  const found = parseJson(file)?.[list];
  const structures = Array.isArray(found)
    ? listOf(found).map((item, i) => ({ item, id: textOf(item, '%ID'), place: `${list}[${i}]` }))
    : Object.entries(objectOf(found) ?? {}).map(([id, item]) => ({ item: objectOf(item), id, place: `${list}.${id}` }));
  const byId = new Map(structures.map(({ id, item }) => [id, item]));
  const elements = structures.map(({ item, id, place }): CasElement => {
    const features = Object.entries(item ?? {}).filter(([name, value]) => !name.startsWith('%') && value !== null);
    const attributes = features.map(([name, value]) =>
      name.startsWith('@') ? [name.slice(1), idsOf(value, byId)] : [name, String(value)],
    );
    return { id, name: textOf(item, '%TYPE').replace(/^.*\./u, ''), attributes: Object.fromEntries(attributes), place };
  });
  return casTables(file.file, elements);
}
