/** Graphs of nodes and edges as tables: what readers of graph formats give, so that signs and directions are read in one place. */
import { fail } from './fail.ts';
import type { Table } from './table.ts';

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

/** A graph as two tables: its nodes, and its edges with a column for each attribute. @throws DiagnosticError E_IMPORT_EMPTY */
export function toTables(file: string, nodes: readonly GraphNode[], edges: readonly GraphEdge[]): readonly Table[] {
  if (edges.length === 0) throw fail('E_IMPORT_EMPTY', file, 'The graph has no edges.');
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
