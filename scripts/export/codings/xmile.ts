/** Writes maps as causal loop diagrams in XMILE, which Stella opens. */
import type { Link, Model } from '../../model/index.ts';
import { part, xml } from '../pptx/xml.ts';
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

/** Places of the variables in rows, in px; Stella lays them out by its own tool. */
const grid = { columns: 6, width: 160, height: 90 } as const;

/**
 * The links of a coding as a causal loop diagram: a variable without an equation for each factor, a connector with its
 * polarity for each link. Links left open have none; denied links are left out. Each file must have a time to simulate (2.3),
 * though nothing can be.
 * @see https://docs.oasis-open.org/xmile/xmile/v1.0/xmile-v1.0.html
 */
export function toXmile(model: Model): string {
  const names = namesInXmile(model);
  const endOf = (id: string) => identifier(names.get(id)!);
  const causes = Map.groupBy(model.links, (l) => l.to);
  const variables = model.factors.map(({ id, description }) => {
    const ends = [...new Set((causes.get(id) ?? []).map((l) => identifier(names.get(l.from)!)))];
    // Without an equation: NAN of the causes is how Stella marks a variable of a causal loop diagram.
    return xml`
      <aux name="${names.get(id)!}">
        ${description !== undefined && xml`<doc>${description}</doc>`}
        ${ends.length > 0 && xml`<eqn>NAN(${ends.join(',')})</eqn>`}
        <isee:delay_aux/>
      </aux>`;
  });
  const places = model.factors.map(({ id }, i) => {
    const [x, y] = [(i % grid.columns) * grid.width, Math.floor(i / grid.columns) * grid.height];
    return xml`<aux x="${x + grid.width}" y="${y + grid.height}" name="${names.get(id)!}"/>`;
  });
  const connectors = model.links.map(({ from, to, polarity }: Link, i) => {
    const sign = polarity !== '?' && xml` polarity="${polarity}"`;
    return xml`<connector uid="${i + 1}"${sign}><from>${endOf(from)}</from><to>${endOf(to)}</to></connector>`;
  });
  return `${part(xml`
    <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:isee="http://iseesystems.com/XMILE">
      <header>
        <vendor>Claimdeck</vendor>
        <name>${model.title}</name>
        <product version="1.0" lang="${model.language}">Claimdeck</product>
      </header>
      <sim_specs><start>0</start><stop>1</stop></sim_specs>
      <model>
        <variables>${variables}</variables>
        <views>
          <view type="stock_flow">
            <style><aux><shape type="name_only"/></aux></style>
            ${places}
            ${connectors}
          </view>
        </views>
      </model>
    </xmile>`)}\n`;
}
