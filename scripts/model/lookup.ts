/** Finds the parts of a model by id. */
import { oncePer } from '../once-per.ts';
import type { Claim, Factor, Link, LinkAssertion, Model, Section } from './model.ts';

/** The parts of a model by id. */
export interface Lookup {
  /** By factor id. */
  readonly factors: ReadonlyMap<string, Factor>;
  /** By link id, denied links included. */
  readonly links: ReadonlyMap<string, Link>;
  /** By claim id. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** By section id. */
  readonly sections: ReadonlyMap<string, Section>;
  /** By claim id, in the order of the claim's `links`; no entry for a claim without links. */
  readonly assertions: ReadonlyMap<
    string,
    readonly {
      /** Link that the claim asserts. */
      readonly link: Link;
      /** The claim's assertion of `link`. */
      readonly assertion: LinkAssertion;
    }[]
  >;
}

function buildLookup(model: Model): Lookup {
  const claims = new Map(model.claims.map((c) => [c.id, c]));
  const links = [...model.links, ...model.denied];
  const all = links.flatMap((link) => link.assertions.map((assertion) => ({ link, assertion })));
  const assertions = Map.groupBy(all, ({ assertion }) => assertion.claim);
  for (const [claim, own] of assertions) {
    const order = claims.get(claim)?.links ?? [];
    if (own.length > 1) own.sort((a, b) => order.indexOf(a.link.id) - order.indexOf(b.link.id));
  }
  return {
    factors: new Map(model.factors.map((f) => [f.id, f])),
    links: new Map(links.map((l) => [l.id, l])),
    claims,
    sections: new Map(model.sections.map((s) => [s.id, s])),
    assertions,
  };
}

/** The lookup of a model, built at the first call. */
export const lookupOf: (model: Model) => Lookup = oncePer(buildLookup);
