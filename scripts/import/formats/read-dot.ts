/** Reads DOT of Graphviz and the graphs of DAGitty: nodes, edges, their attributes and subgraphs. Layout is left out. */
import { fail } from '../fail.ts';
import type { TextFile } from '../imported-map.ts';
import type { Table } from '../table.ts';
import { type Token, tokenize, toLabel } from './dot-tokens.ts';
import { type GraphEdge, type GraphNode, toTables } from './graph-tables.ts';

type Attributes = Readonly<Record<string, string>>;

/** Which of its ends an arrow leads to, as the attribute `dir` says it: `forward` is to the right. */
const arrows: Readonly<Record<string, 'forward' | 'back' | 'both' | 'none'>> = {
  '->': 'forward',
  '<-': 'back',
  '<->': 'both',
  '--': 'none',
};

/** Defaults of the present graph or subgraph. */
interface Scope {
  readonly node: Attributes;
  readonly edge: Attributes;
  readonly group: string | undefined;
}

/** A parser of one file. Its methods consume tokens. */
class DotParser {
  readonly nodes = new Map<string, GraphNode>();
  readonly edges: GraphEdge[] = [];
  private readonly file: string;
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(file: TextFile) {
    this.file = file.file;
    this.tokens = tokenize(file);
  }

  /** Reads the whole file. The edges of several graphs have the name of their graph as attribute `map`. */
  parse(): void {
    const graphs: GraphEdge[][] = [];
    const names: string[] = [];
    while (this.tokens[this.at]) {
      while (this.tokens[this.at] && !this.is('{')) this.at += 1;
      const name = this.tokens[this.at - 1]?.text ?? '';
      const before = this.edges.length;
      this.expect('{');
      this.statements({ node: {}, edge: {}, group: undefined });
      graphs.push(this.edges.slice(before));
      names.push(/^(?:di)?graph$/iu.test(name) || names.includes(name) ? String(graphs.length) : name);
    }
    if (graphs.length === 0) throw this.fault('{');
    if (graphs.length === 1) return;
    const named = graphs.flatMap((edges, i) =>
      edges.map((e) => ({ ...e, attributes: { ...e.attributes, map: names[i]! } })),
    );
    this.edges.splice(0, this.edges.length, ...named);
  }

  private is(text: string): boolean {
    const token = this.tokens[this.at];
    return token?.text === text && !token.isId;
  }

  private skip(text: string): boolean {
    const found = this.is(text);
    if (found) this.at += 1;
    return found;
  }

  private fault(expected: string) {
    const token = this.tokens[this.at] ?? this.tokens.at(-1);
    const actual = this.tokens[this.at]?.text ?? 'the end of the file';
    return fail('E_IMPORT_SYNTAX', this.file, 'The graph cannot be read here.', {
      path: `line ${token?.line ?? 1}`,
      actual,
      expected,
    });
  }

  private expect(text: string): void {
    if (!this.skip(text)) throw this.fault(text);
  }

  /** A name; strings that are joined by `+` are one. */
  private id(): string {
    let name = '';
    do {
      const token = this.tokens[this.at];
      if (!token?.isId) throw this.fault('a name');
      name += token.text;
      this.at += 1;
    } while (this.skip('+'));
    return name;
  }

  /** Lists of attributes, in brackets. */
  private attributes(): Attributes {
    const found: Record<string, string> = Object.create(null);
    while (this.skip('[')) {
      while (!this.skip(']')) {
        const name = this.id().toLowerCase();
        found[name] = this.skip('=') ? this.id() : 'true';
        if (!this.skip(',')) this.skip(';');
      }
    }
    return found;
  }

  /** Statements up to the brace that closes them. Returns the ids of their nodes. */
  private statements(outer: Scope): string[] {
    let scope = outer;
    const ids: string[] = [];
    this.depth += 1;
    if (this.depth > 200) throw this.fault('fewer subgraphs in one another');
    while (!this.skip('}')) {
      if (this.skip(';') || this.skip(',')) continue;
      const word = this.tokens[this.at];
      const next = this.tokens[this.at + 1];
      const kind = word?.keyword;
      const isPlain = word?.isId && next?.isId === false;
      if (isPlain && next.text === '=') {
        this.at += 2;
        const value = this.id();
        if (word.text === 'label') scope = { ...scope, group: toLabel(value) };
      } else if (next?.text === '[' && (kind === 'graph' || kind === 'node' || kind === 'edge')) {
        this.at += 1;
        const attributes = this.attributes();
        if (kind !== 'graph') scope = { ...scope, [kind]: { ...scope[kind], ...attributes } };
        else if (attributes['label'] !== undefined) scope = { ...scope, group: toLabel(attributes['label']) };
      } else ids.push(...this.chain(scope));
    }
    this.depth -= 1;
    return ids;
  }

