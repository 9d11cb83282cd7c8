/** Builds a deck from an imported map and a text: a claim for each quote that links rest on, the other statements to be coded. */
import { defined } from '../defined.ts';
import { type CslItem, type DeckInput, findRanges, foldSpace, readSource, toSearchable } from '../model/index.ts';
import { buildSkeleton, makeUnique, type SkeletonDeck, selectOnce, toId } from '../skeleton/index.ts';
import { anchorLinks } from './anchor-links.ts';
import { chooseOutcome, findFactor } from './choose-outcome.ts';
import { fail } from './fail.ts';
import type { ImportedFactor, ImportedLink, ImportedMap, Reject } from './imported-map.ts';
import { type ImportedClaim, settleClaims } from './settle-claims.ts';

/** What a deck is made of besides the map. */
export interface DeckOptions {
  /** The text that was coded. */
  readonly text: string;
  /** The work. */
  readonly work: CslItem;
  /** BCP 47 tag of the slides. */
  readonly language: string;
  /** Name of the outcome in the map; the factor with most causes by default. */
  readonly outcome?: string | undefined;
}

/** A deck made from a map. */
export interface ImportedDeck {
  /** The deck; `check` finds no error in it. */
  readonly deck: SkeletonDeck;
  /** Links that are in no claim: those of the map, and those whose quotes have no place. */
  readonly rejects: readonly Reject[];
  /** Number of links of the map that claims assert. */
  readonly taken: number;
  /** Label of the outcome. */
  readonly outcome: string;
}

type LinkInput = ImportedClaim['claim']['links'][number];

/** Factors by name, each with its id. */
function toFactors(factors: readonly ImportedFactor[]): ReadonlyMap<string, DeckInput['factors'][number]> {
  const ids = makeUnique(factors.map(({ label }, i) => toId(label, `factor-${i + 1}`)));
  return new Map(
    factors.map(({ name, label, description, group }, i) => [
      name,
      defined({ id: ids[i]!, label: foldSpace(label) || name, kind: group, description }),
    ]),
  );
}

/** Whether the quote has the cue of a link once, by the words around it: a verb that comes again says no place. */
function isPlaced({ cue = '', cuePrefix, cueSuffix }: ImportedLink, quote: string): boolean {
  const places =
    cue.trim() === '' ? [] : findRanges(toSearchable(quote), { quote: cue, prefix: cuePrefix, suffix: cueSuffix });
  return places.length === 1;
}

/** A link of a claim. A link whose cue has no place rests on the whole quote. */
function toLink(link: ImportedLink, quote: string, idOf: (name: string) => string): LinkInput {
  const { from, to, polarity, cue, cuePrefix, cueSuffix, implied, lowPole, denied, deniedBy, conditional } = link;
  const placed = isPlaced(link, quote);
  return defined({
    from: idOf(from),
    to: idOf(to),
    polarity,
    cue: placed ? foldSpace(cue!) : quote,
    ...(placed ? { cuePrefix, cueSuffix } : {}),
    confidence: placed && !implied ? ('explicit' as const) : ('implied' as const),
    attributedTo: link.holder,
    lowPole,
    denied: deniedBy === undefined ? denied : undefined,
    deniedBy,
    conditional,
    note: link.note,
  });
}

/** Links of the file that a claim asserts, by the link of the claim. */
type ClaimLinks = readonly { readonly link: LinkInput; readonly sources: readonly ImportedLink[] }[];

/**
 * The links of a quote by claims, equal ones once. A claim asserts each link once: what another actor says of it, or a
 * denial, is in the next claim.
 */
function toClaims(links: readonly ImportedLink[], quote: string, idOf: (name: string) => string): ClaimLinks[] {
  const pairs = links.map((source) => ({ link: toLink(source, quote, idOf), source }));
  const equal = Map.groupBy(pairs, ({ link }) => (pairs.length === 1 ? '' : JSON.stringify(link)));
  const once = [...equal.values()].map((same) => ({ link: same[0]!.link, sources: same.map((p) => p.source) }));
  const seen = new Map<string, number>();
  const claimOf = ({ from, to, polarity }: LinkInput) => {
    const key = `${from} ${to} ${polarity}`;
    seen.set(key, (seen.get(key) ?? -1) + 1);
    return seen.get(key)!;
  };
  return [...Map.groupBy(once, ({ link }) => claimOf(link)).values()];
}

/**
 * The deck of a map and a text.
 * @throws DiagnosticError E_FACTOR_UNKNOWN for an outcome that the map does not have, E_IMPORT_EMPTY for a map without factors
 */
export function buildDeck(map: ImportedMap, { text, work, language, outcome }: DeckOptions): ImportedDeck {
  if (map.factors.length === 0) throw fail('E_IMPORT_EMPTY', '-', 'The map has no factors.');
  const plain = buildSkeleton(text, work, language);
  const factors = toFactors(map.factors);
  const idOf = (name: string) => factors.get(name)!.id;
  const read = readSource(text, { headings: plain.sections.map((s) => s.heading), ignore: plain.ignore });
  const { anchored, rejects } = anchorLinks(map.links, read);
  const quoted = anchored.flatMap((a) => a.links);
  const end =
    outcome === undefined
      ? chooseOutcome(map.factors, quoted.length > 0 ? quoted : map.links)
      : findFactor(map.factors, outcome);
  const skeleton: SkeletonDeck = { ...plain, outcome: idOf(end), factors: [...factors.values()] };
  const quoteOf = selectOnce(read);
  const asserted = anchored.flatMap((origin) => {
    const evidence = origin.parts.map(quoteOf);
    return toClaims(origin.links, evidence[0]!.quote, idOf).map((links) => ({ origin, evidence, links }));
  });
  const ids = makeUnique([
    ...read.source.statements.map((s) => `statement-${s.index + 1}`),
    ...asserted.map(({ links: [first] }, i) => toId(`${first!.link.from} ${first!.link.to}`, `claim-${i + 1}`)),
  ]).slice(read.source.statements.length);
  const claims = asserted.map(({ origin, evidence, links }, i): ImportedClaim => {
    const statement = origin.statements[0]!.index + 1;
    return {
      origin: { ...origin, links: links.flatMap((l) => l.sources) },
      claim: {
        id: ids[i]!,
        assertion: `TODO: what statement ${statement} says`,
        type: 'causal',
        evidence,
        links: links.map((l) => l.link),
      },
    };
  });
  const settled = settleClaims(skeleton, claims, text);
  const taken = settled.claims.reduce((n, { origin }) => n + origin.links.length, 0);
  return {
    deck: settled.deck,
    rejects: [...map.rejects, ...rejects, ...settled.rejects],
    taken,
    outcome: factors.get(end)!.label,
  };
}
