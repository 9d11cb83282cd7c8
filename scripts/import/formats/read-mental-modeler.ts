/** Reads fuzzy cognitive maps of MentalModeler: XML, or JSON as its later versions write it. */
import { type Json, listOf, objectOf, parseJson, textOf } from '../decode/parse-json.ts';
import { childrenOf, parseXml, type XmlElement } from '../decode/parse-xml.ts';
import type { TextFile } from '../imported-map.ts';
import type { Table } from '../table.ts';
import { type GraphEdge, type GraphNode, toTables } from './graph-tables.ts';

/** A concept or a relationship: its fields, and its place in the file. */
interface Item {
  readonly textOf: (field: 'id' | 'name' | 'notes' | 'group' | 'influence') => string;
  readonly place: string;
}

interface Concept extends Item {
  readonly relationships: readonly Item[];
}

/** The sign of an influence: a number from -1 to 1, or a mark of early versions such as `L+`. */
const signOf = (influence: string) => influence.replace(/^[LMH](?=[+-]$)/u, '');

function tablesOf(file: string, concepts: readonly Concept[], groupOf: (index: string) => string) {
  const nodes = concepts.map(
    (concept): GraphNode => ({
      id: concept.textOf('id'),
      place: concept.place,
      label: concept.textOf('name'),
      description: concept.textOf('notes'),
      group: groupOf(concept.textOf('group')),
    }),
  );
  const edges = concepts.flatMap((concept) =>
    concept.relationships.map(
      (relationship): GraphEdge => ({
        from: concept.textOf('id'),
        to: relationship.textOf('id'),
        direction: 'directed',
        place: relationship.place,
        attributes: { polarity: signOf(relationship.textOf('influence')), notes: relationship.textOf('notes') },
      }),
    ),
  );
  return toTables(file, nodes, edges);
}

/**
 * The concepts and relationships of a model. Scenarios are not taken.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_SIZE, E_IMPORT_EMPTY
 * @see https://www.mentalmodeler.com/
 */
export async function readMentalModeler(file: TextFile): Promise<readonly Table[]> {
  const root = await parseXml(file);
  const below = (element: XmlElement | undefined, list: string, name: string) =>
    childrenOf(childrenOf(element, list)[0], name);
  const toItem = (element: XmlElement): Item => ({
    textOf: (field) => childrenOf(element, field)[0]?.text.trim() ?? '',
    place: `line ${element.line}`,
  });
  const groups = new Map(
    below(root, 'groupNames', 'groupName').map(({ attributes, text }) => [attributes['index'], text.trim()]),
  );
  const concepts = below(root, 'concepts', 'concept').map((concept) => ({
    ...toItem(concept),
    relationships: below(concept, 'relationships', 'relationship').map(toItem),
  }));
  return tablesOf(file.file, concepts, (index) => groups.get(index) ?? '');
}

/** The same of a model in JSON. @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_EMPTY */
export function readMentalModelerJson(file: TextFile): readonly Table[] {
  const data = parseJson(file);
  const toItem = (item: Json, place: string): Item => ({ textOf: (field) => textOf(item, field), place });
  const groups = objectOf(data?.['groupNames']);
  const concepts = listOf(data?.['concepts']).map((concept, i) => ({
    ...toItem(concept, `concepts[${i}]`),
    relationships: listOf(concept?.['relationships']).map((r, j) => toItem(r, `concepts[${i}].relationships[${j}]`)),
  }));
  return tablesOf(file.file, concepts, (index) => textOf(groups, index));
}
