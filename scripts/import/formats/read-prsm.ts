/** Reads maps of PRSM, the Participatory System Mapper: JSON, as a rule compressed. */
import { type Json, listOf, objectOf, parseJson, textOf } from '../decode/parse-json.ts';
import { unpackLzString } from '../decode/unpack-lz-string.ts';
import type { TextFile } from '../imported-map.ts';
import { parseSign } from '../parse-sign.ts';
import type { Table } from '../table.ts';
import { type GraphEdge, type GraphNode, toTables } from './graph-tables.ts';

/** Labels of the styles in the legend, by name; PRSM calls a style that the user has not named `Sample`. */
function legendOf(data: Json, kind: 'nodes' | 'edges'): (style: string) => string {
  // Before version 1.4 the styles were called samples.
  const styles = objectOf(objectOf(data?.['styles'] ?? data?.['samples'])?.[kind]);
  return (style) => textOf(objectOf(styles?.[style]), 'groupLabel').replace(/^Sample$/u, '');
}

/** A note: a text, or the operations of the editor Quill. */
function noteOf(item: Json): string {
  const operations = listOf(objectOf(item?.['note'])?.['ops']);
  return operations.length === 0 ? textOf(item, 'note') : operations.map((o) => textOf(o, 'insert')).join('\n');
}

/** A label on one line: PRSM breaks long ones. */
const labelOf = (item: Json) => textOf(item, 'label').replace(/\s+/gu, ' ');

/** The sign that a legend names: `+ve`, `Negative`, `Positive influence`. */
const signOf = (legend: string) => legend.replace(/\s+(?:influence|effect|link|connection|relation(?:ship)?)s?$/iu, '');

/** Whether a link has a head at an end. Before version 2, links have no arrows of their own. */
function hasHead(edge: Json, end: 'to' | 'from'): boolean {
  const arrows = edge?.['arrows'];
  if (typeof arrows === 'string') return arrows.includes(end);
  const arrow = objectOf(arrows)?.[end];
  return arrow === undefined ? end === 'to' : arrow === true || objectOf(arrow)?.['enabled'] === true;
}

function toEdge(edge: Json, place: string, legend: (style: string) => string): GraphEdge {
  const [from, to, label] = [textOf(edge, 'from'), textOf(edge, 'to'), labelOf(edge)];
  const named = signOf(legend(textOf(edge, 'grp')));
  const polarity = parseSign(label) || !parseSign(named) ? label : named;
  const attributes = { polarity, note: noteOf(edge) };
  const [isForward, isBackward] = [hasHead(edge, 'to'), hasHead(edge, 'from')];
  if (isBackward && !isForward) return { from: to, to: from, direction: 'directed', place, attributes };
  const direction = !isForward ? 'undirected' : isBackward ? 'mutual' : 'directed';
  return { from, to, direction, place, attributes };
}

/** Whether a text is a map of PRSM. JSON that begins with `{"` or a line break is compressed to the same first letter. */
export const isPrsm = (text: string): boolean =>
  text.startsWith('\u1BE1') || (/^\{/u.test(text) && /"last(?:Node|Link)Sample"\s*:/u.test(text));

/**
 * The factors and links of a map. The sign is the label of a link, or the name of its style in the legend.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_SIZE, E_IMPORT_EMPTY
 * @see https://prsm.uk/
 */
export function readPrsm({ file, text }: TextFile): readonly Table[] {
  const data = parseJson({ file, text: text.startsWith('{') ? text : unpackLzString({ file, text }) });
  const [groupOf, legend] = [legendOf(data, 'nodes'), legendOf(data, 'edges')];
  const nodes = listOf(data?.['nodes']).map(
    (node, i): GraphNode => ({
      id: textOf(node, 'id'),
      label: labelOf(node),
      description: noteOf(node),
      group: groupOf(textOf(node, 'grp')),
      place: `nodes[${i}]`,
    }),
  );
  const edges = listOf(data?.['edges']).map((edge, i) => toEdge(edge, `edges[${i}]`, legend));
  return toTables(file, nodes, edges);
}
