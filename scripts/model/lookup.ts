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
  const claims = new Map(model.claims.map((c) => [c.id, c]));
  const assertions = new Map<string, { link: Link; assertion: LinkAssertion }[]>();
  for (const link of model.links)
    for (const assertion of link.assertions) {
      const own = assertions.get(assertion.claim);
      if (own) own.push({ link, assertion });
      else assertions.set(assertion.claim, [{ link, assertion }]);
    }
  for (const [claim, own] of assertions) {
    const order = claims.get(claim)?.links ?? [];
    if (own.length > 1) own.sort((a, b) => order.indexOf(a.link.id) - order.indexOf(b.link.id));
  }
  const lookup: Lookup = {
    factors: new Map(model.factors.map((f) => [f.id, f])),
    links,
    claims,
    sections: new Map(model.sections.map((s) => [s.id, s])),
    assertions,
  };
  known.set(model, lookup);
  return lookup;
}
