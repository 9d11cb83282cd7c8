/**
 * Graphs of nodes and edges as tables: what readers of graph formats give, so that signs and directions are read in one
 * place.
 */
import { fail } from '../fail.ts';
import type { ReadOptions } from '../imported-map.ts';
import type { Table } from '../table.ts';

/** A node of a graph file. */
export interface GraphNode {
  /** Id by which edges refer to it. */
  readonly id: string;
  /** Name that people read; the id by default. */
  readonly label?: string | undefined;
  /** Name that stays in an export and its import; the label by default. */
  readonly name?: string | undefined;
  /** What the node means. */
  readonly description?: string | undefined;
  /** Label of the group that contains it. */
  readonly group?: string | undefined;
  /** Place in the file, where its id must be that of no other node. */
  readonly place?: string;
}

/** An edge of a graph file. */
export interface GraphEdge {
  /** Id of the node at the tail. */
  readonly from: string;
  /** Id of the node at the head. */
  readonly to: string;
  /** Whether the edge leads one way, both ways, or neither. */
  readonly direction: 'directed' | 'mutual' | 'undirected';
  /** Place in the file. */
  readonly place: string;
  /** Attributes by name, such as `polarity`, `label` and `weight`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** @throws DiagnosticError E_IMPORT_SYNTAX for an id that two nodes have: its edges could be those of either. */
function checkIds(file: string, nodes: readonly GraphNode[]): void {
  const labels = new Map<string, string>();
  for (const { id, label = id, place } of nodes) {
    if (place !== undefined && labels.has(id)) {
      const detail = { path: place, actual: `${id}: ${labels.get(id)} | ${label}`, expected: 'a unique id' };
      throw fail('E_IMPORT_SYNTAX', file, 'Two factors have the same id.', detail);
    }
    labels.set(id, label);
  }
}

/**
 * A graph as two tables: its nodes, and its edges with a column for each attribute.
 * @throws DiagnosticError E_IMPORT_EMPTY, E_IMPORT_SYNTAX
 */
export function toTables(file: string, nodes: readonly GraphNode[], edges: readonly GraphEdge[]): readonly Table[] {
  if (edges.length === 0) throw fail('E_IMPORT_EMPTY', file, 'The graph has no edges.');
  checkIds(file, nodes);
  // Without a column of signs, each edge is reported as one without a sign.
  const attributes = [...new Set(['polarity', ...edges.flatMap((e) => Object.keys(e.attributes))])];
  const place = 'line 1';
  return [
    {
      file,
      name: 'edges',
      rows: [
        { place, cells: ['from', 'to', 'edge direction', ...attributes] },
        ...edges.map((e) => ({
          place: e.place,
          cells: [e.from, e.to, e.direction, ...attributes.map((name) => e.attributes[name] ?? '')],
        })),
      ],
    },
    {
      file,
      name: 'nodes',
      rows: [
        { place, cells: ['id', 'label', 'factor', 'description', 'group'] },
        ...nodes.map(({ id, label = '', name = '', description = '', group = '' }) => ({
          place,
          cells: [id, label || id, name, description, group],
        })),
      ],
    },
  ];
}

/** A graph of a file that may have several. */
export interface NamedGraph {
  /** Its name, by which `--map` chooses it. */
  readonly name: string;
  /** Its nodes. */
  readonly nodes: readonly GraphNode[];
  /** Its edges. */
  readonly edges: readonly GraphEdge[];
}

/** The nodes of all graphs. A node of a graph without edges that has id and label of one in the linked graph is that one. */
function allNodes(graphs: readonly NamedGraph[], linked: NamedGraph | undefined): readonly GraphNode[] {
  const own = linked?.nodes ?? [];
  const labels = new Map(own.map(({ id, label }) => [id, label]));
  const isOwn = ({ id, label }: GraphNode) => labels.has(id) && labels.get(id) === label;
  return [...own, ...graphs.flatMap((g) => (g === linked ? [] : g.nodes.filter((node) => !isOwn(node))))];
}

/**
 * The graphs of a file as two tables: all their nodes, and the edges. Where several have edges, each edge names its graph in
 * the column `map`, and the nodes are those of the chosen graph: other graphs may use the same ids.
 * @throws DiagnosticError E_IMPORT_EMPTY, E_IMPORT_SYNTAX
 */
export function toTablesOfGraphs(file: string, graphs: readonly NamedGraph[], { map }: ReadOptions): readonly Table[] {
  const linked = graphs.filter(({ edges }) => edges.length > 0);
  if (linked.length < 2) return toTables(file, allNodes(graphs, linked[0]), linked[0]?.edges ?? []);
  return toTables(
    file,
    linked.filter(({ name }) => name === map).flatMap((g) => g.nodes),
    linked.flatMap(({ name, edges }) => edges.map((e) => ({ ...e, attributes: { ...e.attributes, map: name } }))),
  );
}
