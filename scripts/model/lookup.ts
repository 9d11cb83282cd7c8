/** Everything of a model by its id, so that later stages need not search for it. */
import type { Claim, Factor, Link, LinkAssertion, Model, Section } from './model.ts';

export interface Lookup {
  readonly factors: ReadonlyMap<string, Factor>;
  readonly links: ReadonlyMap<string, Link>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sections: ReadonlyMap<string, Section>;
  /** By claim, in the order of its links. */
  readonly assertions: ReadonlyMap<string, readonly { readonly link: Link; readonly assertion: LinkAssertion }[]>;
}

const known = new WeakMap<Model, Lookup>();

/** The look-up of a model, made once. */
export function lookupOf(model: Model): Lookup {
  const before = known.get(model);
  if (before) return before;
  const links = new Map(model.links.map((l) => [l.id, l]));
  const byClaim = new Map<string, Map<string, LinkAssertion>>();
  for (const link of model.links)
    for (const assertion of link.assertions) {
      const of = byClaim.get(assertion.claim) ?? new Map<string, LinkAssertion>();
      of.set(link.id, assertion);
      byClaim.set(assertion.claim, of);
    }
  const lookup: Lookup = {
    factors: new Map(model.factors.map((f) => [f.id, f])),
    links,
    claims: new Map(model.claims.map((c) => [c.id, c])),
    sections: new Map(model.sections.map((s) => [s.id, s])),
    assertions: new Map(
      model.claims.map((c) => [
        c.id,
        c.links.flatMap((id) => {
          const link = links.get(id);
          const assertion = byClaim.get(c.id)?.get(id);
          return link && assertion ? [{ link, assertion }] : [];
        }),
      ]),
    ),
  };
  known.set(model, lookup);
  return lookup;
}
