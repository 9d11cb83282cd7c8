/** Builds a deck from an imported map and a text: a claim for each quote that links rest on, the other statements to be coded. */
import { defined } from '../defined.ts';
import { type CslItem, type DeckInput, foldSpace, readSource } from '../model/index.ts';
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

/** The links of a claim, equal ones once. */
function toLinks(links: readonly ImportedLink[], quote: string, idOf: (name: string) => string): LinkInput[] {
  const byKey = new Map<string, LinkInput>();
  for (const { from, to, polarity, cue, implied, lowPole, denied, holder, note } of links) {
    // A cue that the quote has once; a verb that comes again says no place.
    const isPlaced = cue !== undefined && cue !== '' && quote.split(foldSpace(cue)).length === 2;
    const link: LinkInput = defined({
      from: idOf(from),
      to: idOf(to),
      polarity,
      cue: isPlaced ? foldSpace(cue) : quote,
      confidence: isPlaced && !implied ? ('explicit' as const) : ('implied' as const),
      attributedTo: holder,
      lowPole,
      denied,
      note,
    });
    const key = `${from}\n${to}\n${polarity}`;
    if (!byKey.has(key)) byKey.set(key, link);
  }
  return [...byKey.values()];
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
  const ids = makeUnique([
    ...read.source.statements.map((s) => `statement-${s.index + 1}`),
    ...anchored.map(({ links }, i) => toId(`${idOf(links[0]!.from)} ${idOf(links[0]!.to)}`, `claim-${i + 1}`)),
  ]).slice(read.source.statements.length);
  const claims = anchored.map((origin, i): ImportedClaim => {
    const evidence = origin.parts.map(quoteOf);
    const statement = origin.statements[0]!.index + 1;
    return {
      origin,
      claim: {
        id: ids[i]!,
        assertion: `TODO: what statement ${statement} says`,
        type: 'causal',
        evidence,
        links: toLinks(origin.links, evidence[0]!.quote, idOf),
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
