/** Reads the JSON of Kumu: its blueprints, and its exports of projects. */
import { fail } from './fail.ts';
import {
  emptyMap,
  type ImportedFactor,
  type ImportedLink,
  type ImportedMap,
  type Reject,
  type TextFile,
} from './imported-map.ts';
import { type Json, listOf, parseJson, textOf } from './parse-json.ts';
import { parseSign } from './parse-sign.ts';

/** A value of an element or a connection: its own, or among its attributes. */
const fieldOf = (item: Json, ...names: readonly string[]): string => {
  for (const name of names) {
    const text = textOf(item, name) || textOf(item?.['attributes'] as Json, name);
    if (text !== '') return text;
  }
  return '';
};

/** The links of a connection, or why it is none. */
function readConnection(item: Json, place: string, nameOf: (id: string) => string): ImportedLink[] | Reject {
  const [from, to] = [nameOf(fieldOf(item, 'from')), nameOf(fieldOf(item, 'to'))];
  const cell = fieldOf(item, 'connection type', 'type', 'polarity', 'sign');
  const direction = fieldOf(item, 'direction').toLowerCase();
  const cells = [from, to, cell, ''] as const;
  if (from === '' || to === '') return { place, code: 'E_LINKS_FACTOR', reason: 'A connection has no end.', cells };
  if (!['', 'directed', 'mutual'].includes(direction))
    return { place, code: 'E_LINKS_DIRECTION', reason: 'The link has no direction.', actual: direction, cells };
  const sign = parseSign(cell, true);
  if (!sign)
    return {
      place,
      code: 'E_LINKS_POLARITY',
      reason: 'No sign in the type.',
      actual: cell,
      expected: '+ | - | ++ | -- | +- | -+',
      cells,
    };
  const link = { from, to, place, ...sign, note: fieldOf(item, 'description') || undefined };
  return direction === 'mutual' ? [link, { ...link, from: to, to: from, lowPole: undefined }] : [link];
}

/**
 * The elements and connections of a map of Kumu. Loops are not taken: they are found anew.
 * @throws DiagnosticError E_IMPORT_SYNTAX
 */
export function readKumuJson(file: TextFile): ImportedMap {
  const data = parseJson(file);
  const elements = listOf(data?.['elements']);
  const connections = listOf(data?.['connections']);
  if (connections.length === 0) throw fail('E_IMPORT_EMPTY', file.file, 'The map has no connections.');
  const labels = new Map(
    elements.flatMap((e) => {
      const label = fieldOf(e, 'label');
      return [[fieldOf(e, '_id', 'id'), label] as const, [label, label] as const];
    }),
  );
  const nameOf = (id: string) => labels.get(id) || id;
  const factors: ImportedFactor[] = elements.flatMap((e) => {
    const label = fieldOf(e, 'label');
    const description = fieldOf(e, 'description') || undefined;
    return label === ''
      ? []
      : [{ name: label, label, description, group: fieldOf(e, 'element type', 'type') || undefined }];
  });
  const read = connections.map((item, i) => readConnection(item, `connections[${i}]`, nameOf));
  const links = read.flatMap((r) => (Array.isArray(r) ? r : []));
  const named = links.flatMap((l) => [l.from, l.to]).map((name) => ({ name, label: name }));
  return {
    ...emptyMap,
    factors: [...new Map([...named, ...factors].map((f) => [f.name, f])).values()],
    links,
    rejects: read.flatMap((r) => (Array.isArray(r) ? [] : [r])),
    leftOut: ['loops', 'maps'].filter((key) => listOf(data?.[key]).length > 0),
  };
}
