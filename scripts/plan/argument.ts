/** The argument of a text in a few chains: those of the data, else the strongest that fit one readable map. */
import { type Analysis, signInSeries, tellingOf } from '../analysis/index.ts';
import {
  isDeniedByAuthor,
  isHeldOnly,
  type Link,
  lookupOf,
  type Model,
  type Polarity,
  type Section,
  type Talk,
} from '../model/index.ts';
import type { ChainKind } from '../wording/index.ts';
import { isReadable } from './map-parts.ts';
import type { PlanSettings } from './settings.ts';

/** A path of links that ends at the outcome, from cause to effect. */
export type Chain = readonly Link[];

const mostChains = 4;

/** Sign of a chain: the product of the signs of its links, `?` if one of them is left open. */
export const signOfChain = (chain: Chain): Polarity => signInSeries(chain.map((l) => l.polarity));

/** The chains by their factors, in order: chains that differ in signs alone are one, told with several signs. */
export const chainsByFactors = (chains: readonly Chain[]): readonly (readonly Chain[])[] => [
  ...Map.groupBy(chains, (chain) => chain.map((l) => `${l.from} ${l.to}`).join(' ')).values(),
];

/**
 * What a chain does to the outcome: its sign, or `both` where the authors lead its first factor to the outcome as directly,
 * by no more links, with the other sign.
 */
function kindOfChain(model: Model, chain: Chain, { ownOnOutcome }: Analysis): ChainKind {
  const sign = signOfChain(chain);
  const other = { '+': '-', '-': '+', '?': undefined }[sign];
  const paths = ownOnOutcome.find((e) => e.from === chain[0]?.from)?.witnesses ?? [];
  const isAsDirect = (path: readonly string[]) =>
    path.length <= chain.length && signOfChain(path.map((id) => lookupOf(model).links.get(id)!)) === other;
  return paths.some(isAsDirect) ? 'both' : sign;
}

/** What chains of the same factors do to the outcome as one: `both` where they have both signs, `?` where one is open. */
export function kindOfChains(model: Model, chains: readonly Chain[], analysis: Analysis): ChainKind {
  const kinds = new Set(chains.map((chain) => kindOfChain(model, chain, analysis)));
  if (kinds.has('both') || (kinds.has('+') && kinds.has('-'))) return 'both';
  return kinds.has('?') ? '?' : [...kinds][0]!;
}

/** Whether no single passage, and no single claim, tells the chain whole. */
export function isJoined(chain: Chain, { passages }: Analysis): boolean {
  const claims = chain.map((l) => new Set(l.assertions.map((a) => a.claim)));
  const path = chain.map((l) => l.id);
  return claims.reduce((all, own) => all.intersection(own)).size === 0 && tellingOf(path, passages).kind === 'stitched';
}

/** Whether the authors deny what the chain, or a part of it, amounts to; a denial without a sign denies both. */
const isDenied = (chain: Chain, { denied }: Model): boolean =>
  denied.filter(isDeniedByAuthor).some(({ from, to, polarity }) => {
    const [first, last] = [chain.findIndex((l) => l.from === from), chain.findIndex((l) => l.to === to)];
    if (first === -1 || last < first) return false;
    return polarity === '?' || signOfChain(chain.slice(first, last + 1)) === polarity;
  });

/** The links of some chains, each once, in the order of the text. */
export const linksOfChains = (model: Model, chains: readonly Chain[]): Link[] =>
  model.links.filter((l) => chains.some((c) => c.includes(l)));

/** Whether a claim of the section asserts the link. */
export const assertsIn = (model: Model, link: Link, section: Section): boolean =>
  link.assertions.some((a) => lookupOf(model).claims.get(a.claim)?.section === section.id);

/** Ids of the claims that a talk may tell: those whose slides it lists, or by its sections and exclusions. */
function tellableClaims(model: Model, { slides, sections, exclude = [] }: Talk): Set<string> {
  if (slides) return new Set(slides.flatMap((id) => /^(?:again:)?claim\/([^/@]+)/u.exec(id)?.[1] ?? []));
  const isOpen = (section: string, claim: string) =>
    (sections?.includes(section) ?? true) && !exclude.includes(`claim/${claim}`);
  return new Set(model.claims.filter((c) => isOpen(c.section, c.id)).map((c) => c.id));
}

