/** The assertions of a coding with their words: what all formats of codings are written from. */
import { defined } from '../../defined.ts';
import {
  type Claim,
  type Evidence,
  findRanges,
  foldSpace,
  type Link,
  type LinkAssertion,
  lookupOf,
  type Model,
  type QuoteInput,
  toSearchable,
} from '../../model/index.ts';

/** An assertion of a link, with the claim and the quote that hold its cue. */
export interface AssertedLink {
  /** The link. */
  readonly link: Link;
  /** What the claim says of it. */
  readonly assertion: LinkAssertion;
  /** The claim. */
  readonly claim: Claim;
  /** The quote that contains the cue. */
  readonly evidence: Evidence;
}

/** All assertions of a coding, denied ones included, in the order of its claims. */
export function assertedLinks(model: Model): AssertedLink[] {
  const { assertions } = lookupOf(model);
  return model.claims.flatMap((claim) =>
    (assertions.get(claim.id) ?? []).map(({ link, assertion }) => {
      const { start, end } = assertion.cue;
      const evidence = claim.evidence.find((e) => e.start <= start && end <= e.end)!;
      return { link, assertion, claim, evidence };
    }),
  );
}

/**
 * A cue, with the rest of its quote where the quotes have the cue more than once. White space is folded.
 * @param evidence quotes of which one has the cue at its place
 */
export function selectedCue(cue: LinkAssertion['cue'], evidence: readonly Evidence[]): QuoteInput {
  const quote = foldSpace(cue.exact);
  const places = evidence.flatMap((e) => findRanges(toSearchable(e.exact), { quote }));
  if (places.length < 2) return { quote };
  const holder = evidence.find((e) => e.start <= cue.start && cue.end <= e.end)!;
  const points = [...holder.exact];
  const textOf = (from: number, to: number) => foldSpace(points.slice(from, to).join('')) || undefined;
  const [from, to] = [cue.start - holder.start, cue.end - holder.start];
  return defined({ quote, prefix: textOf(0, from), suffix: textOf(to, points.length) });
}

/** Words of a quote, or `yes` for words that another quote of the claim has. */
function wordsOrYes(value: string | true | undefined, { exact }: Evidence): string | undefined {
  if (value === undefined || value === true) return value && 'yes';
  return findRanges(toSearchable(exact), { quote: value }).length > 0 ? value : 'yes';
}

/** What an assertion says besides ends, sign and quote, by the name of a column or field; what is not said is left out. */
export function detailsOf({ link, assertion, evidence }: AssertedLink): Readonly<Record<string, string>> {
  const cue = selectedCue(assertion.cue, [evidence]);
  return defined({
    cue: cue.quote,
    cue_prefix: cue.prefix,
    cue_suffix: cue.suffix,
    confidence: assertion.confidence,
    holder: assertion.attributedTo,
    low_pole: wordsOrYes(assertion.lowPole, evidence),
    denied: link.denied && assertion.deniedBy === undefined ? 'yes' : undefined,
    denied_by: assertion.deniedBy,
    conditional: wordsOrYes(assertion.conditional, evidence),
    note: assertion.note,
  });
}
