/** Reads GraphML: our own, that of Gephi, networkx and igraph, and that of yEd with its labels and arrows. */
import { htmlReader } from '../decode/html-text.ts';
import { childrenOf, descendantsOf, parseXml, type XmlElement } from '../decode/parse-xml.ts';
import type { ReadOptions, TextFile } from '../imported-map.ts';
import type { Table } from '../table.ts';
import { type GraphEdge, type GraphNode, toTablesOfGraphs } from './graph-tables.ts';

/** A key of GraphML: the name of an attribute, and its value where an element has none. */
interface Key {
  readonly name: string;
  readonly target: string;
  readonly defaultValue: string | undefined;
}

const keysOf = (root: XmlElement): ReadonlyMap<string, Key> =>
  new Map(
    childrenOf(root, 'key').map(({ attributes, children }) => [
      attributes['id'] ?? '',
      {
        name: (attributes['attr.name'] ?? attributes['id'] ?? '').toLowerCase(),
        target: attributes['for'] ?? 'all',
        defaultValue: children.find((c) => c.name === 'default')?.text,
      },
    ]),
  );

/** Values of a node or an edge by the names of their keys, defaults included. */
function valuesOf(element: XmlElement, target: string, keys: ReadonlyMap<string, Key>): Record<string, string> {
  const values: Record<string, string> = Object.create(null);
  for (const key of keys.values())
    if (key.defaultValue !== undefined && [target, 'all'].includes(key.target)) values[key.name] = key.defaultValue;
  for (const { attributes, text } of childrenOf(element, 'data')) {
    const key = keys.get(attributes['key'] ?? '');
    if (key && text.trim() !== '') values[key.name] = text.trim();
  }
  return values;
}

/** What yEd draws of an element. A group has a picture for each of its states, open and closed: the present one is first. */
function drawnParts(element: XmlElement): readonly XmlElement[] {
  const parts = childrenOf(element, 'data');
  const realizers = parts.flatMap((data) => descendantsOf(data, 'Realizers'))[0];
  const active = realizers?.children[Number(realizers.attributes['active'] ?? 0)];
  // A picture without a label has none of its own; the others then name the group.
  return active ? [active, ...parts] : parts;
}

/** The first label that yEd draws at a node or an edge; empty where there is none. */
const drawnLabel = (element: XmlElement, kind: 'NodeLabel' | 'EdgeLabel') =>
  drawnParts(element)
    .flatMap((part) => descendantsOf(part, kind))
    .map(({ text }) => text.trim())
    .find((text) => text !== '') ?? '';

/** The arrows that yEd draws at the two ends of an edge; `undefined` where the file has none. */
function arrowsOf(edge: XmlElement): { readonly source: boolean; readonly target: boolean } | undefined {
  const arrows = childrenOf(edge, 'data').flatMap((data) => descendantsOf(data, 'Arrows'))[0]?.attributes;
  if (!arrows) return undefined;
  const hasArrow = (end: string) => !['none', undefined].includes(arrows[end]);
  return { source: hasArrow('source'), target: hasArrow('target') };
}

interface Node extends GraphNode {
  readonly isGroup: boolean;
}

/** Nodes of a graph and of the graphs in its groups, each group before its nodes. */
function nodesOf(graph: XmlElement, keys: ReadonlyMap<string, Key>, group?: string): Node[] {
  return childrenOf(graph, 'node').flatMap((element): Node[] => {
    const values = valuesOf(element, 'node', keys);
    const label = values['label'] ?? values['name'] ?? (drawnLabel(element, 'NodeLabel') || undefined);
    const inner = childrenOf(element, 'graph');
    const { factor: name, description } = values;
    const [place, isGroup] = [`line ${element.line}`, inner.length > 0];
    return [
      { id: element.attributes['id'] ?? '', label, name, description, group: values['group'] ?? group, place, isGroup },
      ...inner.flatMap((g) => nodesOf(g, keys, label ?? group)),
    ];
  });
}

function toEdge(element: XmlElement, isDirected: boolean, keys: ReadonlyMap<string, Key>): GraphEdge {
  const { source: from = '', target: to = '', directed } = element.attributes;
  const place = `line ${element.line}`;
  const label = drawnLabel(element, 'EdgeLabel');
  const attributes = { ...(label === '' ? {} : { label }), ...valuesOf(element, 'edge', keys) };
  const arrows = arrowsOf(element);
  if (arrows?.source && !arrows.target) return { from: to, to: from, direction: 'directed', place, attributes };
  const hasHead = arrows ? arrows.target : ['true', '1'].includes(directed ?? String(isDirected));
  const direction = !hasHead ? 'undirected' : arrows?.source ? 'mutual' : 'directed';
  return { from, to, direction, place, attributes };
}

function edgesOf(graph: XmlElement, keys: ReadonlyMap<string, Key>): GraphEdge[] {
  const isDirected = graph.attributes['edgedefault'] !== 'undirected';
  const edges = childrenOf(graph, 'edge').map((e) => toEdge(e, isDirected, keys));
  const inner = childrenOf(graph, 'node').flatMap((node) => childrenOf(node, 'graph').flatMap((g) => edgesOf(g, keys)));
  return [...edges, ...inner];
}

/** Labels and groups of nodes without the tags of yEd, whose labels may be HTML. */
async function withoutTags(nodes: readonly Node[]): Promise<readonly Node[]> {
  const isHtml = (label = '') => /^<html>/iu.test(label);
  if (!nodes.some(({ label }) => isHtml(label))) return nodes;
  const toText = await htmlReader();
  const plain = (label: string | undefined) => (label !== undefined && isHtml(label) ? toText(label).text : label);
  return nodes.map((node) => ({ ...node, label: plain(node.label), group: plain(node.group) }));
}

/** The nodes and edges of a graph. A group is a factor only where an edge ends at it. */
async function readGraph(graph: XmlElement, keys: ReadonlyMap<string, Key>) {
  const edges = edgesOf(graph, keys);
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const nodes = nodesOf(graph, keys).filter(({ id, isGroup }) => !isGroup || ends.has(id));
  return { nodes: await withoutTags(nodes), edges };
}

/**
 * The nodes and edges of a file.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_SIZE, E_IMPORT_EMPTY
 * @see http://graphml.graphdrawing.org/specification.html
 */
export async function readGraphml(file: TextFile, options: ReadOptions): Promise<readonly Table[]> {
  const root = await parseXml(file);
  const keys = keysOf(root);
  const graphs = await Promise.all(
    childrenOf(root, 'graph').map(async (graph, i) => ({
      name: graph.attributes['id'] ?? `${i + 1}`,
      ...(await readGraph(graph, keys)),
    })),
  );
  return toTablesOfGraphs(file.file, graphs, options);
}
