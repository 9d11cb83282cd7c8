/**
 * Builds a deck from an imported map and a text: a claim for each quote that links rest on, the other statements to be coded.
 */
import { defined } from '../../defined.ts';
import { DiagnosticError, diagnose, expectedName } from '../../diagnostics/index.ts';
import { type CslItem, type DeckInput, foldSpace, readDeckSource } from '../../model/index.ts';
import { makeUnique, outlineText, type SkeletonDeck, selectOnce, toId } from '../../skeleton/index.ts';
import { fail } from '../fail.ts';
import type { ImportedFactor, ImportedLink, ImportedMap, Reject } from '../imported-map.ts';
import { anchorLinks } from './anchor-links.ts';
import { toClaims } from './link-claims.ts';
import { linkSentences, openHeadline } from './link-sentences.ts';
import { type ImportedClaim, settleClaims } from './settle-claims.ts';

/** The name of the factor with most causes, those without effects first. */
function chooseOutcome(factors: readonly ImportedFactor[], links: readonly ImportedLink[]): string {
  const causes = new Map<string, Set<string>>();
  const hasEffects = new Set(links.filter((l) => l.from !== l.to).map((l) => l.from));
  for (const { from, to, denied } of links)
    if (!denied && from !== to) causes.set(to, (causes.get(to) ?? new Set()).add(from));
  const isEnd = (name: string) => Number(!hasEffects.has(name) && causes.has(name));
  const sizeOf = (name: string) => causes.get(name)?.size ?? 0;
  return factors.map((f) => f.name).reduce((a, b) => ((isEnd(b) - isEnd(a) || sizeOf(b) - sizeOf(a)) > 0 ? b : a));
}

/** The name of a factor by its name or label. @throws DiagnosticError E_FACTOR_UNKNOWN (exit code 2) */
function findFactor(factors: readonly ImportedFactor[], chosen: string): string {
  const found = factors.find((f) => f.name === chosen || f.label === chosen)?.name;
  if (found !== undefined) return found;
  const names = factors.map((f) => f.name);
  const expected = expectedName(chosen, names);
  const detail = { actual: chosen, expected };
  throw new DiagnosticError(
    [diagnose('E_FACTOR_UNKNOWN', { file: '-' }, 'The map has no factor of this name.', detail)],
    2,
  );
}

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

/** Ids that the program of an import keeps where a factor is renamed, by the ids of the factors in the deck. */
export type FactorKeys = ReadonlyMap<string, string>;

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
  /** Ids that the other program keeps, by the ids of the factors. */
  readonly keys: FactorKeys;
  /** Ids of the factors by their names in the map. */
  readonly ids: ReadonlyMap<string, string>;
}

function toFactors(factors: readonly ImportedFactor[]): ReadonlyMap<string, DeckInput['factors'][number]> {
  const ids = makeUnique(factors.map(({ label }, i) => toId(label, `factor-${i + 1}`)));
  return new Map(
    factors.map(({ name, label, description, group }, i) => [
      name,
      defined({ id: ids[i]!, label: foldSpace(label) || name, kind: group, description }),
    ]),
  );
}

/**
 * The deck of a map and a text.
 * @throws DiagnosticError E_FACTOR_UNKNOWN for an outcome that the map does not have, E_IMPORT_EMPTY for a map without
 * factors
 */
export function buildDeck(map: ImportedMap, { text, work, language, outcome }: DeckOptions): ImportedDeck {
  if (map.factors.length === 0) throw fail('E_IMPORT_EMPTY', '-', 'The map has no factors.');
  const plain = outlineText(text, work, language);
  const factors = toFactors(map.factors);
  const idOf = (name: string) => factors.get(name)!.id;
  const read = readDeckSource(text, plain.deck);
  const { anchored, rejects } = anchorLinks(map.links, read);
  const quoted = anchored.flatMap((a) => a.links);
  const end =
    outcome === undefined
      ? chooseOutcome(map.factors, quoted.length > 0 ? quoted : map.links)
      : findFactor(map.factors, outcome);
  const outline = { ...plain, deck: { ...plain.deck, outcome: idOf(end), factors: [...factors.values()] } };
  const quoteOf = selectOnce(read);
  const asserted = anchored.flatMap((origin) => {
    const evidence = origin.parts.map(quoteOf);
    return toClaims(origin.links, evidence[0]!.quote, idOf).map((links) => ({ origin, evidence, links }));
  });
  const ids = makeUnique([
    ...read.source.statements.map((s) => `statement-${s.index + 1}`),
    ...asserted.map(({ links: [first] }, i) => toId(`${first!.link.from} ${first!.link.to}`, `claim-${i + 1}`)),
  ]).slice(read.source.statements.length);
  const sentenceOf = linkSentences(outline.deck, text);
  const claims = asserted.map(({ origin, evidence, links: pairs }, i): ImportedClaim => {
    const [statement] = origin.statements;
    const links = pairs.map((l) => l.link);
    const assertion = sentenceOf(links) ?? openHeadline(statement!.index + 1);
    return {
      origin: { ...origin, links: pairs.flatMap((l) => l.sources) },
      claim: defined({
        ...{ id: ids[i]!, assertion, type: 'causal' as const, evidence, links },
        place: outline.placeOf(statement!),
      }),
    };
  });
  const settled = settleClaims(outline, claims, text);
  return {
    deck: settled.deck,
    rejects: [...map.rejects, ...rejects, ...settled.rejects],
    taken: settled.taken,
    outcome: factors.get(end)!.label,
    keys: new Map(map.factors.flatMap(({ name, key }) => (key === undefined ? [] : [[idOf(name), key]]))),
    ids: new Map([...factors].map(([name, { id }]) => [name, id])),
  };
}
