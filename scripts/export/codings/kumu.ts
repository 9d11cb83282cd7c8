/** Writes codings as blueprints of Kumu. */
import { assertedLinks, detailsOf } from '../../analysis/index.ts';
import { defined } from '../../defined.ts';
import { foldSpace, type Model } from '../../model/index.ts';

/** Connection types of Kumu: the direction of the cause, then that of the effect. */
const types = { '+': ['++', '--'], '-': ['+-', '-+'], '?': ['?', '?'] } as const;

/**
 * A coding as a blueprint: an element for each factor, a directed connection for each assertion, whose type says sign and
 * low pole. Quote, cue and what else the claim says of the link are fields of the connection.
 * @see https://docs.kumu.io/guides/import/blueprints
 */
export function toKumu(model: Model): string {
  const elements = model.factors.map(({ id, label, kind, description }) =>
    defined({ id, label, type: kind, description }),
  );
  const connections = assertedLinks(model).map((asserted, i) => {
    const { link, claim, evidence, assertion } = asserted;
    const { note, low_pole: lowPole, ...details } = detailsOf(asserted);
    return defined({
      ...{ id: `link-${i + 1}`, from: link.from, to: link.to, direction: 'directed' },
      type: types[link.polarity][assertion.lowPole === undefined ? 0 : 1],
      description: note,
      ...{ claim: claim.id, assertion: claim.assertion },
      ...{ quote: foldSpace(evidence.exact), start: evidence.start },
      ...details,
      // The type says that there is one, except with `?`; the field says its word.
      low_pole: lowPole === 'yes' && link.polarity !== '?' ? undefined : lowPole,
    });
  });
  return `${JSON.stringify({ elements, connections }, undefined, 2)}\n`;
}
