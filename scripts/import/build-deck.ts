/** Builds a deck from an imported map and a text: a claim for each quote that links rest on, the other statements to be coded. */
import { defined } from '../defined.ts';
import { nearestName } from '../diagnostics/index.ts';
import {
  buildModel,
  type CslItem,
  type DeckInput,
  foldSpace,
  labelInSentence,
  type Model,
  readSource,
  upperFirst,
} from '../model/index.ts';
import { buildSkeleton, makeUnique, type SkeletonDeck, selectOnce, toId } from '../skeleton/index.ts';
import { wordingOf } from '../wording/index.ts';
import { type AnchoredLinks, anchorLinks, rejectLink } from './anchor-links.ts';
import { fail } from './fail.ts';
import type { ImportedFactor, ImportedLink, ImportedMap, Reject } from './imported-map.ts';

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

type ClaimInput = DeckInput['sections'][number]['claims'][number];
type LinkInput = ClaimInput['links'][number];

/** A claim, and the links of the file in it. */
interface ImportedClaim {
  readonly claim: ClaimInput;
  readonly origin: AnchoredLinks;
}

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

/** The name of the factor with most causes, those without effects first. */
function chooseOutcome(factors: readonly ImportedFactor[], links: readonly ImportedLink[]): string {
  const causes = new Map<string, Set<string>>();
  const hasEffects = new Set(links.filter((l) => l.from !== l.to).map((l) => l.from));
  for (const { from, to, denied } of links)
    if (!denied && from !== to) causes.set(to, (causes.get(to) ?? new Set()).add(from));
  const rank = (name: string) =>
    [Number(!hasEffects.has(name) && causes.has(name)), causes.get(name)?.size ?? 0] as const;
  const names = factors.map((f) => f.name);
  return names.reduce((a, b) => {
    const [endA, sizeA] = rank(a);
    const [endB, sizeB] = rank(b);
    return endB > endA || (endB === endA && sizeB > sizeA) ? b : a;
  });
}

function findFactor(map: ImportedMap, chosen: string): string {
  const names = map.factors.map((f) => f.name);
  const found = map.factors.find((f) => f.name === chosen || f.label === chosen)?.name;
  if (found !== undefined) return found;
  throw fail('E_FACTOR_UNKNOWN', '-', 'The map has no factor of this name.', {
    actual: chosen,
    expected: nearestName(chosen, names) ?? names.slice(0, 20).join(', '),
  });
}

/** The links of a claim, equal ones once. */
function toLinks(links: readonly ImportedLink[], quote: string, idOf: (name: string) => string): LinkInput[] {
  const byKey = new Map<string, LinkInput>();
  for (const { from, to, polarity, cue, lowPole, denied, holder, note } of links) {
    // A cue that the quote has once; a verb that comes again says no place.
    const isPlaced = cue !== undefined && cue !== '' && quote.split(foldSpace(cue)).length === 2;
    const link: LinkInput = defined({
      from: idOf(from),
      to: idOf(to),
      polarity,
      cue: isPlaced ? foldSpace(cue) : quote,
      confidence: isPlaced ? ('explicit' as const) : ('implied' as const),
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

/** The skeleton with imported claims in place of the statements to be coded that they quote. */
function mergeClaims(skeleton: SkeletonDeck, claims: readonly ImportedClaim[]): SkeletonDeck {
  const quoted = new Set(claims.flatMap(({ origin }) => origin.statements.map((s) => `statement-${s.index + 1}`)));
  const byFirst = Map.groupBy(claims, ({ origin }) => `statement-${origin.statements[0]!.index + 1}`);
  const sections = skeleton.sections.map((section) => ({
    ...section,
    claims: section.claims.flatMap((open) => {
      const own = byFirst.get(open.id)?.map(({ claim }) => defined({ ...claim, place: open.place })) ?? [];
      return quoted.has(open.id) ? own : [...own, open];
    }),
  }));
  return { ...skeleton, sections };
}

/** The assertion of a claim: its links in words. */
function toAssertion({ links, denied }: ClaimInput, model: Model, authors: number): string {
  const words = wordingOf(model.language).links;
  const clauses = links.map((l) => {
    const [from, to] = [labelInSentence(model, l.from), labelInSentence(model, l.to)];
    return (l.denied ?? denied) ? words.denied(from, l.polarity, to, authors) : words.clause(from, l.polarity, to);
  });
  return words.sentence(upperFirst(words.path(clauses)));
}

/** Index of section and claim in the path of a diagnostic; `undefined` for another path. */
function claimAt(path: string): readonly [section: number, claim: number] | undefined {
  const match = /^sections\[(\d+)\]\.claims\[(\d+)\]/u.exec(path);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

const files = { deck: '', source: '', factors: '', context: '', sections: [] };
const modelOf = (data: SkeletonDeck, sourceText: string) => buildModel({ deck: '', data, sourceText, files });

/** Claims without those that the model refuses, which become rejects. */
function keepValid(
  skeleton: SkeletonDeck,
  claims: readonly ImportedClaim[],
  text: string,
): { readonly valid: readonly ImportedClaim[]; readonly rejects: readonly Reject[] } {
  const deck = mergeClaims(skeleton, claims);
  const refused = new Map<string, Omit<Reject, 'place' | 'cells'>>();
  for (const { severity, path, code, message, actual } of modelOf(deck, text).diagnostics) {
    const at = claimAt(path);
    if (severity !== 'error' || !at) continue;
    refused.set(deck.sections[at[0]]!.claims[at[1]]!.id, { code, reason: message, actual });
  }
  const rejects = claims.flatMap(({ claim, origin }) => {
    const reason = refused.get(claim.id);
    return reason ? origin.links.map((link) => rejectLink(link, reason)) : [];
  });
  return { valid: claims.filter(({ claim }) => !refused.has(claim.id)), rejects };
}

/** Claims with their links in words as assertions, where these fit a headline. */
function assert(skeleton: SkeletonDeck, claims: readonly ImportedClaim[], text: string): readonly ImportedClaim[] {
  const built = modelOf(mergeClaims(skeleton, claims), text);
  if (!built.ok) return claims;
  const authors = skeleton.work.author?.length ?? 0;
  const asserted = claims.map(({ claim, origin }) => ({
    origin,
    claim: { ...claim, assertion: toAssertion(claim, built.value, authors) },
  }));
  const deck = mergeClaims(skeleton, asserted);
  const tooLong = new Set<string>();
  for (const { severity, path } of modelOf(deck, text).diagnostics) {
    const at = claimAt(path);
    if (severity === 'error' && at) tooLong.add(deck.sections[at[0]]!.claims[at[1]]!.id);
  }
  return asserted.map((one, i) => (tooLong.has(one.claim.id) ? claims[i]! : one));
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
      : findFactor(map, outcome);
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
  const { valid, rejects: refused } = keepValid(skeleton, claims, text);
  const deck = mergeClaims(skeleton, assert(skeleton, valid, text));
  const taken = valid.reduce((n, { origin }) => n + origin.links.length, 0);
  return { deck, rejects: [...map.rejects, ...rejects, ...refused], taken, outcome: factors.get(end)!.label };
}
