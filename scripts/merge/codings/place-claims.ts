/** Puts claims of an import into the sections of a deck, in the order of the text. */
import { isTodo, type Span } from '../../model/index.ts';
import { partitionPoint } from '../../partition-point.ts';
import type { Coding, PlacedClaim } from './coding.ts';

/** Where claims are in the text: the stretches of their quotes. */
export type SpansOf = (claim: PlacedClaim) => readonly Span[];

/** Order of claims in the text; claims that are in no place come first. */
function compare(a: readonly Span[], b: readonly Span[]): number {
  return (a[0]?.start ?? -1) - (b[0]?.start ?? -1) || (a.at(-1)?.end ?? -1) - (b.at(-1)?.end ?? -1);
}

/** A function that gives the number of claims before a place: those up to the last one that begins before it. */
function positionIn(claims: readonly PlacedClaim[], spansOf: SpansOf): (spans: readonly Span[]) => number {
  // The earliest place from each claim on: it grows with the position.
  const earliest: (readonly Span[])[] = [];
  for (let i = claims.length - 1; i >= 0; i -= 1) {
    const [own, next] = [spansOf(claims[i]!), earliest[i + 1]];
    earliest[i] = next && compare(next, own) < 0 ? next : own;
  }
  return (spans) => partitionPoint(earliest, (place) => compare(place, spans) <= 0);
}

/**
 * A function that gives the section of a claim of the import: that of its heading. Where the heading is still to be written,
 * as in a text without headings, that of the claim of the deck before it.
 */
export function sectionFinder(
  mine: Coding,
  theirs: Coding,
  { mineSpans, theirSpans }: { readonly mineSpans: SpansOf; readonly theirSpans: SpansOf },
): (claim: PlacedClaim) => string {
  const headings = new Map(theirs.sections.map(({ id, heading }) => [id, heading]));
  const known = new Set(mine.sections.map(({ id }) => id));
  const inOrder = mine.claims.toSorted((a, b) => compare(mineSpans(a), mineSpans(b)));
  const position = positionIn(inOrder, mineSpans);
  return (claim) => {
    if (!isTodo(headings.get(claim.section)!)) return claim.section;
    const before = inOrder[position(theirSpans(claim)) - 1];
    return before?.section ?? (known.has(claim.section) ? claim.section : (mine.sections[0]?.id ?? claim.section));
  };
}

/** The claims with the added ones, each at its place in its section. `claims` are in the order of the deck. */
export function insertClaims(
  claims: readonly PlacedClaim[],
  added: readonly PlacedClaim[],
  spansOf: SpansOf,
): PlacedClaim[] {
  const bySection = Map.groupBy(claims, (c) => c.section);
  const news = Map.groupBy(added, (c) => c.section);
  return [...new Set([...bySection.keys(), ...news.keys()])].flatMap((section) => {
    const own = bySection.get(section) ?? [];
    const position = positionIn(own, spansOf);
    const at = Map.groupBy(news.get(section) ?? [], (c) => position(spansOf(c)));
    return [...(at.get(0) ?? []), ...own.flatMap((claim, i) => [claim, ...(at.get(i + 1) ?? [])])];
  });
}