/**
 * Weight of a link in the argument: one point for each assertion, one if the words state it, two if the last section
 * asserts it, four if a key claim does.
 */
function weightOf(model: Model, link: Link): number {
  const { claims } = lookupOf(model);
  const last = model.sections.at(-1)?.id;
  const own = link.assertions.map((a) => claims.get(a.claim)!);
  return (
    link.assertions.length +
    Number(link.assertions.some((a) => a.confidence === 'explicit')) +
    2 * Number(own.some((c) => c.section === last)) +
    4 * Number(own.some((c) => c.key))
  );
}

/**
 * The chains that the data name. A step that the text asserts with several signs makes a chain of each; chains that the
 * talk cannot tell go.
 */
function chainsOfData(model: Model, links: readonly Link[]): Chain[] {
  const between = (from: string, to: string) => links.filter((l) => l.from === from && l.to === to);
  return model.argument.flatMap((factors) =>
    factors
      .slice(1)
      .reduce<Chain[]>(
        (chains, to, i) => chains.flatMap((chain) => between(factors[i]!, to).map((link) => [...chain, link])),
        [[]],
      ),
  );
}

/**
 * The strongest chains: a shortest path of each sign from each factor to the outcome, of the authors' links, is a candidate.
 * The heaviest chain of each sign comes first, then the one that adds most weight, while the map stays readable; four at
 * most. A chain that joins passages is none if the authors deny it. They are returned in the order of the text.
 */
function strongestChains(model: Model, analysis: Analysis, links: readonly Link[], settings: PlanSettings): Chain[] {
  const byId = new Map(links.filter((l) => !isHeldOnly(l)).map((l) => [l.id, l]));
  const weights = new Map(links.map((l) => [l.id, weightOf(model, l)]));
  const candidates: Chain[] = analysis.ownOnOutcome
    .flatMap((effect) => effect.witnesses)
    .filter((path) => path.every((id) => byId.has(id)))
    .map((path) => path.map((id) => byId.get(id)!))
    .filter((chain) => !(isJoined(chain, analysis) && isDenied(chain, model)));
  const chosen: Chain[] = [];
  const shown = new Set<Link>();
  const gainOf = (chain: Chain) => chain.reduce((n, l) => n + (shown.has(l) ? 0 : weights.get(l.id)!), 0);
  /** Takes the candidate of most gain that passes and keeps the map readable. Whether there was one. */
  const take = (passes: (chain: Chain) => boolean): boolean => {
    const ranked = candidates
      .filter((c) => passes(c) && gainOf(c) > 0)
      .sort((a, b) => gainOf(b) - gainOf(a) || b.length - a.length);
    const next = ranked.find((c) => isReadable(model, [...new Set([...shown, ...c])], settings));
    if (!next) return false;
    chosen.push(next);
    for (const link of next) shown.add(link);
    return true;
  };
  for (const sign of ['+', '-'] as const) take((chain) => signOfChain(chain) === sign);
  while (chosen.length < mostChains && take(() => true));
  // A chain may be the end of a longer one of its sign that was chosen after it.
  const isEndOf = (c: Chain, other: Chain) =>
    other !== c && signOfChain(other) === signOfChain(c) && c.every((l) => other.includes(l));
  const ends = chosen.filter((c) => chosen.some((other) => isEndOf(c, other)));
  return chosen.filter((c) => !ends.includes(c)).sort((a, b) => links.indexOf(a[0]!) - links.indexOf(b[0]!));
}

/**
 * The chains of a talk's argument, each ending at the outcome; empty if no link does. The chains of the data stand if the
 * talk can tell one of them. A talk that lists its slides and tells no chain shows those of the whole text.
 */
export function argumentOf(model: Model, analysis: Analysis, talk: Talk, settings: PlanSettings): readonly Chain[] {
  const tellable = tellableClaims(model, talk);
  const links = model.links.filter((l) => l.assertions.some((a) => tellable.has(a.claim)));
  const named = chainsOfData(model, links);
  if (named.length > 0) return named;
  const found = strongestChains(model, analysis, links, settings);
  if (found.length > 0 || talk.slides === undefined) return found;
  const { slides: _, ...unlisted } = talk;
  return argumentOf(model, analysis, unlisted, settings);
}