  /** A node, a subgraph, or a chain of them joined by arrows. Returns the ids of their nodes. */
  private chain(scope: Scope): string[] {
    const groups = [this.end(scope)];
    const joins: { arrow: string; line: number }[] = [];
    for (;;) {
      const token = this.tokens[this.at];
      if (!token || token.isId || !(token.text in arrows)) break;
      this.at += 1;
      joins.push({ arrow: token.text, line: token.line });
      groups.push(this.end(scope));
    }
    const attributes = this.attributes();
    if (joins.length === 0) for (const id of groups[0]!) this.addNode(id, attributes, scope);
    joins.forEach(({ arrow, line }, i) => {
      for (const left of groups[i]!)
        for (const right of groups[i + 1]!) this.addEdge(left, right, arrow, line, { ...scope.edge, ...attributes });
    });
    return groups.flat();
  }

  /** The ids of one end of an edge: a node with its port, or those of a subgraph. */
  private end(scope: Scope): string[] {
    const isNamed = this.tokens[this.at]?.keyword === 'subgraph';
    if (isNamed) {
      this.at += 1;
      if (!this.is('{')) this.id();
    }
    if (isNamed || this.is('{')) {
      this.expect('{');
      return [...new Set(this.statements(scope))];
    }
    const id = this.id();
    while (this.skip(':')) this.id();
    this.addNode(id, {}, scope);
    return [id];
  }

  private addNode(id: string, attributes: Attributes, scope: Scope): void {
    const known = this.nodes.get(id);
    const { label, name } = { ...(known ? {} : scope.node), ...attributes };
    // igraph writes the names of nodes as `name`, and numbers as ids.
    const given = label ?? (known === undefined || known.label === toLabel(id) ? name : undefined);
    const shown = given === undefined ? known?.label : toLabel(given, id);
    this.nodes.set(id, { id, label: shown ?? toLabel(id), group: known?.group ?? scope.group });
  }

  private addEdge(left: string, right: string, arrow: string, line: number, all: Attributes): void {
    const { label, dir = arrows[arrow]!, weight: _, ...others } = all;
    const isForward = dir !== 'back' && dir !== 'none' && all['arrowhead'] !== 'none';
    const isBack = (dir === 'back' || dir === 'both') && all['arrowtail'] !== 'none';
    const [from, to] = isBack && !isForward ? [right, left] : [left, right];
    const direction = isForward === isBack ? (isForward ? 'mutual' : 'undirected') : 'directed';
    const attributes = label === undefined ? others : { ...others, label: toLabel(label) };
    this.edges.push({ from, to, direction, place: `line ${line}`, attributes });
  }
}

/**
 * The nodes and edges of a graph of Graphviz.
 * @throws DiagnosticError E_IMPORT_SYNTAX
 * @see https://graphviz.org/doc/info/lang.html
 */
export function readDot(file: TextFile): readonly Table[] {
  const parser = new DotParser(file);
  parser.parse();
  return toTables(file.file, [...parser.nodes.values()], parser.edges);
}

/**
 * The nodes and edges of a graph of DAGitty, which has no signs: each is `?`. `A <-> B` is no link: an unknown factor causes
 * both.
 * @throws DiagnosticError E_IMPORT_SYNTAX
 */
export function readDagitty(file: TextFile): readonly Table[] {
  const parser = new DotParser(file);
  parser.parse();
  const edges = parser.edges.map(
    (e): GraphEdge => ({
      ...e,
      direction: e.direction === 'directed' ? 'directed' : 'undirected',
      attributes: { polarity: '?' },
    }),
  );
  return toTables(file.file, [...parser.nodes.values()], edges);
}
