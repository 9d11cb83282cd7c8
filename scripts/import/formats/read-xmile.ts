/** Reads models of system dynamics in XMILE, as Stella writes them: connectors with their polarities, and flows of stocks. */
import { childrenOf, descendantsOf, parseXml, type XmlElement } from '../decode/parse-xml.ts';
import type { TextFile } from '../imported-map.ts';
import type { Table } from '../table.ts';
import { type GraphEdge, type GraphNode, toTables } from './graph-tables.ts';

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

const kinds: readonly string[] = ['stock', 'flow', 'aux'];

/** A model and its name in the notation of `canonical`; the name of the main one is empty. */
type NamedModel = readonly [name: string, model: XmlElement];

/** The name of a variable in all models of a file: that of a module stands before it, as in `hares.births`. */
const keyOf = (model: string, name: string) => (model === '' ? canonical(name) : `${model}.${canonical(name)}`);

/** The elements of some names in a model: older files have no list of variables around them. */
const elementsOf = (model: XmlElement, names: readonly string[]): readonly XmlElement[] =>
  [model, ...childrenOf(model, 'variables')].flatMap((list) => list.children.filter((c) => names.includes(c.name)));

const variablesOf = (model: XmlElement) => elementsOf(model, kinds);

/** Keys of the inputs of modules, each with that of the variable it stands for. Several modules may list the same input. */
function inputsOf([model, element]: NamedModel): (readonly [input: string, variable: string])[] {
  const qualified = (scope: string, name: string) =>
    name.includes('.') ? canonical(name.replace(/^\./u, '')) : keyOf(scope, name);
  return elementsOf(element, ['module']).flatMap((module) =>
    childrenOf(module, 'connect').map(({ attributes: { from = '', to = '' } }) => {
      const name = canonical(module.attributes['name'] ?? '');
      return [qualified(name, to), qualified(model, from)] as const;
    }),
  );
}

/** The name at one end of a connector: that of a variable, or of the variable which an alias stands for. */
function endOf(connector: XmlElement, end: 'from' | 'to', aliases: ReadonlyMap<string, string>): string {
  const element = childrenOf(connector, end)[0];
  const alias = childrenOf(element, 'alias')[0]?.attributes['uid'];
  return alias === undefined ? (element?.text ?? '') : (aliases.get(alias) ?? '');
}

const edge = (element: XmlElement, from: string, to: string, polarity: string): GraphEdge => ({
  from,
  to,
  direction: 'directed',
  place: `line ${element.line}`,
  attributes: { polarity: polarity === 'none' ? '' : polarity },
});

/** The links of the flows of a stock: what flows in raises it, what flows out lowers it. */
const flowsOf = (stock: XmlElement): GraphEdge[] =>
  (['inflow', 'outflow'] as const).flatMap((kind) =>
    childrenOf(stock, kind).map((flow) =>
      edge(flow, flow.text, stock.attributes['name'] ?? '', kind === 'inflow' ? '+' : '-'),
    ),
  );

/** The connectors of a model. Styles of views have some without ends. Numbers of aliases begin anew in each model. */
function connectorsOf(model: XmlElement): GraphEdge[] {
  const aliases = new Map(
    descendantsOf(model, 'alias').flatMap((alias) => {
      const of = childrenOf(alias, 'of')[0]?.text;
      return of === undefined ? [] : [[alias.attributes['uid'] ?? '', of] as const];
    }),
  );
  const drawn = descendantsOf(model, 'connector').filter((c) => childrenOf(c, 'from').length > 0);
  return drawn.map((c) => edge(c, endOf(c, 'from', aliases), endOf(c, 'to', aliases), c.attributes['polarity'] ?? ''));
}

const nodesOf = ([model, element]: NamedModel, inputs: ReadonlyMap<string, string>): GraphNode[] =>
  variablesOf(element)
    .map((variable): GraphNode => {
      const name = variable.attributes['name'] ?? '';
      const description = childrenOf(variable, 'doc')[0]?.text.trim() || undefined;
      return { id: keyOf(model, name), label: shown(name), description, group: variable.name };
    })
    .filter(({ id }) => !inputs.has(id));

/**
 * The variables and connectors of a model and of its modules.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_SIZE
 * @see https://docs.oasis-open.org/xmile/xmile/v1.0/xmile-v1.0.html
 */
export async function readXmile(file: TextFile): Promise<readonly Table[]> {
  const root = await parseXml(file);
  const models = childrenOf(root, 'model').map((m): NamedModel => [canonical(m.attributes['name'] ?? ''), m]);
  const inputs = new Map(models.flatMap(inputsOf));
  const variableKey = (key: string): string => {
    let found = key;
    for (let depth = 0; depth < models.length && inputs.has(found); depth += 1) found = inputs.get(found)!;
    return found;
  };
  const edges = models.flatMap(([name, model]) =>
    [...variablesOf(model).flatMap(flowsOf), ...connectorsOf(model)].map((e) => ({
      ...e,
      from: variableKey(keyOf(name, e.from)),
      to: variableKey(keyOf(name, e.to)),
    })),
  );
  const nodes = models.flatMap((model) => nodesOf(model, inputs));
  return toTables(file.file, nodes, edges);
}
