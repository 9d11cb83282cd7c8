/** Reads models of system dynamics in XMILE, as Stella writes them: connectors with their polarities, and flows of stocks. */
import { type GraphEdge, type GraphNode, toTables } from './graph-tables.ts';
import type { TextFile } from './imported-map.ts';
import { childrenOf, descendantsOf, parseXml, type XmlElement } from './parse-xml.ts';
import type { Table } from './table.ts';

/** A name as XMILE compares names: case, underscores and kinds of spaces do not count. */
const canonical = (name: string) =>
  name
    .replace(/\\n/gu, ' ')
    .replace(/^"(.*)"$/su, '$1')
    .replace(/[\s_\u00a0]+/gu, ' ')
    .trim()
    .toLowerCase();

/** A name as people read it. */
const shown = (name: string) =>
  name
    .replace(/\\n/gu, ' ')
    .replace(/[\s_]+/gu, ' ')
    .trim();

/** Kinds of variables. */
const kinds = ['stock', 'flow', 'aux', 'module'] as const;

/** The variable at one end of a connector: its name, or that of the variable which an alias stands for. */
function endOf(connector: XmlElement, end: 'from' | 'to', aliases: ReadonlyMap<string, string>): string {
  const element = childrenOf(connector, end)[0];
  const alias = childrenOf(element, 'alias')[0]?.attributes['uid'];
  return canonical(alias === undefined ? (element?.text ?? '') : (aliases.get(alias) ?? ''));
}

/** The links of the flows of a stock: what flows in raises it, what flows out lowers it. */
const flowsOf = (stock: XmlElement): GraphEdge[] =>
  (['inflow', 'outflow'] as const).flatMap((kind) =>
    childrenOf(stock, kind).map((flow) => ({
      from: canonical(flow.text),
      to: canonical(stock.attributes['name'] ?? ''),
      direction: 'directed' as const,
      place: `line ${flow.line}`,
      attributes: { polarity: kind === 'inflow' ? '+' : '-' },
    })),
  );

/**
 * The variables and connectors of a model.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_SIZE
 * @see https://docs.oasis-open.org/xmile/xmile/v1.0/xmile-v1.0.html
 */
export async function readXmile(file: TextFile): Promise<readonly Table[]> {
  const root = await parseXml(file);
  const lists = descendantsOf(root, 'variables');
  const variables = lists.flatMap((list) =>
    list.children.filter((c) => kinds.includes(c.name as (typeof kinds)[number])),
  );
  const nodes = variables.map((variable): GraphNode => {
    const name = variable.attributes['name'] ?? '';
    const description = childrenOf(variable, 'doc')[0]?.text.trim() || undefined;
    return { id: canonical(name), label: shown(name), description, group: variable.name };
  });
  const aliases = new Map(
    descendantsOf(root, 'alias').flatMap((alias) => {
      const of = childrenOf(alias, 'of')[0]?.text;
      return of === undefined ? [] : [[alias.attributes['uid'] ?? '', of] as const];
    }),
  );
  // Styles of views have connectors without ends.
  const drawn = descendantsOf(root, 'connector').filter((c) => childrenOf(c, 'from').length > 0);
  const connectors = drawn.map((connector): GraphEdge => {
    const polarity = connector.attributes['polarity'] ?? '';
    return {
      from: endOf(connector, 'from', aliases),
      to: endOf(connector, 'to', aliases),
      direction: 'directed',
      place: `line ${connector.line}`,
      attributes: { polarity: polarity === 'none' ? '' : polarity },
    };
  });
  return toTables(file.file, nodes, [...variables.flatMap(flowsOf), ...connectors]);
}
