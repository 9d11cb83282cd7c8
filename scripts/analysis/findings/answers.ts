/** Tensions that the text answers: links whose claims have a `resolvedBy`. */
import { lookupOf, type Model } from '../../model/index.ts';

/** Ids of the links that only claims with an answer assert or deny. */
export function answeredLinks(model: Model): ReadonlySet<string> {
  const { claims } = lookupOf(model);
  return new Set(
    [...model.links, ...model.denied]
      .filter((l) => l.assertions.every((a) => claims.get(a.claim)?.resolvedBy !== undefined))
      .map((l) => l.id),
  );
}

/** Places of the claims that answer the claims which assert some links, each once, in the order of the text. */
export function answerPlaces(model: Model, links: readonly string[]): string[] {
  const asking = model.claims.filter((c) => c.links.some((id) => links.includes(id)));
  const answers = new Set(asking.flatMap((c) => c.resolvedBy ?? []));
  return [...new Set(model.claims.filter((c) => answers.has(c.id)).map((c) => c.place))];
}
