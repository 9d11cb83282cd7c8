/** Reads GEXF of Gephi, networkx and igraph. */
import { childrenOf, descendantsOf, parseXml, type XmlElement } from '../decode/parse-xml.ts';
import type { ReadOptions, TextFile } from '../imported-map.ts';
import type { Table } from '../table.ts';
import { type GraphEdge, type GraphNode, type NamedGraph, toTablesOfGraphs } from './graph-tables.ts';

interface Declared {
  readonly title: string;
  readonly defaultValue: string | undefined;
}

const declaredFor = (graph: XmlElement, kind: 'node' | 'edge'): ReadonlyMap<string, Declared> =>
  new Map(
    childrenOf(graph, 'attributes')
      .filter(({ attributes }) => attributes['class'] === kind)
      .flatMap((list) => childrenOf(list, 'attribute'))
      .map((attribute) => [
        attribute.attributes['id'] ?? '',
        {
          title: (attribute.attributes['title'] ?? '').toLowerCase(),
          defaultValue: childrenOf(attribute, 'default')[0]?.text.trim(),
        },
      ]),
  );

/** Values of a node or an edge by the titles of their attributes, defaults included. */
function valuesOf(element: XmlElement, declared: ReadonlyMap<string, Declared>): Record<string, string> {
  const values: Record<string, string> = Object.create(null);
  for (const { title, defaultValue } of declared.values()) if (defaultValue) values[title] = defaultValue;
  for (const { attributes } of childrenOf(element, 'attvalues').flatMap((list) => childrenOf(list, 'attvalue'))) {
    // Version 1.0 calls the attribute `id`.
    const title = declared.get(attributes['for'] ?? attributes['id'] ?? '')?.title;
    if (title !== undefined) values[title] = attributes['value'] ?? '';
  }
  return values;
}

/** The nodes of a list, and those within them, whose group is the label of the outer node. */
function nodesOf(list: XmlElement | undefined, declared: ReadonlyMap<string, Declared>, group?: string): GraphNode[] {
  return childrenOf(list, 'node').flatMap((element) => {
    const { id = '', label } = element.attributes;
    const values = valuesOf(element, declared);
    const place = `line ${element.line}`;
    const node = { id, label, place, name: values['factor'], description: values['description'] };
    const inner = nodesOf(childrenOf(element, 'nodes')[0], declared, label ?? id);
    return [{ ...node, group: values['group'] ?? values['type'] ?? group }, ...inner];
  });
}

/** An edge. Its weight may be a count, so it is a sign only where one of the file is below 0. */
function toEdge(element: XmlElement, defaultType: string, declared: ReadonlyMap<string, Declared>): GraphEdge {
  const { source: from = '', target: to = '', type = defaultType, label, weight, kind } = element.attributes;
  const own = Object.entries({ label, weight, type: kind }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return {
    ...{ from, to, place: `line ${element.line}` },
    direction: type === 'directed' || type === 'mutual' ? type : 'undirected',
    attributes: { ...Object.fromEntries(own), ...valuesOf(element, declared) },
  };
}

/** A graph. Edges are undirected where neither they nor the graph say their type. */
function toGraph(graph: XmlElement, name: string): NamedGraph {
  const ofEdges = declaredFor(graph, 'edge');
  const defaultType = graph.attributes['defaultedgetype'] ?? 'undirected';
  return {
    name,
    nodes: nodesOf(childrenOf(graph, 'nodes')[0], declaredFor(graph, 'node')),
    edges: descendantsOf(graph, 'edge').map((edge) => toEdge(edge, defaultType, ofEdges)),
  };
}

/**
 * The nodes and edges of a graph. GEXF has one graph; in a file with several each is a map.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_SIZE, E_IMPORT_EMPTY
 * @see https://gexf.net/
 */
export async function readGexf(file: TextFile, options: ReadOptions): Promise<readonly Table[]> {
  const graphs = childrenOf(await parseXml(file), 'graph');
  return toTablesOfGraphs(
    file.file,
    graphs.map((graph, i) => toGraph(graph, graph.attributes['id'] ?? `${i + 1}`)),
    options,
  );
}
