/** Writes maps as causal loop diagrams in XMILE, which Stella opens. */
import type { Link, Model } from '../../model/index.ts';
import { type Content, el, part, text } from '../pptx/xml.ts';
import { factorNames } from './factor-names.ts';

/** A label as a name of XMILE, in which `_` is a space, and line breaks are written `\n`; `undefined` where it has none. */
const toName = (label: string) =>
  label
    .replace(/(?:\\n|[\s_\u00a0])+/gu, ' ')
    .replaceAll('"', '')
    .trim() || undefined;

/** What XMILE compares of names. */
const toKey = (name: string) => name.toLowerCase();

/** A name in an equation or at the end of a connector: an identifier, in quotation marks where it has other characters. */
const identifier = (name: string) => {
  const joined = name.replaceAll(' ', '_');
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(joined) ? joined : `"${joined}"`;
};

/** Names of the factors by id, unique in XMILE: white space and `_` are one space, and quotation marks are left out. */
export const namesInXmile = (model: Model): ReadonlyMap<string, string> => factorNames(model, toName, toKey);

const rootAttributes = {
  version: '1.0',
  xmlns: 'http://docs.oasis-open.org/xmile/ns/XMILE/v1.0',
  'xmlns:isee': 'http://iseesystems.com/XMILE',
};

/** Places of the variables in rows, in px; Stella lays them out by its own tool. */
const grid = { columns: 6, width: 160, height: 90 } as const;

/**
 * The links of a coding as a causal loop diagram: a variable without an equation for each factor, a connector with its
 * polarity for each link. Links left open have none; denied links are left out.
 * @see https://docs.oasis-open.org/xmile/xmile/v1.0/xmile-v1.0.html
 */
export function toXmile(model: Model): string {
  const names = namesInXmile(model);
  const endOf = (id: string) => text(identifier(names.get(id)!));
  const causes = Map.groupBy(model.links, (l) => l.to);
  const variables = model.factors.map(({ id, description }) => {
    const ends = [...new Set((causes.get(id) ?? []).map((l) => identifier(names.get(l.from)!)))];
    // Without an equation: NAN of the causes is how Stella marks a variable of a causal loop diagram.
    const content: Content[] = [
      description !== undefined && el('doc', {}, text(description)),
      ends.length > 0 && el('eqn', {}, text(`NAN(${ends.join(',')})`)),
      el('isee:delay_aux'),
    ];
    return el('aux', { name: names.get(id)! }, content);
  });
  const places = model.factors.map(({ id }, i) =>
    el('aux', {
      x: (i % grid.columns) * grid.width + grid.width,
      y: Math.floor(i / grid.columns) * grid.height + grid.height,
      name: names.get(id)!,
    }),
  );
  const connectors = model.links.map(({ from, to, polarity }: Link, i) =>
    el(
      'connector',
      { uid: i + 1, ...(polarity === '?' ? {} : { polarity }) },
      el('from', {}, endOf(from)),
      el('to', {}, endOf(to)),
    ),
  );
  const [vendor, name] = [el('vendor', {}, text('Claimdeck')), el('name', {}, text(model.title))];
  const product = el('product', { version: '1.0', lang: model.language }, text('Claimdeck'));
  const style = el('style', {}, el('aux', {}, el('shape', { type: 'name_only' })));
  const view = el('view', { type: 'stock_flow' }, style, places, connectors);
  const map = el('model', {}, el('variables', {}, variables), el('views', {}, view));
  return `${part(el('xmile', rootAttributes, el('header', {}, vendor, name, product), map))}\n`;
}
